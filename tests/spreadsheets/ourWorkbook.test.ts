// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeForm } from '#src/charts/workbook/writeForm.ts';
import type { WorkbookForm } from '#src/core/model/workbookForm.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { type Assembled, assemble, describeLeftOut } from '#src/import/assemble/assemble.ts';
import { formatCouncilFile, parseCouncilFile } from '#src/import/assemble/councilRows.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import { readLocalPack } from '#src/import/council/readLocalPack.ts';
import { columnMeanings } from '#src/import/ownForm/columnMeanings.ts';
import { exampleRows } from '#src/import/ownForm/exampleRows.ts';
import { formHeading } from '#src/import/ownForm/ownHeadings.ts';
import { ourWorkbook } from '#src/import/ownWorkbook/ourWorkbook.ts';
import { isHeading } from '#src/import/recognise/isHeading.ts';
import { noAnswers } from '#src/import/recognise/questions.ts';
import { cleanText } from '#src/import/spreadsheets/cleanText.ts';
import { readSpreadsheet } from '#src/import/spreadsheets/readSpreadsheet.ts';
import { Findings } from '#src/import/table/findings.ts';

type Files = ReadonlyMap<string, string>;

/** A council's files in a folder of the project. */
const filesIn = (folder: string): Files =>
  new Map(
    localFiles.flatMap(({ name }) => {
      const path = resolve(import.meta.dirname, `../../${folder}/${name}.csv`);
      return existsSync(path) ? [[name, readFileSync(path, 'utf8')] as const] : [];
    }),
  );

const exampleshire = filesIn('docs/exampleshire');

/** Brings a workbook to a board. */
async function bring(form: WorkbookForm, before: Files = new Map()): Promise<Assembled> {
  const file = 'our-workbook.xlsx';
  const read = await readSpreadsheet(file, await writeForm(form), isHeading);
  return assemble({
    files: [read],
    hashes: new Map([[file, '0'.repeat(64)]]),
    before,
    answers: noAnswers,
    today: '2026-11-22',
    authorityCode: 'E06999001',
    publisher: 'Exampleshire Council',
  });
}

/** A workbook in which some cells of a sheet are others. */
const withRows = (
  form: WorkbookForm,
  sheet: string,
  change: (rows: readonly (readonly string[])[], headings: readonly string[]) => string[][],
): WorkbookForm => ({
  ...form,
  sheets: form.sheets.map((one) =>
    one.name === sheet
      ? {
          ...one,
          rows: change(
            one.rows,
            one.columns.map(({ heading }) => heading),
          ),
        }
      : one,
  ),
});

/** As the importer writes them: each record's rows together, in the order of their dates. */
const written = (files: Files): Files =>
  new Map(
    [...files].map(([name, text]) => {
      const own = localFiles.find((one) => one.name === name);
      const { columns, rows } = parseCouncilFile(text);
      return [name, formatCouncilFile({ columns, rows }, own?.columns)];
    }),
  );

