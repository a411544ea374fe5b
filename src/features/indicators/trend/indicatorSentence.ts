import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import {
  formatCount,
  formatDifference,
  formatNumber,
  formatOrdinal,
  formatValue,
  roundHalfUp,
} from '#src/core/text/format.ts';
import type { Sentence, Tone } from '#src/core/text/sentence.ts';
import type { Reading, YearValue } from './reading.ts';

/** By which rule an indicator's sentence speaks, the first that applies. */
type FindingKind =
  | 'no-figure'
  | 'twice-england'
  | 'record'
  | 'side-of-england'
  | 'turning-point'
  | 'year-before';

export interface LeadingFinding {
  readonly kind: FindingKind;
  readonly lead: string;
  readonly tone: Tone;
  /** What follows the lead in the same breath, with its leading space. */
  readonly after?: string;
  /** The year that a change is counted from, where the lead is one. */
  readonly from?: YearValue;
}

/**
 * What a reader must take from an indicator: how it stands against its own past or against England,
 * then England's figure and the rank. It compares named years, calls nothing a trend and names no
 * cause. The first rule that applies speaks; what needs attention comes before what went well.
 */
export function indicatorSentence(reading: Reading): Sentence {
  const { lead, tone, rest } = indicatorFinding(reading);
  return { lead, tone, rest: rest + comparison(reading) };
}

/** The same without England's figure and the rank, for where these stand beside it. */
export function indicatorFinding(reading: Reading): Sentence {
  const { lead, tone, after = '' } = leadingFinding(reading);
  return { lead, tone, rest: `${after}.` };
}

/** What leads the sentence, and by which rule: several indicators are put together by it. */
export function leadingFinding(reading: Reading): LeadingFinding {
  const { value, year, numbers } = reading;
  if (!isNumber(value)) {
    const last = numbers.at(-1);
    const before = last
      ? `. Latest: ${formatValue(last.value, reading.trend.indicator)} in ${last.year}`
      : '';
    const after = `: ${describeMissing(value)}${before}`;
    return { kind: 'no-figure', lead: `No figure for ${year}`, tone: 'neutral', after };
  }
  const now = { year, value };
  return (
    twiceEngland(reading, now) ??
    extreme(reading, now) ??
    sideOfEngland(reading, now) ??
    sinceTurningPoint(reading, now) ??
    sinceYearBefore(reading, now)
  );
}

function comparison({ england, rank, wasLast, trend, numbers }: Reading): string {
  const { decimals, polarity, unit } = trend.indicator;
  const parts: string[] = [];
  // A count of all England is no measure for one authority's.
  if (isNumber(england) && unit !== 'fte') parts.push(`England ${formatNumber(england, decimals)}`);
  if (rank) parts.push(`${rank.sharedBy > 1 ? 'Joint' : 'Rank'} ${rank.rank} of ${rank.of}`);
  if (wasLast && numbers.length > 1) {
    const worst = polarity === 'lower' ? 'highest' : 'lowest';
    parts.push(`Was ${worst} of ${wasLast.of} in ${wasLast.year}`);
  }
  return parts.map((part) => ` ${part}.`).join('');
}

/** The consecutive years up to the latest for which a condition holds. */
function runLength({ numbers }: Reading, holds: (one: YearValue) => boolean): number {
  let run = 0;
  let wanted = numbers.at(-1)?.year;
  for (const one of numbers.toReversed()) {
    if (one.year !== wanted || !holds(one)) break;
    run += 1;
    wanted = one.year - 1;
  }
  return run;
}

function twiceEngland(reading: Reading, now: YearValue): LeadingFinding | null {
  if (reading.trend.indicator.polarity !== 'lower') return null;
  const isTwice = ({ year, value }: YearValue) => {
    const england = reading.englandByYear.get(year);
    return england !== undefined && england > 0 && value > 2 * england;
  };
  if (!isTwice(now)) return null;
  const still = runLength(reading, isTwice) > 1;
  const lead = still ? 'Still over twice England' : 'Over twice England';
  return { kind: 'twice-england', lead, tone: 'worse' };
}

