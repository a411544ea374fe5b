import type { NativeChart, NativeSeries } from '#src/charts/figures/nativeChart.ts';
import type { Variation } from '#src/core/stats/spcMarks.ts';
import { formatDate, formatShortMonth } from '#src/core/text/format.ts';
import { markColour, markShape } from '#src/features/performance/marks/markLook.ts';
import { variationWord } from '#src/features/performance/markText.ts';
import { formatPeriod } from '#src/features/performance/measureFormat.ts';
import type { MeasureMonth } from '#src/features/performance/measureMonths.ts';
import type { MeasureData } from './measureData.ts';
import { measureAxis } from './measureScale.ts';

const signals = ['worse', 'better', 'neither'] as const satisfies readonly Variation[];

/**
 * A control chart as lines that an office program draws: the figures, what they are judged by, and those
 * that signal as marks without a line. What no month has is left out.
 */
export function nativeMeasure({ reading, events }: MeasureData): NativeChart {
  const { measure, months } = reading;
  const axis = measureAxis(reading);
  const [first = 0, second] = axis.ticks;
  const line = (
    name: string,
    of: (month: MeasureMonth) => number | null,
    look: Omit<NativeSeries, 'name' | 'values'>,
  ): NativeSeries => ({ name, values: months.map(of), ...look });
  const segments = [...new Set(months.map(({ segment }) => segment))];
  const latest = segments.at(-1);
  // No line joins what was worked out before and after a recalculation.
  const bySegment = (...[name, of, look]: Parameters<typeof line>): NativeSeries[] =>
    segments.map((own, index) => ({
      ...line(
        own === latest ? name : `${name} before recalculation ${index + 1}`,
        (month) => (month.segment === own ? of(month) : null),
        look,
      ),
      ...(own === latest ? {} : { isUnnamed: true }),
    }));
  const limit = { colour: 'var(--limit)', width: 1.25, dash: 'dash' } as const;
  const series = [
    line(measure.name, ({ value }) => value, {
      colour: 'var(--authority)',
      width: 2.5,
      mark: 'circle',
    }),
    ...bySegment('Mean', ({ mean }) => mean, { colour: 'var(--ink)', width: 1.25 }),
    ...bySegment('Lower limit', ({ lower }) => lower, limit),
    ...bySegment('Upper limit', ({ upper }) => upper, limit),
    line('Target', ({ target }) => target?.value ?? null, {
      colour: 'var(--chosen-2)',
      width: 2,
      dash: 'dash',
    }),
    line('Planned', ({ planned }) => planned, {
      colour: 'var(--authority)',
      width: 1.25,
      dash: 'dot',
    }),
    ...signals.map((signal) =>
      line(variationWord[signal], ({ variation, value }) => (variation === signal ? value : null), {
        colour: markColour[signal],
        width: 0,
        mark: markOf(signal),
      }),
    ),
  ];
  return {
    kind: 'line',
    categories: months.map(({ period }) =>
      measure.period === 'month' ? formatShortMonth(period) : formatPeriod(period, measure),
    ),
    days: months.map(({ period }) => `${period}-01`),
    series: series.filter(({ values }) => values.some((value) => value !== null)),
    unit: measure.unit === 'percent' ? '%' : '',
    decimals: axis.decimals,
    remarks: events.map(({ on, label }) => `${label} (${formatDate(on)})`),
    axis: {
      bottom: axis.low,
      top: axis.high,
      ...(second === undefined ? {} : { step: second - first }),
    },
  };
}

function markOf(signal: Variation): NonNullable<NativeSeries['mark']> {
  const shape = markShape[signal];
  return shape === 'square' || shape === 'triangle' || shape === 'diamond' ? shape : 'circle';
}
