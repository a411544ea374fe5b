// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { isHeading } from '#src/import/recognise/isHeading.ts';
import { readSpreadsheet } from '#src/import/spreadsheets/readSpreadsheet.ts';
import { nationalReleasesIn } from './nationalRelease.ts';

const published = (path: string) =>
  new Uint8Array(
    readFileSync(resolve(import.meta.dirname, '../../../public/data/published', path)),
  );
const rowsOf = (path: string) =>
  Papa.parse<string[]>(
    new TextDecoder()
      .decode(published(path))
      .replace(/^\uFEFF/, '')
      .trim(),
  ).data;
const releasesIn = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  nationalReleasesIn(await readSpreadsheet(name, bytes, isHeading));

/** Ofsted's days as a spreadsheet keeps them. */
const asCell = (text: string) => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? text : new Date(`${year}-${month}-${day}T00:00:00Z`);
};

describe(nationalReleasesIn, () => {
  test.each([
    ['ofsted/ilacs_inspection_history_2018_to_2025.csv', 'inspection-history'],
    ['ofsted/in_year_inspections_2024-25.csv', 'inspections-in-year'],
    ['dfe/csww_indicators_2017_to_2025.csv', 'workforce'],
    ['dfe/sn_model_2025_wide.csv', 'statistical-neighbours'],
    ['dfe/release_dates.csv', 'release-dates'],
  ])('knows %s for what it is, without fault', async (path, content) => {
    expect(await releasesIn('any name.csv', published(path))).toEqual([
      expect.objectContaining({ content, faults: [], rows: rowsOf(path).length - 1 }),
    ]);
  });

  test('knows Ofsted’s workbook of outcomes by its sheets, with titles above the headings and days as dates', async () => {
    const sheet = (path: string) => [
      ['A title of Ofsted’s'],
      ['Source: Ofsted'],
      ...rowsOf(path).map((row) => row.map(asCell)),
    ];
    const history = sheet('ofsted/ilacs_inspection_history_2018_to_2025.csv');
    const inYear = sheet('ofsted/in_year_inspections_2024-25.csv');
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Cover', rows: [['Outcomes'], ['as at 31 March 2026']] },
        { name: 'ILACS_inspection_history', rows: history },
        { name: 'Inspections_as_at_31_March', rows: inYear },
      ],
    });
    expect(await releasesIn('outcomes.xlsx', bytes as Uint8Array<ArrayBuffer>)).toEqual([
      expect.objectContaining({
        content: 'inspection-history',
        sheet: 'ILACS_inspection_history',
        rows: history.length - 3,
        faults: [],
      }),
      expect.objectContaining({ content: 'inspections-in-year', faults: [] }),
    ]);
  });

  test('says what its reader finds at fault, and takes no plan of a council for a release', async () => {
    const path = 'ofsted/in_year_inspections_2024-25.csv';
    const wrong = rowsOf(path).map((row, index) => (index === 1 ? row.with(4, '31/02/2025') : row));
    const [release] = await releasesIn('x.csv', new TextEncoder().encode(Papa.unparse(wrong)));
    expect(release?.faults).toEqual([
      expect.stringMatching(/^row 2, Inspection\/Visit date: found "31\/02\/2025", wanted /),
    ]);
    const plan = new TextEncoder().encode('Ref,Action,Lead,RAG\n1,Visit,Head,Green\n');
    expect(await releasesIn('plan.csv', plan)).toEqual([]);
  });
});
