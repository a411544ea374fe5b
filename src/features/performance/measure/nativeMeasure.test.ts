import { describe, expect, test } from 'vitest';
import { exampleMeasures } from '#mocks/exampleshireMeasures.ts';
import { categoryColumn, seriesColumn } from '#src/charts/workbook/chartColumns.ts';
import { sheetChart } from '#src/charts/workbook/sheetChart.ts';
import { workbookTables } from '#src/charts/workbook/workbookContent.ts';
import { readMeasures } from '#src/features/performance/measureReading.ts';
import { measureFigure } from './measureFigure.tsx';
import { nativeMeasure } from './nativeMeasure.ts';

describe('a control chart in a workbook', () => {
  test.each(readMeasures(exampleMeasures).map((one) => [one.measure.name, one] as const))(
    'is a chart of the cells of its own table, oldest first: %s',
    (_, reading) => {
      const data = {
        authority: 'Exampleshire',
        asAt: '2026-12-10',
        source: '',
        reading,
        events: [],
      };
      const chart = nativeMeasure(data);
      const words = {
        authority: data.authority,
        asAt: data.asAt,
        source: '',
        title: reading.measure.name,
        sentence: '',
        summary: '',
        notes: [],
      };
      const [table] = workbookTables(
        { words, legend: [], tables: () => [measureFigure.table(data)] },
        chart,
        '',
      );
      if (!table) throw new Error('a measure has no table');
      expect(table.rows).toHaveLength(reading.months.length);
      const made = sheetChart(table, 'A measure', 5);
      expect(made?.series.map(({ name }) => name)).toEqual(chart.series.map(({ name }) => name));
      const months = table.rows.map((row) => row[categoryColumn(table, chart)]?.value);
      expect(months).toEqual(reading.months.map(({ period }) => period));
      for (const series of chart.series) {
        const at = seriesColumn(table, series);
        expect(
          table.rows
            .map((row) => row[at]?.value)
            .map((value) => (typeof value === 'number' ? value : null)),
        ).toEqual(series.values);
      }
    },
  );
});
