// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { ListedPublication } from '#src/core/model/datasetFile.ts';
import { sha256 } from '#src/import/files/sha256.ts';
import { noFacts } from '#src/import/national/listRelease.ts';
import { ImportError } from '#src/import/table/importError.ts';
import { acceptFiles } from './acceptFiles.ts';
import { bytesOf, realFiles, realText } from './testFiles.ts';

const nobody = { authorityCode: null, publisher: null, facts: noFacts };
const exampleshire = {
  authorityCode: 'E06999001',
  publisher: 'Exampleshire Council',
  facts: noFacts,
};

const withFiles = (added: Readonly<Record<string, string | null>>) => {
  const files = new Map(realFiles);
  for (const [file, text] of Object.entries(added)) {
    if (text === null) files.delete(file);
    else files.set(file, bytesOf(text));
  }
  return files;
};
const listOf = (text: string) => JSON.parse(text) as ListedPublication[];
const faultsOf = async (promise: Promise<unknown>) => {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (!(error instanceof ImportError)) throw error;
  return error.faults.map(({ file, found }) => `${file}: ${found}`);
};

describe(acceptFiles, () => {
  test('leaves the manifest of unchanged files as it is, byte for byte', async () => {
    const paths = ['dfe', 'ofsted/', 'herefordshire'];
    const { text, changes } = await acceptFiles(realFiles, { ...nobody, paths });
    expect(text).toBe(realText('manifest.json'));
    expect(changes).toEqual([]);
  });

  test('takes the SHA-256 of a changed file, and leaves what is said of it', async () => {
    const file = 'herefordshire/events.csv';
    const files = withFiles({ [file]: 'another', 'herefordshire/visits.csv': 'another' });
    const { text, changes } = await acceptFiles(files, { ...nobody, paths: [file] });
    expect(changes).toEqual([`${file}: changed`]);
    const [before, after] = [realText('manifest.json'), text].map(listOf);
    const hash = await sha256(bytesOf('another'));
    expect(after).toEqual(
      before?.map((one) => (one.file === file ? { ...one, sha256: hash } : one)),
    );
  });

  test('lists new files of a council with its code, and takes off the list those that are gone', async () => {
    const files = withFiles({
      'exampleshire/sources.csv': 'a',
      'exampleshire/board_meetings.csv': 'b',
      'herefordshire/not_claimed.csv': null,
    });
    const { text, changes } = await acceptFiles(files, {
      ...exampleshire,
      paths: ['exampleshire', 'herefordshire'],
    });
    expect(changes).toEqual([
      'herefordshire/not_claimed.csv: gone',
      'exampleshire/sources.csv: new',
      'exampleshire/board_meetings.csv: new',
    ]);
    expect(listOf(text).at(-1)).toMatchObject({
      id: 'exampleshire-board-meetings',
      publisher: 'Exampleshire Council',
      title: 'Meetings: Exampleshire Council',
      file: 'exampleshire/board_meetings.csv',
      sha256: await sha256(bytesOf('b')),
      authorityCode: 'E06999001',
    });
  });

  test('refuses a new file of nobody, one of no known name, and a path that is not there', async () => {
    const files = withFiles({ 'exampleshire/sources.csv': 'a', 'exampleshire/areas.xlsx': 'b' });
    expect(
      await faultsOf(acceptFiles(files, { ...nobody, paths: ['exampleshire', 'wales'] })),
    ).toEqual([
      'wales: no such folder or file',
      'exampleshire/sources.csv: a file that the manifest does not list',
      'exampleshire/areas.xlsx: a file that nothing reads',
    ]);
  });

  test('says of records of single children what they are, before all else', async () => {
    const records = 'Child ID;Date of Birth\n1;01/02/2014\n';
    const files = withFiles({ 'exampleshire/list6.csv': records, 'exampleshire/areas.xlsx': 'b' });
    expect(
      await faultsOf(acceptFiles(files, { ...exampleshire, paths: ['exampleshire'] })),
    ).toEqual([
      'exampleshire/list6.csv: what looks like records of single children: columns "Child ID", "Date of Birth"',
    ]);
  });

  test('refuses to take a national file off the list', async () => {
    const file = 'dfe/la_cla_swcount.csv';
    const files = withFiles({ [file]: null });
    expect(await faultsOf(acceptFiles(files, { ...nobody, paths: ['dfe'] }))).toEqual([
      `${file}: no such file`,
    ]);
  });
});
