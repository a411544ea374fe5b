import { writeXlsx } from 'hucre/xlsx';
import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import { withoutForbidden } from '#src/charts/text/xml.ts';
import { monthFormat, serialDay } from '#src/charts/workbook/numberFormat.ts';

/** The numbers behind a chart, for the program in which it is changed: categories down, a series in each column. */
export const chartWorkbook = ({ categories, days, series }: NativeChart): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'Sheet1',
        ...(days && { columns: [{ width: 12, numFmt: monthFormat }] }),
        rows: [
          ['', ...series.map(({ name }) => withoutForbidden(name))],
          ...categories.map((category, index) => [
            days ? serialDay(days[index] ?? '') : withoutForbidden(category),
            ...series.map(({ values }) => values[index] ?? null),
          ]),
        ],
      },
    ],
  });
