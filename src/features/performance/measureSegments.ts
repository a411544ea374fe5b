import type { Month, Recalculation } from '#src/core/model/measure.ts';
import type { SpcLimits } from '#src/core/stats/spcSignals.ts';
import { capitalised, formatCount } from '#src/core/text/format.ts';
import { formatFigure, formatPeriodBeside, formatPeriods } from './measureFormat.ts';
import type { MeasureReading } from './measureReading.ts';
import { patternAt, type SignalPattern } from './signalPattern.ts';

/** A stretch of months with limits of its own, for the band and the lines of a chart. */
export interface MeasureSegment extends SpcLimits {
  readonly from: Month;
  readonly to: Month;
  /** Why the limits were worked out again; `null` for the first segment. */
  readonly recalculation: Recalculation | null;
}

/** The segments of a measure, oldest first; those without limits too, so that a rule can stand where they begin. */
export function measureSegments({ measure, months }: MeasureReading): MeasureSegment[] {
  return months.flatMap((month, index): MeasureSegment[] => {
    if (months[index - 1]?.segment === month.segment) return [];
    const { mean, lower, upper, segment, period: from } = month;
    const to = months.findLast((one) => one.segment === segment)?.period ?? from;
    const recalculation =
      index === 0 ? null : (measure.recalculations.findLast((one) => one.from <= from) ?? null);
    return [{ from, to, mean, lower, upper, recalculation }];
  });
}

/** A special cause with its months, and what stands beside it in a chart. */
export interface SignalLabel {
  readonly pattern: SignalPattern;
  readonly label: string;
}

/**
 * Every special cause of a measure once, oldest first: "Seven months below the mean", "April: 22.4". Months
 * close to a limit that lie in a longer pattern of the same side have no label of their own.
 */
export function signalLabels(reading: MeasureReading): SignalLabel[] {
  const { months } = reading;
  const patterns = new Map<string, SignalPattern>();
  for (const index of months.keys()) {
    const pattern = patternAt(months, index);
    const key = pattern && [pattern.rule, pattern.side, pattern.months[0]?.period].join(' ');
    if (pattern && key !== null && !patterns.has(key)) patterns.set(key, pattern);
  }
  const all = [...patterns.values()];
  return all
    .filter((pattern) => !all.some((other) => isWithin(pattern, other)))
    .map((pattern) => ({ pattern, label: labelOf(pattern, reading) }));
}

const isWithin = (pattern: SignalPattern, other: SignalPattern) =>
  pattern.rule === 'two-of-three' &&
  (other.rule === 'run' || other.rule === 'trend') &&
  pattern.side === other.side &&
  pattern.months.every((month) => other.months.includes(month));

function labelOf({ rule, side, months }: SignalPattern, { measure }: MeasureReading): string {
  const [first, last] = [months[0], months.at(-1)];
  const [from = '', to = ''] = [first?.period, last?.period];
  const isHigh = side === 'high';
  switch (rule) {
    case 'outside': {
      const value = first?.value == null ? '' : formatFigure(first.value, measure);
      return `${capitalised(formatPeriodBeside(from, from, measure))}: ${value}`;
    }
    case 'trend': {
      const steps = capitalised(formatCount(months.length - 1));
      const span = `${formatPeriodBeside(from, to, measure)} to ${formatPeriodBeside(to, '', measure)}`;
      return `${steps} ${isHigh ? 'rises' : 'falls'} in a row, ${span}`;
    }
    case 'two-of-three':
      return `Two of three ${measure.period}s close to the ${isHigh ? 'upper' : 'lower'} limit`;
    case 'run': {
      const count = capitalised(formatPeriods(months.length, measure));
      return `${count} ${isHigh ? 'above' : 'below'} the mean`;
    }
  }
}
