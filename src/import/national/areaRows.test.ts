import { describe, expect, test } from 'vitest';
import { anySource } from '#src/import/council/localCells.ts';
import { readLocalAreas } from '#src/import/council/readLocalAreas.ts';
import { bytesOf } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { describeFault } from '#src/import/table/importError.ts';

const heading =
  'area_id,raised_on,raised_by,listed_as,title,description,theme,status_latest,status_as_of,list_currency,evidence,quote,restated_in,confidence,source_id,evidence_source_id,owner,delivery,plan_as_of,whose_list';
const row = (
  id: string,
  status: string,
  owner: string,
  delivery: string,
  asOf: string,
  title = 'Supervision',
) =>
  `${id},2026-01-12,Plan,plan_priority,${title},,Oversight,${status},current,${status.startsWith('not_stated') ? '' : 'Seen.'},,,high,S01,,${owner},${delivery},${asOf},council_plan`;

function read(...rows: string[]) {
  const findings = new Findings('2026-12-31');
  const bytes = bytesOf(`${heading}\n${rows.join('\n')}\n`);
  const areas = readLocalAreas('areas.csv', bytes, anySource, new Map(), findings);
  return {
    areas,
    faults: findings.faults.map(describeFault),
    notices: findings.notices.map(({ row: at, outcome }) => `${at} ${outcome}`),
  };
}

describe('an area with a row for each date on which it changed', () => {
  const first = row('1', 'open,2026-02-01', 'Head', 'red', '2026-02-01');
  const second = row('1', 'in_progress,2026-06-01', 'Director', 'amber', '2026-06-01');
  const third = row('1', 'in_progress,2026-06-01', 'Director', 'green', '2026-09-01');

  test.each([
    ['in their order', [first, second, third]],
    ['in any order', [third, first, second]],
  ])('is one area with its latest plan and those before, %s', (_, rows) => {
    const { areas, faults, notices } = read(...rows, row('2', 'not_stated,', '', '', ''));
    expect([faults, notices]).toEqual([[], []]);
    expect(areas.map(({ id }) => id).toSorted()).toEqual(['1', '2']);
    const area = areas.find(({ id }) => id === '1');
    expect(area?.plan).toMatchObject({
      owner: 'Director',
      delivery: 'green',
      knownOn: '2026-09-01',
    });
    expect(area?.formerPlans).toMatchObject([
      { owner: 'Head', delivery: 'red', knownOn: '2026-02-01' },
      { owner: 'Director', delivery: 'amber', knownOn: '2026-06-01' },
    ]);
    expect(area?.history.map(({ on, status }) => [on, status])).toEqual([
      ['2026-02-01', 'open'],
      ['2026-06-01', 'in-progress'],
    ]);
  });

  test.each([
    ['of one date', [first, first]],
    ['without a date', [row('1', 'not_stated,', '', '', ''), row('1', 'not_stated,', '', '', '')]],
    ['that began otherwise', [first, second.replace('2026-01-12', '2026-01-13')]],
  ])('is a fault with rows %s, as one of them is another area', (_, rows) => {
    expect(read(...rows).faults).toEqual([
      'areas.csv, row 3, column area_id: found "1", wanted an id of its own, as row 2 has this one too',
    ]);
  });

  test('is asked about where it had another title', () => {
    const { areas, notices } = read(
      row('1', 'open,2026-02-01', 'Head', 'red', '2026-02-01', 'Caseloads'),
      second,
    );
    expect(areas[0]?.title).toBe('Supervision');
    expect(notices).toEqual(['2 looks-mistyped']);
  });

  test('is left out with a fault in any of its rows', () => {
    const { areas, faults } = read(first.replace('red', 'pink'), second);
    expect(areas).toEqual([]);
    expect(faults).toEqual([expect.stringContaining('row 2, column delivery')]);
  });
});
