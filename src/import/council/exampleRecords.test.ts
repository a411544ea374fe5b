// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { acceptFiles } from '#src/import/dataset/acceptFiles.ts';
import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import { bytesOf, realFiles, withRenamedAuthority } from '#src/import/dataset/testFiles.ts';
import { noFacts } from '#src/import/national/listRelease.ts';
import { Findings } from '#src/import/table/findings.ts';
import { describeFault, ImportError } from '#src/import/table/importError.ts';
import { refuseExample } from './exampleRecords.ts';

const docs = resolve(import.meta.dirname, '../../../docs/exampleshire');
const example = new Map(
  readdirSync(docs).map((name) => [name, readFileSync(join(docs, name), 'utf8')]),
);
const code = 'E06999001';
const local = { folder: 'own', authorityCode: code };

function faultsIn(files: ReadonlyMap<string, string>, name = 'Sampleford') {
  const published = new Map([...files].map(([file, text]) => [`own/${file}`, bytesOf(text)]));
  const findings = new Findings();
  refuseExample(published, [local], () => name, findings);
  return findings.faults;
}
const wordsIn = (name: string, text: string) =>
  faultsIn(new Map([[name, text]])).map(({ row, column, found }) => [row, column, found]);
const exampleOf = (name: string) => example.get(name) ?? '';

describe(refuseExample, () => {
  test('names each file that is as it came, also as a spreadsheet saves it', () => {
    expect(faultsIn(example).map(({ file }) => file)).toEqual(
      [...example.keys()].map((name) => `own/${name}`),
    );
    const saved = new Map(
      [...example].map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`]),
    );
    const found = 'the file of the example folder as it came';
    expect(new Set(faultsIn(saved).map((fault) => fault.found))).toEqual(new Set([found]));
    expect(faultsIn(saved)).toHaveLength(example.size);
  });

  test('names each row that is left beside rows of one’s own', () => {
    const own =
      'A1,2025-01-01,x,area_for_improvement,Own,,Own,open,,current,,,,high,S1,,,,,,,,,,\n';
    const text = exampleOf('improvement_areas.csv');
    const left = text.trim().split('\n').slice(1);
    expect(left.length).toBeGreaterThan(2);
    expect(wordsIn('improvement_areas.csv', text + own)).toEqual(
      left.map((_, index) => [index + 2, '', 'a row of the example folder']),
    );
  });

  test('names the cell by which a changed row is still one of the example', () => {
    const found = 'what was invented for the example folder';
    const changed = (name: string, from: string, to: string) => {
      expect(exampleOf(name)).toContain(from);
      const [heading = '', first = ''] = exampleOf(name).split('\n');
      return wordsIn(name, `${heading}\n${first.replace(from, to)}\n`);
    };
    expect(changed('judgements.csv', 'high', 'medium')).toEqual([[2, 'authority', found]]);
    expect(changed('sources.csv', 'Exampleshire', 'Sampleford')).toEqual([[2, 'url', found]]);
    expect(changed('visits.csv', '2024-06-11', '2025-06-11')).toEqual([[2, 'headline', found]]);
    expect(changed('events.csv', '2023-06-01', '2025-06-01')).toEqual([[2, 'title', found]]);
    expect(wordsIn('board.csv', exampleOf('board.csv').replace('60', '70'))).toEqual([
      [5, 'value', found],
    ]);
  });

  test('leaves settings, titles, licences and dates that are the same by chance', () => {
    const settings = 'key,value\nmarking,OFFICIAL\nold_after_days,60\nred_means,will not be met\n';
    expect(wordsIn('board.csv', settings)).toEqual([]);
    const [heading] = exampleOf('sources.csv').split('\n');
    const own =
      'S01,Minutes,Ofsted,2023-05-03,https://reports.invalid/a,minutes,Open Government Licence v3.0,full text';
    expect(wordsIn('sources.csv', `${heading}\n${own}\n`)).toEqual([]);
    for (const [file, bytes] of realFiles) {
      const findings = new Findings();
      refuseExample(
        new Map([[file, bytes]]),
        [{ folder: 'herefordshire', authorityCode: code }],
        () => '',
        findings,
      );
      expect(findings.faults).toEqual([]);
    }
  });

  test('lets an authority that was itself invented have it', () => {
    expect(faultsIn(example, 'Exampleshire')).toEqual([]);
  });
});

/** The example folder with every row made one’s own, file by file, as the documentation says. */
const replaced = new Map(
  [...example].map(([name, text]) => {
    const rows = Papa.parse<string[]>(text.trim(), { delimiter: ',' }).data;
    const own = rows.map((row) =>
      row.map((cell) =>
        /^.{24,}[.?]$/.test(cell)
          ? 'Our own words.'
          : cell
              .replaceAll('Exampleshire', 'Sampleford')
              .replace('Example Gazette', 'Gazette')
              .replace('example.org', 'reports.invalid')
              .replace('exampleshire.example', 'sampleford.invalid'),
      ),
    );
    // Dates and ids differ too: a row that has nothing else to change would be the example’s.
    return [
      name,
      `${Papa.unparse(own, { newline: '\n' })}\n`
        .replaceAll('2024-06', '2024-07')
        .replaceAll('2023-09,', '2023-10,')
        .replaceAll(/(^|,)(average-caseload|supervision),/gm, '$1our-$2,'),
    ];
  }),
);

describe('the example folder copied for a council', () => {
  const accept = {
    paths: ['own'],
    authorityCode: code,
    publisher: 'Sampleford Council',
    facts: noFacts,
  };
  const made = async (own: ReadonlyMap<string, string>) => {
    const files = await withRenamedAuthority('Sampleford', code);
    for (const [name, text] of own) files.set(`own/${name}`, bytesOf(text));
    const { text } = await acceptFiles(files, accept);
    return buildDataset(files.set('manifest.json', bytesOf(text)));
  };
  const linesOf = async (own: ReadonlyMap<string, string>) => {
    const error = await made(own).catch((thrown: unknown) => thrown);
    if (!(error instanceof ImportError)) throw new Error('nothing was refused');
    return error.faults.map(describeFault);
  };

  test('is refused untouched, with what to do', async () => {
    expect(await linesOf(example)).toEqual(
      [...example.keys()].map(
        (name) =>
          `own/${name}: found the file of the example folder as it came, wanted your own rows in it, or no such file: docs/your-council.md, step 2`,
      ),
    );
  });

  test('is let in once each of its files is one’s own, and not before', async () => {
    const own = new Map(example);
    for (const [name, text] of replaced) {
      expect(faultsIn(own).map(({ file }) => file)).toContain(`own/${name}`);
      own.set(name, text);
      // The inspections come from Ofsted’s statistics, as the documentation says.
      if (name === 'judgements.csv') own.delete(name);
    }
    const areas = own.get('improvement_areas.csv') ?? '';
    own.set('improvement_areas.csv', areas.replaceAll('INSP-2023', `${code}-2024-04-15`));
    const { files } = await made(own);
    expect(files.get(`authorities/${code}/board-pack.json`)).toContain('Our own words.');
  });
});
