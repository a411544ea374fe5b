import type { Measure } from '#src/core/model/measure.ts';
import { capitalised, formatNumber, inSentence } from '#src/core/text/format.ts';
import { formatPeriodBeside } from '#src/features/performance/measureFormat.ts';
import type { MeasureMonth } from '#src/features/performance/measureMonths.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { patternAt } from '#src/features/performance/signalPattern.ts';

type Part = 'numerator' | 'denominator';

/** What is counted, by the month; a month without it is a gap. */
export interface PartSeries {
  readonly part: Part;
  readonly name: string;
  readonly months: readonly MeasureMonth[];
  readonly values: readonly (number | null)[];
}

/** Numerator and denominator of a rate; none where they are not known. */
export function partSeries({ measure, months }: MeasureReading): PartSeries[] {
  return (['numerator', 'denominator'] as const).flatMap((part) => {
    const values = months.map(({ record, value }) =>
      value === null ? null : (record?.[part] ?? null),
    );
    if (values.every((value) => value === null)) return [];
    return [{ part, name: partName(measure, part), months, values }];
  });
}

function partName({ numeratorName, denominatorName }: Measure, part: Part): string {
  if (part === 'numerator') return numeratorName || 'The number counted';
  return denominatorName || 'The number it is out of';
}

export const formatPart = (value: number): string =>
  formatNumber(value, Number.isInteger(value) ? 0 : 1);

/** How numerator and denominator moved since the special cause began, or in a year: "Since May, cases held rose by 208 (11%) and case-holding workers fell by 4.6 (4%)". */
export function movedText(reading: MeasureReading): string {
  const { months, judged, measure } = reading;
  const last = judged === null ? -1 : months.indexOf(judged);
  const pattern = judged && patternAt(months, last);
  const first =
    pattern && pattern.months.length > 1
      ? months.indexOf(pattern.months[0] as MeasureMonth)
      : last - (measure.period === 'month' ? 12 : 4);
  const [then, now] = [months[first], months[last]];
  if (!then || !now) return '';
  const parts = partSeries(reading).flatMap(({ name, values }) => {
    const [before, after] = [values[first] ?? null, values[last] ?? null];
    if (before === null || after === null) return [];
    const change = after - before;
    const [noun] = inSentence(name).split(',');
    if (change === 0) return [`${noun} stayed at ${formatPart(after)}`];
    const size = formatNumber(Math.abs(change), Number.isInteger(before) ? 0 : 1);
    const share = before === 0 ? '' : ` (${formatNumber((100 * Math.abs(change)) / before, 0)}%)`;
    return [`${noun} ${change > 0 ? 'rose' : 'fell'} by ${size}${share}`];
  });
  if (parts.length === 0) return '';
  return capitalised(
    `since ${formatPeriodBeside(then.period, now.period, measure)}, ${parts.join(' and ')}`,
  );
}