/** Fewer years than this make no record worth the name. */
const yearsForARecord = 5;

function extreme(reading: Reading, now: YearValue): LeadingFinding | null {
  const { polarity } = reading.trend.indicator;
  const others = reading.numbers.slice(0, -1).map(({ value }) => value);
  const count = others.length + 1;
  if (count < yearsForARecord) return null;
  const isLowest = others.every((value) => value > now.value);
  const isHighest = others.every((value) => value < now.value);
  if (!isLowest && !isHighest) return null;
  const first = reading.numbers[0]?.year ?? now.year;
  const unbroken = now.year - first + 1 === count;
  const span = unbroken ? `in ${formatCount(count)} years` : `of ${count} years with a number`;
  const tone = toneOf(polarity, isLowest ? 'down' : 'up');
  return { kind: 'record', lead: `${isLowest ? 'Lowest' : 'Highest'} ${span}`, tone };
}

/** On England's better side two years or more; being on the worse side is said by the figures. */
function sideOfEngland(reading: Reading, now: YearValue): LeadingFinding | null {
  const { polarity, decimals } = reading.trend.indicator;
  if (polarity === 'none') return null;
  const isBetter = ({ year, value }: YearValue) => {
    const england = reading.englandByYear.get(year);
    if (england === undefined) return false;
    const gap = roundHalfUp(value - england, decimals);
    return polarity === 'lower' ? gap < 0 : gap > 0;
  };
  const run = isBetter(now) ? runLength(reading, isBetter) : 0;
  if (run < 2) return null;
  const side = polarity === 'lower' ? 'Below' : 'Above';
  const after = ` for the ${formatOrdinal(run)} year`;
  return { kind: 'side-of-england', lead: `${side} England`, tone: 'better', after };
}

/** Now on the way back from its highest or lowest year, which was not the year before. */
function sinceTurningPoint(reading: Reading, now: YearValue): LeadingFinding | null {
  const { indicator } = reading.trend;
  const before = reading.numbers.at(-2);
  if (indicator.polarity === 'none' || !before || before.year !== now.year - 1) return null;
  const isFalling = roundHalfUp(now.value - before.value, indicator.decimals) < 0;
  const isRising = roundHalfUp(now.value - before.value, indicator.decimals) > 0;
  if (!isFalling && !isRising) return null;
  const turn = reading.numbers.reduce((most, one) =>
    (isFalling ? one.value > most.value : one.value < most.value) ? one : most,
  );
  if (turn.year >= before.year) return null;
  const difference = formatDifference(now.value - turn.value, indicator);
  return {
    kind: 'turning-point',
    lead: `${isFalling ? 'Down' : 'Up'} ${difference}`,
    tone: toneOf(indicator.polarity, isFalling ? 'down' : 'up'),
    after: ` from the ${turn.year} ${isFalling ? 'peak' : 'low'}`,
    from: turn,
  };
}

function sinceYearBefore(reading: Reading, now: YearValue): LeadingFinding {
  const { indicator } = reading.trend;
  const before = reading.numbers.at(-2);
  if (before === undefined)
    return {
      kind: 'year-before',
      lead: `${now.year} is the only year with a figure`,
      tone: 'neutral',
    };
  const difference = roundHalfUp(now.value - before.value, indicator.decimals);
  if (difference === 0) {
    return { kind: 'year-before', lead: `Unchanged from ${before.year}`, tone: 'neutral' };
  }
  const way = difference < 0 ? 'down' : 'up';
  return {
    kind: 'year-before',
    lead: `${way === 'down' ? 'Down' : 'Up'} ${formatDifference(difference, indicator)}`,
    tone: toneOf(indicator.polarity, way),
    after: ` from ${before.year}`,
    from: before,
  };
}

function toneOf(polarity: 'lower' | 'higher' | 'none', way: 'up' | 'down'): Tone {
  if (polarity === 'none') return 'neutral';
  return (polarity === 'lower') === (way === 'down') ? 'better' : 'worse';
}
