import type { Measure, Month } from '#src/core/model/measure.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';

/** How many months after another, or how many quarters where the measure has those. */
export function periodsBetween(from: Month, to: Month, { period }: Pick<Measure, 'period'>) {
  return (monthCount(to) - monthCount(from)) / (period === 'month' ? 1 : 3);
}

/** Asked for every mark of a chart, many times over. */
const monthCount = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** What the axis of a measure goes from and to, in its unit, with a rule at each tick. */
export interface MeasureAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Of the ticks. */
  readonly decimals: number;
}

/**
 * An axis around everything that is drawn: figures, limits, targets and what is planned. It starts at 0
 * only where that is near, and never below 0 or above 100% where no figure can be.
 */
export function measureAxis({ measure, months }: MeasureReading): MeasureAxis {
  const numbers = [
    ...months.flatMap(({ value, lower, upper, target }) => [value, lower, upper, target?.value]),
    ...measure.trajectory.map(({ value }) => value),
  ].filter((one) => typeof one === 'number');
  if (numbers.length === 0) return { low: 0, high: 1, ticks: [0, 1], decimals: 0 };
  const most = measure.unit === 'percent' ? 100 : Number.POSITIVE_INFINITY;
  const isPositive = months.every(({ value }) => value === null || value >= 0);
  const least = isPositive ? 0 : Number.NEGATIVE_INFINITY;
  const within = numbers.map((one) => Math.min(Math.max(one, least), Math.max(most, ...values())));
  const [smallest, largest] = [Math.min(...within), Math.max(...within)];
  const span = largest - smallest || Math.max(1, Math.abs(largest) * 0.1);
  const step = Math.max(finestStep, niceStep(span / 5));
  const from = smallest >= 0 && smallest < 0.35 * span ? 0 : smallest - 0.12 * span;
  const low = Math.max(least, Math.floor(from / step) * step);
  const high = Math.min(
    Math.ceil((largest + 0.12 * span) / step) * step,
    most >= largest ? Math.ceil(most / step) * step : Number.POSITIVE_INFINITY,
  );
  const count = Math.round((high - low) / step);
  return {
    low,
    high,
    ticks: Array.from({ length: count + 1 }, (_, index) => low + index * step),
    decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  };

  function values(): number[] {
    return months.flatMap(({ value }) => value ?? []);
  }
}

/** A measure is written with two decimals at most. */
const finestStep = 0.01;

/** The nearest of 1, 2 and 5 times a power of ten that is not smaller. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const found = [1, 2, 5, 10].find((one) => one * power >= wanted * 0.999) ?? 10;
  return found * power;
}
