import { describe, expect, test } from 'vitest';
import { type LocalPack, readLocalPack } from '#src/import/council/readLocalPack.ts';
import { realBytes } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { bytesOf, csvFile, csvMutations } from './csvMutations.ts';
import { parseCsv, rowsByHeading } from './csvText.ts';
import { expectClearFaults } from './expectClearFaults.ts';
import { folders } from './folders.ts';
import { ownFiles } from './localFiles.ts';
import { nationalFiles } from './nationalFiles.ts';
import { longestMs, mutantCount, randomOf } from './random.ts';

const names = Object.keys(csvMutations);
const sorted = (records: readonly unknown[]) =>
  records
    .map((one) => JSON.stringify(one))
    .toSorted()
    .join('\n');

/** What is in the file, or `null` where that cannot be said. */
function wantedOf(
  bytes: Uint8Array,
  wanted: (rows: readonly Record<string, string>[]) => readonly unknown[],
): string | null {
  const rows = parseCsv(new TextDecoder().decode(bytes));
  return rows && sorted(wanted(rowsByHeading(rows)));
}

/** Tries mutants of one file; each has a seed of its own, by which it can be made again. */
function tryMutants(
  file: string,
  original: Uint8Array<ArrayBuffer>,
  count: number,
  read: (bytes: Uint8Array<ArrayBuffer>, findings: Findings) => readonly unknown[],
  wanted: (rows: readonly Record<string, string>[]) => readonly unknown[],
): { readonly refused: number; readonly taken: number } {
  const taken = csvFile(original);
  const described = { refused: 0, taken: 0 };
  const good = sorted(read(original, new Findings()));
  const problems: string[] = [];
  for (let seed = 0; seed < count; seed += 1) {
    const name = names[seed % names.length] ?? '';
    const mutation = csvMutations[name];
    const bytes = bytesOf(mutation?.make(taken, randomOf(seed)) ?? '');
    const findings = new Findings();
    try {
      const start = performance.now();
      const records = read(bytes, findings);
      expect(performance.now() - start).toBeLessThan(longestMs);
      if (findings.faults.length > 0) {
        described.refused += 1;
        expect(mutation?.isSame, findings.faults[0]?.found).not.toBe(true);
        expectClearFaults(findings.faults);
        expect(findings.faults[0]?.file.split('/')[0]).toBe(file.split('/')[0]);
      } else {
        described.taken += 1;
        const got = sorted(records);
        expect(got).toBe(mutation?.isSame ? good : wantedOf(bytes, wanted));
      }
    } catch (error) {
      problems.push(`${name} (seed ${seed}): ${String(error)}`);
    }
  }
  // Each can be made again from its seed.
  expect(problems).toEqual([]);
  return described;
}

const timeout = 600_000;

describe('a mutant of a published national file', () => {
  test.each(nationalFiles)(
    '$file gives exactly what is in it, or is refused with a place',
    ({ file, read, wanted, share }) => {
      const count = mutantCount(share);
      const described = tryMutants(file, realBytes(file), count, read, wanted);
      expect(described.refused).toBeGreaterThan(0);
      expect(described.taken).toBeGreaterThan(0);
    },
    timeout,
  );
});

/** What the files of a folder give besides the one that is damaged, of which others may be made. */
const besides = (pack: LocalPack, name: string) =>
  Object.entries(ownFiles)
    .filter(([other]) => other !== name && !isMadeWith(other, name))
    .map(([other, { read }]) => [other, read(pack)]);

/**
 * A visit may take its date from an event, a month the day on which it is known from its measure, and any
 * text may name the publisher of a source.
 */
const isMadeWith = (other: string, name: string) =>
  name === 'sources' ||
  (name === 'events' && other === 'visits') ||
  (name === 'measures' && other === 'measure_values');

const asTheyAre = ['quote', 'quote_or_table', 'title', 'publisher', 'kind'];

/** Cells with the publisher of each source in place of its id in square brackets. */
function withPublishers(cells: Readonly<Record<string, string>>, sources: Uint8Array | undefined) {
  const rows = parseCsv(new TextDecoder().decode(sources)) ?? [];
  const named = new Map(
    rowsByHeading(rows).map(({ source_id, publisher = '' }) => [`[${source_id}]`, publisher]),
  );
  const described = (text: string) =>
    [...named].reduce((now, [mark, publisher]) => {
      const [first = '', ...rest] = now.split(mark);
      return rest.reduce((before, after) => {
        const isOpen = before.split('(').length > before.split(')').length;
        return before + (isOpen ? publisher.replace(/ \((.*)\)$/, ', $1') : publisher) + after;
      }, first);
    }, text);
  return Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [
      column,
      asTheyAre.includes(column) ? text : described(joined(cells, column, text)),
    ]),
  );
}

/** Parts of a text that have dates of their own, as the one text that they make. */
const joined = (cells: Readonly<Record<string, string>>, column: string, text: string) =>
  cells[`${column}_known_on`]?.trim()
    ? text
        .split(' | ')
        .map((part) => part.trim())
        .join(' ')
    : text;

/** Every other file, with the publishers of other sources in its texts. */
function expectNamed(
  pack: LocalPack,
  files: ReadonlyMap<string, Uint8Array>,
  sources: Uint8Array,
): void {
  for (const [other, { read, wanted }] of Object.entries(ownFiles)) {
    const bytes = files.get(other);
    if (other === 'sources' || bytes === undefined) continue;
    const named = (rows: readonly Record<string, string>[]) =>
      wanted(rows.map((cells) => withPublishers(cells, sources)));
    expect(sorted(read(pack)), other).toBe(wantedOf(bytes, named));
  }
}

const everyFile = folders.flatMap((folder) =>
  [...folder.files.keys()].map((name) => ({
    ...folder,
    name,
    path: `${folder.folder}/${name}.csv`,
  })),
);

describe('a mutant of a council’s own file', () => {
  test.each(everyFile)(
    '$path gives exactly what is in it, and leaves the others as they are',
    ({ folder, authorityCode, files, name, path }) => {
      const own = ownFiles[name];
      if (own === undefined) throw new Error(`${name}.csv is not compared`);
      const readPack = (bytes: Uint8Array<ArrayBuffer>, findings: Findings) =>
        readLocalPack(
          { folder, authorityCode },
          (wanted) => {
            const requested = wanted.replace(/^.*\/|\.csv$/g, '');
            return requested === name ? bytes : files.get(requested);
          },
          findings,
        );
      const original = files.get(name) ?? new Uint8Array();
      const others = besides(readPack(original, new Findings()), name);
      const described = tryMutants(
        path,
        original,
        mutantCount(0.5 / everyFile.length),
        (bytes, findings) => {
          const pack = readPack(bytes, findings);
          if (findings.faults.length > 0) return own.read(pack);
          expect(besides(pack, name)).toEqual(others);
          if (name === 'sources') expectNamed(pack, files, bytes);
          return own.read(pack);
        },
        // What is compared of a source is not a text in which another is named.
        (rows) =>
          own.wanted(
            name === 'sources'
              ? rows
              : rows.map((cells) => withPublishers(cells, files.get('sources'))),
          ),
      );
      expect(described.refused).toBeGreaterThan(0);
    },
    timeout,
  );
});