describe('our workbook', () => {
  test.each(['docs/exampleshire', 'public/data/published/herefordshire'])(
    'with everything of %s is read as the same records, and nothing is asked',
    async (folder) => {
      const files = filesIn(folder);
      const made = await bring(ourWorkbook(files));
      expect([made.questions, made.faults]).toEqual([[], []]);
      expect(made.leftOut.map(describeLeftOut)).toEqual([]);
      expect(Object.fromEntries(made.files)).toEqual(Object.fromEntries(written(files)));
      const again = await bring(ourWorkbook(made.files), made.files);
      expect([again.questions, again.changes]).toEqual([[], []]);
    },
  );

  test('begins with a row in each sheet that shows how, and is never read', async () => {
    const { understanding, files, questions } = await bring(ourWorkbook(null));
    expect([...files]).toEqual([]);
    expect(questions).toEqual([]);
    expect(understanding.tables.map(({ kind }) => kind)).toEqual([
      'improvement_areas',
      'actions',
      'measures',
      'measure_values',
      'measure_notes',
      'board_meetings',
      'events',
      'visits',
      'sources',
      'commentary',
      'board',
    ]);
    for (const { rows } of understanding.tables) {
      expect(rows.read).toBe(0);
      expect(rows.leftOut.get('an example row of our workbook')).toBe(1);
    }
  });

  test('leaves out an example also where its mark was taken away', async () => {
    const form = ourWorkbook(null);
    const unmarked = form.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.with(0, '')),
    }));
    expect([...(await bring({ ...form, sheets: unmarked })).files]).toEqual([]);
  });

  test('shows examples that are records without fault, and name each other', () => {
    const findings = new Findings('2026-12-31');
    const pack = readLocalPack(
      { folder: 'own', authorityCode: 'E06999001' },
      (path) => {
        const row = exampleRows[path.replace(/^own\/|\.csv$/g, '')];
        const columns = localFiles.find(({ name }) => path === `own/${name}.csv`);
        if (!row || !columns) return undefined;
        const all = [...columns.columns, ...columns.optional];
        const text = Papa.unparse([all, all.map((column) => row[column] ?? '')]);
        return new TextEncoder().encode(text);
      },
      findings,
    );
    expect(findings.faults).toEqual([]);
    expect(pack.actions[0]).toMatchObject({ areaId: 'EXAMPLE-AREA', delivery: 'amber' });
    expect(pack.measures[0]?.values).toHaveLength(1);
  });

  test('has a list for each column of fixed words, and keeps every cell a text', async () => {
    const files = new Map([
      ...exampleshire,
      ['commentary', 'about,note,question,as_of\nheadline,=1+1,+44 20 and @SUM(A1),2026-11-01\n'],
    ]);
    const { sheets } = await readXlsx(await writeForm(ourWorkbook(files)), { readStyles: true });
    const actions = sheets.find(({ name }) => name === 'Actions');
    const at = [...(actions?.rows[2] ?? [])].indexOf(formHeading('delivery'));
    const letter = String.fromCharCode('A'.charCodeAt(0) + at);
    expect(actions?.dataValidations?.find(({ range }) => range.startsWith(letter))).toMatchObject({
      type: 'list',
      formula1: expect.stringMatching(/^'Fixed words'!/),
    });
    const commentary = sheets.find(({ name }) => name === 'Commentary');
    expect(commentary?.rows[3]?.slice(1, 4)).toEqual(['headline', '=1+1', '+44 20 and @SUM(A1)']);
    expect(commentary?.cells?.get('3,2')).not.toHaveProperty('formula');
    expect(commentary?.cells?.get('3,2')?.style?.numFmt).toBe('@');
    // One that is still to be filled in too.
    expect(commentary?.cells?.get('9,2')?.style?.numFmt).toBe('@');
  });

  test('may have its columns moved, hidden or taken out, columns of one’s own, and dates in any form', async () => {
    const form = ourWorkbook(null);
    const rows = [
      ['', '7', 'Visit two schools', 'A head', '31/12/2026', '12/11/2026', 'Amber', 'a remark'],
      ['', '8', 'Ask the children', '', 'Spring 2027', '12 Nov 2026', 'Slipping', ''],
    ];
    const headings = [
      'Example',
      'Action id',
      'Action',
      'Owner',
      'Due on',
      'As of',
      'Delivery',
      'Ours',
    ];
    const columns = [...headings, 'Source id'].map((heading) => ({
      heading,
      isFilled: false,
      words: null,
    }));
    const actions = form.sheets.filter(({ name }) => name === 'Actions');
    const made = await bring({
      ...form,
      sheets: actions.map((one) => ({ ...one, columns, rows, examples: 0 })),
    });
    expect(made.questions.map(({ found }) => found)).toEqual(['Slipping']);
    const [first, second] = parseCouncilFile(made.files.get('actions') ?? '').rows;
    expect(Object.fromEntries(first ?? [])).toMatchObject({
      action_id: '7',
      due_on: '2026-12-31',
      as_of: '2026-11-12',
      delivery: 'amber',
      source_id: 'file-000000000000',
    });
    expect(second?.get('due_words')).toBe('Spring 2027');
    expect(second?.get('due_on')).toBe('');
    expect(made.understanding.tables[0]?.columns.at(-2)).toMatchObject({
      field: 'leave-out',
      reason: 'no column of our workbook',
    });
  });

  test('changes a record as of its own day, never what was said before, and asks what became of those that are gone', async () => {
    const before = (await bring(ourWorkbook(exampleshire))).files;
    const made = await bring(
      withRows(ourWorkbook(before), 'Actions', (rows, headings) => {
        const [owner, action] = [headings.indexOf('Owner'), headings.indexOf('Action')];
        // The first of three rows of one action, the only row of another; a third is gone.
        return rows.slice(0, -1).map((row, index) => {
          if (index === 0) return [...row.with(action, 'Said otherwise later')];
          return index === 3 ? [...row.with(owner, 'A new owner')] : [...row];
        });
      }),
      before,
    );
    const rowsOf = (id: string, files: Files) =>
      parseCouncilFile(files.get('actions') ?? '').rows.filter(
        (row) => row.get('action_id') === id,
      );
    expect(rowsOf('1-A', made.files)).toEqual(rowsOf('1-A', before));
    expect(made.leftOut.map(describeLeftOut)).toEqual([
      expect.stringContaining('what was said as of 2023-09-20, which stands'),
    ]);
    expect(rowsOf('2-A', made.files).map((row) => [row.get('as_of'), row.get('owner')])).toEqual([
      ['2024-04-10', ''],
      ['2026-11-22', 'A new owner'],
    ]);
    expect(made.questions.map(({ key }) => key)).toEqual(['gone|actions|3-A']);
  });

  test('changes an area that had no date yet as of the day on which it is brought', async () => {
    const before = (await bring(ourWorkbook(exampleshire))).files;
    const made = await bring(
      withRows(ourWorkbook(before), 'Improvement areas', (rows, headings) =>
        rows.map((row) => [
          ...(row.includes('A23-2') ? row.with(headings.indexOf('Owner'), 'A new owner') : row),
        ]),
      ),
      before,
    );
    expect(made.leftOut.map(describeLeftOut)).toEqual([]);
    const own = parseCouncilFile(made.files.get('improvement_areas') ?? '').rows.filter(
      (row) => row.get('area_id') === 'A23-2',
    );
    expect(own.at(-1)?.get('owner')).toBe('A new owner');
    expect(own.at(-1)?.get('plan_as_of')).toBe('2026-11-22');
  });

  test('takes a month that is restated as known from its own day', async () => {
    const before = (await bring(ourWorkbook(exampleshire))).files;
    const made = await bring(
      withRows(ourWorkbook(before), 'Months', (rows, headings) =>
        rows.map((row, index) => [
          ...(index === 0 ? row.with(headings.indexOf('Value'), '21.5') : row),
        ]),
      ),
      before,
    );
    const months = parseCouncilFile(made.files.get('measure_values') ?? '').rows;
    const own = months.filter((row) => row.get('month') === months[0]?.get('month'));
    expect(own.map((row) => [row.get('value'), row.get('known_on')])).toContainEqual([
      '21.5',
      '2026-11-22',
    ]);
    expect(months).toHaveLength(
      parseCouncilFile(before.get('measure_values') ?? '').rows.length + 1,
    );
  });

  test('has a scorecard with its months across as a row for each month', async () => {
    const files = new Map([
      ...exampleshire,
      ['measure_values', 'Measure,Sep-25,Q2 2025/26,Oct-25\nAverage caseload,20.6,20,19.8\n'],
    ]);
    const { sheets } = ourWorkbook(files);
    expect(
      sheets.find(({ name }) => name === 'Months')?.rows.map((row) => row.slice(1, 4)),
    ).toEqual([
      ['Average caseload', '2025-09', '20.6'],
      ['Average caseload', '2025-10', '19.8'],
    ]);
  });

  test('says every record again, whatever its texts', async () => {
    const awkward = fc.constantFrom(
      '=1+1',
      '+44 20 7946 0000',
      '@SUM(A1)',
      '-x',
      "'quoted'",
      '_x0041_ and _x000D_',
      'two\nlines, and "quotes"',
      '1.10',
      '01/02/2026',
      'TRUE',
      'Total',
      'Example',
      'Green = on track',
      'Area id',
      '  spaces within  it',
      'Ünïcode 🟢 שלום',
    );
    const text = fc
      .oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 40 }))
      // As the importer leaves a text; what may name a source is not awkward but at fault.
      .map((one) => cleanText(one.replaceAll(/[[\]|]/g, '')))
      .filter((one) => one !== '' && !/^#|err:/i.test(one));
    const maybe = fc.oneof(fc.constant(''), text);
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((one) => `2026-09-${String(one).padStart(2, '0')}`);
    const rating = fc.constantFrom('', 'blue', 'green', 'amber', 'red');
    const files = fc.record({
      actions: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('1.1', '1.10', 'A=1', 'Total 1'),
          on: day,
          action: text,
          owner: maybe,
          note: maybe,
          rating,
        }),
        { selector: ({ id, on }) => `${id} ${on}`, maxLength: 8 },
      ),
      events: fc.array(fc.record({ on: day, title: text, description: maybe }), { maxLength: 4 }),
      commentary: fc.uniqueArray(fc.record({ on: day, note: text, question: maybe }), {
        selector: ({ on }) => on,
        maxLength: 3,
      }),
      means: maybe,
    });
    await fc.assert(
      fc.asyncProperty(files, async ({ actions, events, commentary, means }) => {
        const csv = (rows: readonly Readonly<Record<string, string>>[]) =>
          `${Papa.unparse([...rows], { newline: '\n' })}\n`;
        const own = written(
          new Map(
            (
              [
                [
                  'sources',
                  [
                    {
                      source_id: 'S1',
                      title: 'Plan',
                      publisher: 'P',
                      published_on: '',
                      url: 'http://example.org',
                      kind: 'plan',
                      licence_note: 'none',
                      extent_read: '',
                    },
                  ],
                ],
                [
                  'events',
                  events.map(({ on, title, description }) => ({
                    date: on,
                    date_precision: 'day',
                    title,
                    description,
                    category: 'plan',
                    confidence: 'low',
                    source_id: 'S1',
                    event_type: 'other',
                  })),
                ],
                ['board', means === '' ? [] : [{ key: 'blue_means', value: means }]],
                [
                  'commentary',
                  commentary.map(({ on, note, question }) => ({
                    about: 'headline',
                    note,
                    question,
                    as_of: on,
                  })),
                ],
                [
                  'actions',
                  [...groupBy(actions, ({ id }) => id).values()]
                    .flatMap((rows) => rows.toSorted((a, b) => (a.on < b.on ? -1 : 1)))
                    .map(({ id, on, action, owner, note, rating: delivery }) => ({
                      action_id: id,
                      as_of: on,
                      action,
                      owner,
                      due_on: '',
                      source_id: 'S1',
                      delivery,
                      note,
                    })),
                ],
              ] as const
            )
              .filter(([, rows]) => rows.length > 0)
              .map(([name, rows]) => [name, csv(rows)]),
          ),
        );
        const form = ourWorkbook(own);
        // Without rows to be added below, which take the most time.
        const sheets = form.sheets.map((sheet) => ({ ...sheet, isOpen: false }));
        const made = await bring({ ...form, sheets });
        expect(made.questions).toEqual([]);
        expect(Object.fromEntries(made.files)).toEqual(Object.fromEntries(own));
      }),
      { numRuns: 60 },
    );
  });
});

test('the columns of our workbook are those that the readers have, in their order', () => {
  expect(
    Object.entries(columnMeanings).map(([name, all]) => [name, all.map(({ column }) => column)]),
  ).toEqual(localFiles.map(({ name, columns, optional }) => [name, [...columns, ...optional]]));
});
