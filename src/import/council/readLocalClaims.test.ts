// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import { countRows } from '#src/import/dataset/countRows.ts';
import { bytesOf, faultsAfter, realFiles, withCell } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { anySource } from './localCells.ts';
import { readLocalDisagreements, readLocalNotClaimed } from './readLocalClaims.ts';

const disagreements = `point,said,used,known_on,source_ids
Month of the visit,May or June.,May,2024-06,S1;S2
Month of the visit,Again.,May,2024-06,S1
`;
const notClaimed = `claim,reason,known_on
That it ended,Nobody says so.,2022-09-21
`;

/** What is at fault once a text is replaced, where S1 and S2 are the only sources. */
function faultsOf(from: string, to: string) {
  const findings = new Findings();
  const sources = { has: (id: string) => ['S1', 'S2'].includes(id), get: () => undefined };
  readLocalDisagreements('a.csv', bytesOf(disagreements.replace(from, to)), sources, findings);
  readLocalNotClaimed('b.csv', bytesOf(notClaimed.replace(from, to)), sources, findings);
  return findings.faults.map(({ file, row, column }) => [file, row, column]);
}

describe(readLocalDisagreements, () => {
  test('reads each point with its sources, in its order, under an id of its own', () => {
    const findings = new Findings();
    const read = readLocalDisagreements('a.csv', bytesOf(disagreements), anySource, findings);
    expect(findings.faults).toEqual([]);
    expect(read).toEqual([
      {
        id: '2024-06-month-of-the-visit',
        knownOn: '2024-06',
        knownBy: 'compiled',
        point: 'Month of the visit',
        said: 'May or June.',
        used: 'May',
        sourceIds: ['S1', 'S2'],
      },
      expect.objectContaining({ id: '2024-06-month-of-the-visit-2', sourceIds: ['S1'] }),
    ]);
  });

  test.each([
    ['S1;S2', 'S1;S9', 'source_ids'],
    ['S1;S2', 'S1;S1', 'source_ids'],
    ['S1;S2', '', 'source_ids'],
    ['May or June.', ' ', 'said'],
    ['2024-06', '2024-13', 'known_on'],
  ])('finds a fault where %j is %j', (from, to, column) => {
    expect(faultsOf(from, to)).toEqual([['a.csv', 2, column]]);
  });
});

describe(readLocalNotClaimed, () => {
  test('reads each claim with its reason', () => {
    expect(readLocalNotClaimed('b.csv', bytesOf(notClaimed), anySource, new Findings())).toEqual([
      {
        id: '2022-09-21-that-it-ended',
        knownOn: '2022-09-21',
        knownBy: 'compiled',
        claim: 'That it ended',
        reason: 'Nobody says so.',
      },
    ]);
  });

  test.each([
    ['That it ended', '', 'claim'],
    ['Nobody says so.', '', 'reason'],
    ['2022-09-21', 'in 2022', 'known_on'],
  ])('finds a fault where %j is %j', (from, to, column) => {
    expect(faultsOf(from, to)).toEqual([['b.csv', 2, column]]);
  });
});

describe('the published files', () => {
  test('stop the import where a disagreement names a source that is not there', async () => {
    const faults = await faultsAfter({
      'herefordshire/disagreements.csv': withCell(3, 'source_ids', 'S08;S99'),
    });
    expect(faults).toMatchObject([
      { file: 'herefordshire/disagreements.csv', row: 3, column: 'source_ids' },
    ]);
  });

  test('are described with their rows, and whose they are', async () => {
    const { description } = await buildDataset(realFiles);
    const described = Object.fromEntries(
      description.publications.map(({ file, rows, authorityCode }) => [
        file,
        [rows, authorityCode],
      ]),
    );
    expect(described['dfe/csww_indicators_2017_to_2025.csv']).toEqual([1463, null]);
    expect(described['ofsted/ilacs_inspection_history_2018_to_2025.csv']).toEqual([271, null]);
    expect(described['herefordshire/sources.csv']).toEqual([69, 'E06000019']);
    expect(described['herefordshire/improvement_areas.csv']).toEqual([69, 'E06000019']);
  });
});

describe(countRows, () => {
  test.each([
    ['a,b\n1,2\n3,4\n', 2],
    ['a,b\r\n1,2', 1],
    ['a,b\n"one\nrow, quoted",2\n', 1],
    ['a,b\n', 0],
    ['', 0],
  ])('counts %j as %i', (text, rows) => {
    expect(countRows(bytesOf(text))).toBe(rows);
  });
});
