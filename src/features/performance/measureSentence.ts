import type { Assurance } from '#src/core/stats/spcMarks.ts';
import { capitalised, formatCount } from '#src/core/text/format.ts';
import {
  formatFigure,
  formatPeriod,
  formatPeriodBeside,
  formatPeriods,
  formatRange,
  formatTarget,
  usualRange,
} from './measureFormat.ts';
import { fewestFigures, type MeasureMonth } from './measureMonths.ts';
import type { MeasureReading } from './measureReading.ts';
import { missingMonthsText } from './missingMonthsText.ts';
import { patternAt } from './signalPattern.ts';

/**
 * What a measure says in plain words, in every place: "33 in November, above the usual range of 18 to
 * 29. Even its best usual month, 18, misses the target of 10." First what moved, then what becomes of
 * the target if nothing changes, then what was not supplied. Where it has no mark, the reason.
 */
export function measureSentence(reading: MeasureReading): string {
  const parts = [
    reading.noMark === null ? describeSignal(reading) : describeNoMark(reading),
    describeOutlook(reading),
    describeNotSupplied(reading),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

/** The special cause of the month that is judged, or that there is none: "Above its mean for seven months". */
export function describeSignal(reading: MeasureReading): string {
  const { measure, months, judged, figures } = reading;
  if (judged?.value == null) return '';
  const pattern = patternAt(months, months.indexOf(judged));
  if (pattern === null) return describeNoChange(figures, reading);
  const { rule, side } = pattern;
  const latest = formatFigure(judged.value, measure);
  const upToIt = pattern.months.slice(0, pattern.place + 1);
  switch (rule) {
    case 'outside': {
      const range = usualRange(judged, measure);
      if (range === null) return '';
      const isHigh = side === 'high';
      const just = latest === (isHigh ? range.upperText : range.lowerText) ? 'just ' : '';
      const way = `${just}${isHigh ? 'above' : 'below'}`;
      const month = formatPeriodBeside(judged.period, judged.period, measure);
      return `${latest} in ${month}, ${way} the usual range of ${formatRange(range)}`;
    }
    case 'trend': {
      const [first] = upToIt;
      if (first?.value == null) return '';
      const steps = capitalised(formatCount(upToIt.length - 1));
      const from = formatFigure(first.value, measure);
      const month = formatPeriodBeside(first.period, judged.period, measure);
      const kind = side === 'high' ? 'rises' : 'falls';
      return `${steps} ${kind} in a row, from ${from} in ${month} to ${latest}`;
    }
    case 'two-of-three': {
      const limit = side === 'high' ? 'upper' : 'lower';
      const last = `the last three ${measure.period}s were close to the ${limit} limit`;
      return upToIt.length >= 3 ? `All of ${last}` : `Two of ${last}`;
    }
    case 'run': {
      const way = side === 'high' ? 'Above' : 'Below';
      return `${way} its mean for ${formatPeriods(upToIt.length, measure)}`;
    }
  }
}

/** Only months after the last special cause are said to show no clear change. */
function describeNoChange(figures: readonly MeasureMonth[], { measure, judged }: MeasureReading) {
  const since = figures.slice(figures.findLastIndex(({ signal }) => signal !== null) + 1);
  if (since.length === figures.length) {
    return `No clear change in ${formatPeriods(since.length, measure)}`;
  }
  if (since.length > 1)
    return `No clear change in the last ${formatPeriods(since.length, measure)}`;
  const period = judged?.period ?? '';
  return `No clear change in ${formatPeriodBeside(period, period, measure)}`;
}

/** Why a measure has no mark: "Nine months of figures. Marks need 13, from March 2027". */
export function describeNoMark({
  measure,
  figures,
  judged,
  noMark,
  marksFrom,
  months,
}: MeasureReading) {
  switch (noMark) {
    case 'rolling': {
      const shared = measure.period === 'month' ? '11 months' : 'three quarters';
      return `Each figure shares ${shared} with the one before, so limits would mislead`;
    }
    case 'cumulative':
      return 'Each figure holds those before it, so limits would mislead';
    case 'too-few': {
      const count = capitalised(formatPeriods(figures.length, measure));
      const isAfterOthers = months.some(({ segment }) => segment !== judged?.segment);
      const of = isAfterOthers ? ' since the limits were recalculated' : ' of figures';
      const from = marksFrom === null ? '' : `, from ${formatPeriod(marksFrom, measure)}`;
      return `${count}${of}. Marks need ${fewestFigures}${from}`;
    }
    case 'constant': {
      const value = judged?.value == null ? '' : formatFigure(judged.value, measure);
      const each = `${value} in each of ${formatPeriods(figures.length, measure)}`;
      return `${each}. Nothing varies, so there is no range to judge by`;
    }
    case 'nearly-constant':
      return `Nearly every ${measure.period} is the same, so there is no range to judge by`;
    case 'no-figure':
      return `No ${measure.period} has a figure`;
    case null:
      return '';
  }
}

/** What becomes of the target if nothing else changes; empty without a mark for it. */
function describeOutlook(reading: MeasureReading): string {
  const { measure, judged, variation, assurance, target } = reading;
  if (variation === 'neither') return 'Neither high nor low is good by itself';
  if (variation === null || assurance === null || judged === null) return '';
  const range = usualRange(judged, measure);
  if (range === null || target?.value == null) return '';
  const wanted = formatTarget(target.value, measure);
  const isLower = measure.polarity === 'lower';
  const best = isLower ? range.lowerText : range.upperText;
  const worst = isLower ? range.upperText : range.lowerText;
  const still = variation === 'better' ? ' still' : '';
  const just = (month: string) =>
    month === formatFigure(target.value ?? 0, measure) ? ' just' : '';
  const outlooks: Readonly<Record<Assurance, Readonly<Record<typeof variation, string>> | string>> =
    {
      missed: `Even its best usual ${measure.period}, ${best},${still}${just(best)} misses the target of ${wanted}`,
      either: {
        worse: `The target of ${wanted} is still in range. This change leads away from it`,
        'common-cause': `Whether a ${measure.period} meets ${wanted} is down to chance`,
        better: `The target of ${wanted} is in range. This change leads towards it`,
      },
      met: {
        worse:
          'Its usual range still meets the target of ' +
          `${wanted}. This change leads towards missing it`,
        'common-cause': evenWorst(),
        better: evenWorst(),
      },
    };
  const outlook = outlooks[assurance];
  return typeof outlook === 'string' ? outlook : outlook[variation];

  function evenWorst(): string {
    return `Even its worst usual ${measure.period}, ${worst},${just(worst)} meets the target of ${wanted}`;
  }
}

/** "November 2026 was not supplied"; empty where the latest month has a figure. */
function describeNotSupplied({ measure, months, notSupplied, judged }: MeasureReading): string {
  if (judged === null) return '';
  const later = new Set(notSupplied);
  return missingMonthsText(
    months.filter(({ period }) => later.has(period)),
    measure,
  );
}
