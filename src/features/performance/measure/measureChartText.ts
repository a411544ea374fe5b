import type { ChartSpace } from '#src/charts/figureSpec.ts';
import { suppressedMeaning } from '#src/core/model/figure.ts';
import { capitalised, formatNumber } from '#src/core/text/format.ts';
import { variationWord } from '#src/features/performance/markText.ts';
import {
  formatFigure,
  formatPeriod,
  formatTarget,
} from '#src/features/performance/measureFormat.ts';
import { measureHeadline } from '#src/features/performance/measureHeadline.ts';
import { monthRange, monthText } from '#src/features/performance/measureMonthText.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { measureSentence } from '#src/features/performance/measureSentence.ts';
import { smallNumberText, statusText } from '#src/features/performance/measureStatusText.ts';
import type { MeasureData } from './measureData.ts';
import { endLabels } from './measureLabels.ts';
import { measureLayout } from './measureLayout.ts';
import { measureAxis } from './measureScale.ts';

/** One month for those who read the chart point by point, its mark in words: "November 2026: 18.1. Change for the worse: Rise 6 of 6 in a row. Target 16, usual range 14.9 to 18.4." */
export function describeMonth(reading: MeasureReading, index: number): string {
  const { measure, months } = reading;
  const month = months[index];
  if (!month) return '';
  const name = formatPeriod(month.period, measure);
  const shows = monthText(reading, index).replace(/\.$/, '');
  if (month.value === null) return `${name}: ${shows}.`;
  const { variation } = month;
  const mark =
    variation === null || variation === 'common-cause'
      ? shows
      : `${variationWord[variation]}: ${shows}`;
  const range = monthRange(reading, index);
  const beside = [
    month.target?.value == null ? '' : `target ${formatTarget(month.target.value, measure)}`,
    month.planned === null ? '' : `planned ${formatFigure(month.planned, measure)}`,
    range === '' ? '' : `usual range ${range}`,
  ].filter((part) => part !== '');
  const rest = beside.join(', ');
  const sentence = rest === '' ? '' : ` ${capitalised(rest)}.`;
  return `${name}: ${formatFigure(month.value, measure)}. ${mark}.${sentence}`;
}

/** In which unit and of which months it is: "Cases per worker, December 2023 to November 2026." */
export function spanText({ measure, months }: MeasureReading): string {
  const [first, last] = [months[0], months.at(-1)];
  const unit = capitalised(measure.unitName);
  if (!first || !last) return `${unit}.`;
  return `${unit}, ${formatPeriod(first.period, measure)} to ${formatPeriod(last.period, measure)}.`;
}

/** The whole chart in words. */
export function measureChartSummary(reading: MeasureReading): string {
  const { measure } = reading;
  const recalculated = measure.recalculations.map(
    ({ from, reason }) => `Limits recalculated from ${formatPeriod(from, measure)}: ${reason}.`,
  );
  return [
    `${measure.name}: ${spanText(reading)}`,
    `${measureHeadline(reading)}.`,
    measureSentence(reading),
    statusText(reading),
    ...recalculated,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What a reader of the picture alone must know of its lines and marks. */
export function measureLegend({ noMark }: MeasureReading): string[] {
  if (noMark !== null) return ['Dashed: the target.'];
  return [
    'Grey band: the usual range around the mean. Dashed: the target.',
    'A circle is a usual month, a square is worse than usual, a diamond better, a triangle neither.',
  ];
}

/** Where the axis starts, where the usual range runs on, and how far to trust small numbers. */
export function measureNotes(reading: MeasureReading): string[] {
  const { measure, months, noMark } = reading;
  const { low, decimals } = measureAxis(reading);
  const start =
    low === 0
      ? ''
      : `The axis starts at ${formatNumber(low, decimals)}${measure.unit === 'percent' ? '%' : ''}, not 0.`;
  const last = months.at(-1)?.period ?? '';
  const hasMonthsToCome = (measure.trajectory.at(-1)?.period ?? '') > last;
  const range =
    noMark === null && hasMonthsToCome
      ? 'The usual range runs on over the months to come: where most will fall if nothing changes.'
      : '';
  const suppressed = months.some(({ missing }) => missing === 'c')
    ? `[c]: ${suppressedMeaning}.`
    : '';
  return [start, range, suppressed, smallNumberText(reading)].filter((part) => part !== '');
}

/** The words of lines, rules and events, where the chart has no room for them; `null` where it has. */
export function measureLabelsBelow(data: MeasureData, space: ChartSpace): string | null {
  const layout = measureLayout(data, space);
  if (!layout.isNarrow && layout.hasRuleWords) return null;
  const { reading, events } = data;
  const labels = layout.isNarrow
    ? endLabels(reading, { ...layout, isNarrow: false }).map(({ text }) => text)
    : [];
  const parts = [
    labels.length === 0 ? '' : `${labels.join('; ')}.`,
    ...reading.measure.recalculations.map(
      ({ from, reason }) =>
        `Rule: limits recalculated, ${formatPeriod(from, reading.measure)}: ${reason}.`,
    ),
    events.length === 0 ? '' : `Dotted rules: ${events.map(({ label }) => label).join('; ')}.`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' ');
}

/** What a slide says under its chart: "Cases per worker, from 12. Band: the usual range. Square: worse. Diamond: better." */
export function slideCaption(reading: MeasureReading): string {
  const { measure, noMark } = reading;
  const { low, decimals } = measureAxis(reading);
  const from = low === 0 ? '' : `, from ${formatNumber(low, decimals)}`;
  const marks = noMark !== null ? '' : ' Band: the usual range. Square: worse. Diamond: better.';
  return `${capitalised(measure.unitName)}${from}.${marks}`;
}
