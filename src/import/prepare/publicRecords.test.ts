// @vitest-environment node

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeForm } from '#src/charts/workbook/writeForm.ts';
import { publicEdition } from '#src/core/edition/publicEdition.ts';
import { editionParts } from '#src/core/model/publicEdition.ts';
import { parseCouncilFile } from '#src/import/assemble/councilRows.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import { readLocalPack } from '#src/import/council/readLocalPack.ts';
import { ourWorkbook } from '#src/import/ownWorkbook/ourWorkbook.ts';
import { zipEntries } from '#src/import/spreadsheets/zipEntries.ts';
import { Findings } from '#src/import/table/findings.ts';
import { emptyBase } from '#tests/spreadsheets/emptyBase.ts';
import { answerRequests } from './answerRequests.ts';
import { preparedPack } from './preparedDataset.ts';
import { publicRecords } from './publicRecords.ts';

const code = 'E06999002';
const today = '2026-11-22';

/** Every cell that a public edition leaves out has one of these in it. */
const secrets = [
  'SECRETOWNER',
  'SECRETCOMMENT',
  'SECRETSPEAKER',
  'SECRETMARKING',
  'SECRETFILE',
  'SECRETBEFORE',
];

const cells: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  improvement_areas: { owner: 'SECRETOWNER', commentary: 'SECRETCOMMENT' },
  actions: { owner: 'SECRETOWNER', note: 'SECRETCOMMENT' },
  measures: { owner: 'SECRETOWNER' },
  measure_notes: { who: 'SECRETOWNER' },
  commentary: { note: 'SECRETSPEAKER', question: 'SECRETSPEAKER' },
};

const example = new Map(
  localFiles.map(({ name }) => {
    const path = resolve(import.meta.dirname, `../../../docs/exampleshire/${name}.csv`);
    return [name, parseCouncilFile(readFileSync(path, 'utf8'))] as const;
  }),
);

