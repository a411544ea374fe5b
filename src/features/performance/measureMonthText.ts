import { isNumber, type MissingSymbol, missingMeaning } from '#src/core/model/figure.ts';
import { capitalised, formatCount, formatDate } from '#src/core/text/format.ts';
import { formatFigure, formatRange, usualRange } from './measureFormat.ts';
import type { MeasureReading } from './measureReading.ts';
import { patternAt } from './signalPattern.ts';

/** What one month shows, in the table and for a reader of the chart: "Rise 6 of 6 in a row", "Usual". */
export function monthText({ measure, months }: MeasureReading, index: number): string {
  const month = months[index];
  if (!month) return '';
  if (month.value === null) {
    const reason = whyMissing(month.missing);
    return `${reason}. It is left out of the mean and the limits.`;
  }
  if (month.noLimits !== null) return 'No mark';
  const pattern = patternAt(months, index);
  if (pattern === null) return 'Usual';
  const { rule, side, place } = pattern;
  const count = pattern.months.length;
  switch (rule) {
    case 'outside':
      return `${side === 'high' ? 'Above' : 'Below'} the usual range`;
    case 'trend': {
      const steps = count - 1;
      const [one, many] = side === 'high' ? ['Rise', 'rises'] : ['Fall', 'falls'];
      return place === 0
        ? `Where the ${formatCount(steps)} ${many} start`
        : `${one} ${place} of ${steps} in a row`;
    }
    case 'two-of-three':
      return `Close to the ${side === 'high' ? 'upper' : 'lower'} limit, as two of three ${measure.period}s are`;
    case 'run': {
      const period = capitalised(measure.period);
      return `${period} ${place + 1} of ${count} ${side === 'high' ? 'above' : 'below'} the mean`;
    }
  }
}

/** In a row of a table; its key has the rest. */
function whyMissing(symbol: MissingSymbol | null): string {
  if (symbol === 'x' || symbol === null) return 'Not supplied';
  return symbol === 'c' ? 'Suppressed to protect people' : capitalised(missingMeaning[symbol]);
}

/** The usual range of a month: `14.9 to 18.4`; empty where it has no limits. */
export function monthRange({ measure, months }: MeasureReading, index: number): string {
  const month = months[index];
  const range = month && usualRange(month, measure);
  return range ? formatRange(range) : '';
}

/** What else must be known of a month: that it is provisional, and what was said of it before. */
export function monthNotes({ measure, months }: MeasureReading, index: number): string[] {
  const record = months[index]?.record;
  if (!record) return [];
  const before = record.restatedFrom?.at(-1);
  const restated =
    before === undefined
      ? ''
      : `Restated on ${formatDate(record.knownOn)}, from ${isNumber(before.value) ? formatFigure(before.value, measure) : `[${before.value}]`}`;
  return [record.isProvisional ? 'Provisional' : '', restated, record.note].filter(
    (text) => text !== '',
  );
}
