import { writeXlsx } from 'hucre/xlsx';
import { addMonths } from '#src/core/model/measure.ts';

/** Of the workbook: a plan as large as a board can hold, and the rest months of measures. */
const actions = 900;
const measures = 191;
const monthsEach = 100;

/** Rows of records in the workbook that is brought. */
export const largeRows = actions + measures * monthsEach;

/** Words in no order that a packer could make much shorter, the same in every run. */
function words(): (count: number) => string {
  let state = 20_261_127;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return state >> 8;
  };
  const word = () =>
    Array.from({ length: 3 + (next() % 6) }, () => String.fromCharCode(97 + (next() % 26))).join(
      '',
    );
  return (count) => Array.from({ length: count }, word).join(' ');
}

/** A workbook of some 5 MB with 20,000 rows, all invented: a plan, and months of measures, a row each. */
export function largeWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const text = words();
  const plan = [
    ['Ref', 'Action', 'Area', 'Lead', 'By when', 'RAG', 'Progress'],
    ...Array.from({ length: actions }, (_, index) => [
      `${Math.floor(index / 30) + 1}.${(index % 30) + 101}`,
      `Action ${index + 1}: ${text(8)}`,
      `Area ${(index % 12) + 1}`,
      `Head of ${text(1)}`,
      `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/2027`,
      ['Green', 'Amber', 'Red'][index % 3] ?? '',
      text(40),
    ]),
  ];
  const months = [
    ['Measure', 'Month', 'Value', 'Note'],
    ...Array.from({ length: measures }, (_, measure) =>
      Array.from({ length: monthsEach }, (_unused, month) => [
        `Visits of team ${measure + 1} within timescale`,
        addMonths('2018-07', month),
        ((measure * 7 + month * 3) % 90) + 5,
        text(58),
      ]),
    ).flat(),
  ];
  return writeXlsx({
    sheets: [
      { name: 'Plan', rows: plan },
      { name: 'Months', rows: months },
    ],
  }) as Promise<Uint8Array<ArrayBuffer>>;
}
