import { describe, expect, test } from 'vitest';
import type { ListedPublication } from '#src/core/model/datasetFile.ts';
import type { AuthorityRegister } from '#src/import/national/authorityRegister.ts';
import { Findings } from '#src/import/table/findings.ts';
import { checkLocalAuthorities, localFolders } from './localFolders.ts';

const listed = (file: string, authorityCode?: string): ListedPublication => ({
  id: file,
  content: 'own-records',
  publisher: 'Exampleshire Council',
  title: 'Records',
  publishedOn: null,
  licence: 'none stated',
  url: null,
  file,
  sha256: '0'.repeat(64),
  note: '',
  authorityCode,
});

const own = 'E06999001';
const workforce: ListedPublication = { ...listed('dfe/workforce.csv'), content: 'workforce' };

function read(...publications: ListedPublication[]) {
  const findings = new Findings();
  const folders = localFolders(publications, findings);
  return { folders, faults: findings.faults.map(({ column, found }) => `${column}: ${found}`) };
}

describe(localFolders, () => {
  test('finds each folder by the code that the manifest gives its files, whatever its name', () => {
    const found = read(
      workforce,
      listed('anything/sources.csv', own),
      listed('anything/visits.csv', own),
      listed('samplemere/sources.csv', 'E06999002'),
    );
    expect(found).toEqual({
      folders: [
        { folder: 'anything', authorityCode: own },
        { folder: 'samplemere', authorityCode: 'E06999002' },
      ],
      faults: [],
    });
  });

  test('finds none where the manifest lists national files only', () => {
    expect(read(workforce)).toEqual({ folders: [], faults: [] });
  });

  test('faults a file that nothing reads', () => {
    const { faults } = read(listed('a/sources.csv', own), listed('a/areas.csv', own));
    expect(faults).toEqual(['a/areas.csv.file: a/areas.csv, which nothing reads']);
    expect(read(listed('sources.csv', own)).faults).toHaveLength(1);
    expect(read(listed('a/b/sources.csv', own)).faults).toHaveLength(1);
  });

  test('faults a file of nobody, and a national file of somebody', () => {
    const { faults } = read(
      { ...workforce, authorityCode: own },
      listed('a/sources.csv', own),
      listed('a/visits.csv'),
    );
    expect(faults).toEqual([
      `${workforce.id}.authorityCode: ${own}`,
      'a/visits.csv.authorityCode: nothing',
    ]);
  });

  test('faults a folder of two authorities, an authority with two, and one without sources', () => {
    expect(read(listed('a/sources.csv', own), listed('a/visits.csv', 'E06999002')).faults).toEqual([
      `authorityCode: ${own} and E06999002 for a`,
    ]);
    expect(read(listed('a/sources.csv', own), listed('b/sources.csv', own)).faults).toEqual([
      `authorityCode: ${own} for a and for b`,
    ]);
    expect(read(listed('a/visits.csv', own)).faults).toEqual(['file: no a/sources.csv']);
  });
});

describe(checkLocalAuthorities, () => {
  const exampleshire = { code: own, name: 'Exampleshire' };
  const register = {
    byOnsCode: new Map([
      [own, exampleshire],
      ['E06888001', exampleshire],
    ]),
  } as unknown as AuthorityRegister;
  const wantedFor = (authorityCode: string) => {
    const findings = new Findings();
    checkLocalAuthorities([{ folder: 'a', authorityCode }], register, findings);
    return findings.faults.map(({ wanted }) => wanted);
  };

  test('takes the latest code of an authority, and names it where a former one is given', () => {
    expect(wantedFor(own)).toEqual([]);
    expect(wantedFor('E06888001')).toEqual([`${own}, the latest code of Exampleshire`]);
  });

  test('faults a code that nobody has, which no board would show', () => {
    expect(wantedFor('E06777001')[0]).toMatch(
      /^the ONS code of an authority in the workforce file/,
    );
  });
});
