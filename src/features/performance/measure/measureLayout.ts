import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { ChartSpace } from '#src/charts/figureSpec.ts';
import type { Month } from '#src/core/model/measure.ts';
import { capitalised, formatNumber, formatShortMonth } from '#src/core/text/format.ts';
import { eventPlaces } from '#src/features/indicators/trend/eventPlaces.ts';
import { nextPeriod } from '#src/features/performance/measureMonths.ts';
import type { MeasureData } from './measureData.ts';
import { measureAxis, periodsBetween } from './measureScale.ts';

export const font = 16;
/** Height of a line of words. */
export const line = 1.25 * font;
/** Height of the row of months. */
const monthRow = 30;
/** From this width on the words of limits and target stand beside their lines. */
const leastWide = 560;

/** A rule across the plot with words above it. */
export interface RuleWords {
  readonly key: string;
  readonly kind: 'event' | 'recalculation';
  readonly x: number;
  /** Left of its rule instead of right of it. */
  readonly isLeft: boolean;
  /** Empty where they stand below the chart. */
  readonly words: string;
  /** Their baseline, from the top of the drawing. */
  readonly y: number;
}

/** Where everything stands: fixed sizes, so that nothing has to be measured. */
export function measureLayout(
  { reading, events }: MeasureData,
  { frame, width, isOnPaper }: ChartSpace,
) {
  const { measure, months } = reading;
  const first = months[0]?.period ?? '';
  const last = months.at(-1)?.period ?? first;
  const planned = measure.trajectory.at(-1)?.period ?? last;
  const end = [planned, last].toSorted().at(-1) ?? last;
  const count = months.length === 0 ? 1 : periodsBetween(first, end, measure) + 1;
  const axis = measureAxis(reading);
  const sign = measure.unit === 'percent' ? '%' : '';
  const tickText = (tick: number) => formatNumber(tick, axis.decimals) + sign;
  const isNarrow = width < leastWide;
  // A percent sign is wider than a digit.
  const widest = Math.max(...axis.ticks.map((tick) => estimateTextWidth(tickText(tick), font)));
  const left = widest + (sign === '' ? 10 : 15);
  const right = isNarrow ? 4 : 150;
  const plotWidth = Math.max(40, width - left - right);
  const step = plotWidth / (count + 0.2);
  const xOf = (period: Month) => left + (periodsBetween(first, period, measure) + 0.6) * step;
  const wanted = [
    ...events.map(({ on, label }) => ({
      key: `${on} ${label}`,
      kind: 'event' as const,
      x: xOf(on.slice(0, 7).padEnd(7, '-07')),
      words: label,
    })),
    ...measure.recalculations
      .filter(({ from }) => from > first && from <= end)
      .map(({ from, reason }) => ({
        key: `${from} ${reason}`,
        kind: 'recalculation' as const,
        x: xOf(from) - step / 2,
        // A slide has its reason in the notes.
        words: `Limits recalculated, ${formatShortMonth(from)}${frame === 'slide' ? '' : `: ${reason}`}`,
      })),
  ].toSorted((a, b) => a.x - b.x);
  const places = isNarrow ? null : placesOf(wanted, { left, plotWidth, width });
  const rows = Math.max(0, ...(places ?? []).map(({ row }) => row + 1));
  // A slide, a sheet and a narrow page say in words what is counted.
  const unit = capitalised(measure.unitName);
  const isClear = wanted.every(({ x }) => x > estimateTextWidth(unit, font));
  const unitRow = frame === 'page' && !isNarrow && !isOnPaper && isClear ? line : 0;
  const top = rows * line + unitRow + 14;
  // On paper a page has its headline and its key figures above it.
  const page = isNarrow ? 340 : isOnPaper ? 336 : 540;
  const heights = { page, card: 300, slide: 344, print: 310 } as const;
  // On a squarer slide the chart stands above its figures, wider and less high.
  const height = frame === 'slide' && width > 650 ? 236 : heights[frame];
  const plot = { x: left, y: top, width: plotWidth, height: height - top - monthRow };
  const yOf = (value: number) =>
    plot.y +
    ((axis.high - Math.min(Math.max(value, axis.low), axis.high)) / (axis.high - axis.low)) *
      plot.height;
  return {
    width,
    height,
    isNarrow,
    isSlide: frame === 'slide',
    /** Little room for its words: a slide, or a sheet that holds a table as well. */
    isShort: frame === 'slide' || frame === 'print',
    plot,
    /** What is counted, above the axis; `null` where there is no room. */
    unit: unitRow === 0 ? null : { text: unit, y: top - 12 },
    axis,
    tickText,
    step,
    first,
    /** The last month that has a row, and the last of which anything is planned. */
    last,
    end,
    xOf,
    yOf,
    rules: wanted.map(({ key, kind, x, words }, index): RuleWords => {
      const place = places?.[index];
      const isLeft = place?.isLeft ?? false;
      const y = top - unitRow - 8 - (place?.row ?? 0) * line;
      return { key, kind, x, isLeft, words: place ? words : '', y };
    }),
    /** Whether the words of rules stand above the plot, where there are any. */
    hasRuleWords: places !== null,
    /** Too low for words among the lines. */
    isLow: plot.height < 240,
    /** Months named on the axis. */
    ticks: monthTicks(),
  };

  function monthTicks(): { readonly x: number; readonly text: string }[] {
    const all = Array.from({ length: Math.floor(count) }, (_, index) =>
      nextPeriod(first, measure, index),
    );
    const room = estimateTextWidth('Jan 2026', font) + 12;
    for (const inYear of [['01', '04', '07', '10'], ['01', '07'], ['01']]) {
      const named = all.filter((period) => inYear.includes(monthNamed(period)));
      const gap = Math.min(
        ...named.slice(1).map((period, index) => xOf(period) - xOf(named[index] ?? period)),
      );
      if (named.length > 0 && (gap >= room || inYear.length === 1)) {
        return spread(
          named.map((period) => ({ x: xOf(period), text: formatShortMonth(period) })),
          room,
        );
      }
    }
    return all.slice(0, 1).map((period) => ({ x: xOf(period), text: formatShortMonth(period) }));
  }

  /** Quarters are named by their last month. */
  function monthNamed(period: Month): string {
    const month = period.slice(5);
    return measure.period === 'month' ? month : ({ '03': '01', '09': '07' }[month] ?? month);
  }
}

export type MeasureLayout = ReturnType<typeof measureLayout>;

/** Those that have room beside the one before. */
function spread<Tick extends { readonly x: number }>(ticks: readonly Tick[], room: number): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    if (kept.length === 0 || tick.x - (kept.at(-1)?.x ?? 0) >= room) kept.push(tick);
  }
  return kept;
}

/** Rows and sides for the words above the plot; `null` where they have no room there. */
const placesOf = (
  wanted: readonly { readonly x: number; readonly words: string }[],
  { left, plotWidth, width }: { left: number; plotWidth: number; width: number },
) =>
  eventPlaces(
    wanted.map(({ x, words }) => ({ at: (x - left) / plotWidth, label: words })),
    { periods: [{ year: 0 }, { year: 1 }] },
    { left, width: plotWidth, font, end: width },
  );