const text = (columns: readonly string[], rows: readonly ReadonlyMap<string, string>[]) =>
  [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');

/** Exampleshire's folder with secrets in it, and a count of missing children of so many in its first month. */
function secretFiles(small: number): ReadonlyMap<string, string> {
  const fileId = 'file-0123456789ab';
  const figures: Readonly<Record<string, readonly number[]>> = {
    'children-in-all': [98731, 98734, 98736, 98740, 98745],
    'children-missing': [small, 300, 301, 302, 303],
    'children-found': [98731 - small, 98434, 98435, 98438, 98442],
  };
  return new Map(
    [...example].map(([name, { columns, rows }]) => {
      const all = rows.map((row) => {
        const put = Object.entries(cells[name] ?? {}).map(
          ([column, secret]) =>
            [
              column,
              name === 'measure_notes' || row.get(column) ? `${secret} ${row.get(column)}` : '',
            ] as const,
        );
        const more: [string, string][] = [];
        if (name === 'measure_notes' && row.get('kind') === 'commentary')
          more.push(['text', 'SECRETCOMMENT']);
        if (name === 'board' && row.get('key') === 'marking') more.push(['value', 'SECRETMARKING']);
        const isFormer = row.get('on_board_from') === '' && name === 'visits';
        if (isFormer) more.push(['notes', 'SECRETBEFORE']);
        if (row.get('left_out') === 'yes' || isLater(rows, row)) more.push(...leftOutWords(name));
        return new Map([...row, ...put, ...more]);
      });
      if (name === 'sources') {
        const [first] = rows;
        all.push(
          new Map([
            ...(first ?? []),
            ['source_id', fileId],
            ['title', 'SECRETFILE.xlsx'],
            ['kind', 'council_spreadsheet'],
            ['extent_read', 'tables: SECRETFILE A1:F9'],
          ]),
        );
      }
      if (name === 'measures') {
        const [first] = rows;
        for (const id of Object.keys(figures)) {
          all.push(
            new Map([
              ...(first ?? []),
              ['measure_id', id],
              ['name', `Made-up ${id}`],
              ['decimals', '0'],
              ['numerator_name', ''],
              ['denominator_name', ''],
              ['owner', 'SECRETOWNER'],
              ['source_id', fileId],
              ['on_board_from', ''],
            ]),
          );
        }
      }
      if (name === 'measure_values') {
        for (const [id, values] of Object.entries(figures)) {
          for (const [month, value] of values.entries()) {
            all.push(
              new Map([
                ['measure_id', id],
                ['month', `2026-0${month + 5}`],
                ['value', String(value)],
                ['note', 'SECRETCOMMENT'],
              ]),
            );
          }
        }
      }
      return [name, text(columns, all)] as const;
    }),
  );
}

/** The row of what an event was, before it was left out. */
const isLater = (rows: readonly ReadonlyMap<string, string>[], row: ReadonlyMap<string, string>) =>
  rows.some(
    (one) =>
      one.get('left_out') === 'yes' &&
      one.get('title') !== undefined &&
      one.get('title') === row.get('title'),
  );
const leftOutWords = (name: string): [string, string][] =>
  name === 'events' ? [['description', 'SECRETBEFORE']] : [];

async function editionOf(files: ReadonlyMap<string, string>) {
  const encoder = new TextEncoder();
  const findings = new Findings(today);
  const local = readLocalPack(
    { folder: 'own', authorityCode: code },
    (path) => {
      const found = files.get(path.replace(/^own\/|\.csv$/g, ''));
      return found === undefined ? undefined : encoder.encode(found);
    },
    findings,
  );
  const base = emptyBase(code);
  const made = await preparedPack({
    authorityCode: code,
    publisher: 'Exampleshire Council',
    files,
    local,
    base,
    publications: [],
    today,
  });
  expect([findings.faults, made.faults]).toEqual([[], []]);
  if (!made.pack) throw new Error('no board');
  const choices = {
    leftOut: new Set(editionParts),
    suppressedUpTo: 4,
    notOfPeople: new Set<string>(),
  };
  return { whole: made.pack, edition: publicEdition(made.pack, choices, today).pack };
}

const unpacked = (bytes: Uint8Array<ArrayBuffer>): string =>
  zipEntries('file.zip', bytes)
    .map(
      ({ name, method, packed }) =>
        `${name}\n${(method === 0 ? Buffer.from(packed) : inflateRawSync(packed)).toString('utf8')}`,
    )
    .join('\n');

describe('the files of a public edition', () => {
  test('have nothing of what it leaves out, in the folder and in the workbook, unpacked', async () => {
    const files = secretFiles(3);
    const { whole, edition } = await editionOf(files);
    const hidden = [...secrets, '98728', 'file-0123456789ab'];
    const answer = answerRequests();
    const open = await answer({ id: 1, kind: 'public-records', files, whole, edition });
    if (open.kind !== 'public-records') throw new Error('no records were made');
    const bytesOf = async (records: ReadonlyMap<string, string>) => {
      const folder = await answer({ id: 2, kind: 'folder', files: records });
      if (folder.kind !== 'folder') throw new Error('no folder was made');
      return [
        unpacked(folder.bytes),
        unpacked(new Uint8Array(await writeForm(ourWorkbook(records)))),
      ];
    };
    // The search finds what is there.
    for (const one of await bytesOf(files)) {
      expect(hidden.filter((secret) => !one.includes(secret))).toEqual([]);
    }
    for (const one of await bytesOf(open.files)) {
      expect(hidden.filter((secret) => one.includes(secret))).toEqual([]);
      expect(one).toContain('Made-up children-missing');
    }
    const months = parseCouncilFile(open.files.get('measure_values') ?? '').rows;
    const missing = months.filter((row) => row.get('measure_id') === 'children-missing');
    expect(missing.map((row) => row.get('value'))).toEqual(['c', '300', '301', '302', '303']);
  });

  test('are read without a fault as the records of the edition', async () => {
    const files = secretFiles(3);
    const { whole, edition } = await editionOf(files);
    const read = await editionOf(publicRecords(files, whole, edition));
    const { publicEdition: _, ...wanted } = edition;
    const ids = (records: readonly { readonly id: string }[] = []) => records.map(({ id }) => id);
    for (const list of [
      'areas',
      'commentary',
      'disagreements',
      'notClaimed',
      'measures',
    ] as const) {
      expect(ids(read.whole[list]), list).toEqual(ids(wanted[list]));
    }
    for (const list of [
      'events',
      'meetings',
      'visits',
      'inspections',
      'facts',
      'sources',
      'actions',
    ] as const) {
      expect(read.whole[list], list).toEqual(wanted[list]);
    }
    expect(read.whole.measures?.map(({ values }) => values.map(({ value }) => value))).toEqual(
      wanted.measures?.map(({ values }) => values.map(({ value }) => value)),
    );
  });

  test('never have a count from 1 to 4, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), async (small) => {
        const files = secretFiles(small);
        const { whole, edition } = await editionOf(files);
        const months = parseCouncilFile(
          publicRecords(files, whole, edition).get('measure_values') ?? '',
        ).rows;
        const first = months.filter(
          (row) =>
            (row.get('measure_id') ?? '').startsWith('children-') && row.get('month') === '2026-05',
        );
        expect(first.map((row) => row.get('value'))).toContain('c');
        expect(first.map((row) => row.get('value'))).not.toContain(String(small));
        expect(first.map((row) => row.get('value'))).not.toContain(String(98731 - small));
      }),
      { numRuns: 4 },
    );
  });
});
