import type { Assurance, Variation } from '#src/core/stats/spcMarks.ts';
import type { MeasureReading } from './measureReading.ts';
import { patternAt } from './signalPattern.ts';

/** A mark in words: what it says, and in what way. */
export interface MarkText {
  readonly word: string;
  /** "to higher figures", "by chance"; empty where there is no more to say. */
  readonly detail: string;
}

export const variationWord: Readonly<Record<Variation, string>> = {
  worse: 'Change for the worse',
  better: 'Change for the better',
  'common-cause': 'No clear change',
  neither: 'Change, neither good nor bad',
};

export const assuranceWord: Readonly<Record<Assurance, string>> = {
  missed: 'Will be missed',
  either: 'May be met or missed',
  met: 'Will be met',
};

const noMarkWord: Readonly<Record<NonNullable<MeasureReading['noMark']>, string>> = {
  rolling: 'No mark: rolling figure',
  cumulative: 'No mark: cumulative figure',
  'too-few': 'No mark: too few months',
  constant: 'No mark: nothing varies',
  'nearly-constant': 'No mark: hardly anything varies',
  'no-figure': 'No mark: no figures',
};

/** Where figures go, as a letter in a mark: `H` to higher ones, `L` to lower ones; `null` for no change. */
export function variationLetter({ months, judged }: MeasureReading): 'H' | 'L' | null {
  const pattern = judged && patternAt(months, months.indexOf(judged));
  if (!pattern) return null;
  return pattern.side === 'high' ? 'H' : 'L';
}

/** The mark for variation in words, or why there is none. */
export function variationText(reading: MeasureReading): MarkText {
  const { variation, noMark, measure } = reading;
  if (variation === null) {
    const word = noMarkWord[noMark ?? 'no-figure'];
    return { word: word.replace('months', `${measure.period}s`), detail: '' };
  }
  const letter = variationLetter(reading);
  const detail = letter === null ? '' : `to ${letter === 'H' ? 'higher' : 'lower'} figures`;
  return { word: variationWord[variation], detail };
}

const eitherDetail: Readonly<Record<Variation, string>> = {
  worse: 'moving away',
  better: 'moving nearer',
  'common-cause': 'by chance',
  neither: '',
};

/** The mark for the target in words, or why there is none. */
export function assuranceText({
  assurance,
  variation,
  noMark,
  target,
  measure,
}: MeasureReading): MarkText {
  if (assurance === null) {
    if (noMark !== null) return { word: 'No mark', detail: '' };
    if (target === null) return { word: 'No target', detail: '' };
    return { word: 'No mark', detail: measure.polarity === 'none' ? 'neither way is better' : '' };
  }
  const detail = assurance === 'either' && variation !== null ? eitherDetail[variation] : '';
  return { word: assuranceWord[assurance], detail };
}
