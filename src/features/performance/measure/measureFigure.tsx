import type { FigureSpec } from '#src/charts/figureSpec.ts';
import { measureHeadline } from '#src/features/performance/measureHeadline.ts';
import { MeasureDrawing } from './MeasureDrawing.tsx';
import {
  describeMonth,
  measureChartSummary,
  measureLabelsBelow,
  measureLegend,
  measureNotes,
} from './measureChartText.ts';
import type { MeasureData } from './measureData.ts';
import { measureLayout } from './measureLayout.ts';
import { monthsTable } from './monthsTable.tsx';

/** A control chart of one measure; a month without a figure stays a gap. */
export const measureFigure: FigureSpec<MeasureData> = {
  id: 'measure',
  title: ({ reading }) => `${reading.measure.name} by ${reading.measure.period}`,
  finding: ({ reading }) => measureHeadline(reading),
  summary: ({ reading }) => measureChartSummary(reading),
  legend: ({ reading }) => measureLegend(reading),
  notes: ({ reading }) => measureNotes(reading),
  labelsBelow: measureLabelsBelow,
  table: ({ reading, source }) => monthsTable(reading, source),
  fileName: ({ authority, asAt, reading }) => [authority, reading.measure.id, asAt],
  points: (data, space) => {
    const layout = measureLayout(data, space);
    return data.reading.months.map(({ period }, index) => ({
      x: layout.xOf(period) / layout.width,
      words: describeMonth(data.reading, index),
    }));
  },
  start: ({ reading: { months, judged } }) => (judged ? months.indexOf(judged) : 0),
  native: async () => (await import('./nativeMeasure.ts')).nativeMeasure,
  Chart: MeasureDrawing,
};
