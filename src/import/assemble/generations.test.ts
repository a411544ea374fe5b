// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';

import { Importer, type MadeBoard } from '#src/import/prepare/importer.ts';
import { isOpen, noAnswers, withAnswers } from '#src/import/recognise/questions.ts';
import { councilMonth } from '#tests/spreadsheets/councilMonths.ts';
import { emptyBase } from '#tests/spreadsheets/emptyBase.ts';
import {
  change,
  changed,
  exampleshire,
  type Files,
  sheets,
} from '#tests/spreadsheets/officerChanges.ts';

const base = emptyBase('E06999001');

/** A board as it was saved on a day. */
interface Generation {
  readonly on: string;
  readonly made: MadeBoard;
}

/** Brings files to a board, and answers every question that has choices with one of them. */
async function bring(
  files: Files,
  on: string,
  before: Generation | null,
  choice = 0,
): Promise<Generation> {
  const importer = new Importer();
  for (const [name, text] of files) {
    const read = await importer.read(name, new TextEncoder().encode(text));
    expect(read).toMatchObject({ kind: 'spreadsheet' });
  }
  const request = {
    before: before?.made.files ?? new Map(),
    madeOn: before?.on ?? null,
    answers: noAnswers,
    today: on,
    authorityCode: 'E06999001',
    publisher: 'Exampleshire Council',
    base,
    publications: [],
  };
  const asked = (await importer.make(request)).questions.filter(isOpen);
  const given = asked.flatMap(({ key, choices }) => {
    const { value } = choices[choice % Math.max(1, choices.length)] ?? {};
    // A record under another reference is that record; its history has it under the new one.
    return value === undefined || value.startsWith('renamed:') ? [] : [[key, value] as const];
  });
  const made = await importer.make({ ...request, answers: withAnswers(noAnswers, given) });
  expect(made.faults).toEqual([]);
  return { on, made };
}

function viewOf({ made }: Generation, day: string): BoardPack {
  if (made.pack === null) throw new Error('no board');
  return asKnownOn(made.pack, day);
}

/** What later generations show as at the day of an earlier one is what that one showed, field by field. */
function expectSame(earlier: Generation, later: Generation): void {
  const [was, is] = [viewOf(earlier, earlier.on), viewOf(later, earlier.on)];
  for (const part of Object.keys({ ...was, ...is }) as (keyof BoardPack)[]) {
    // How a board is shown, its marking among it, holds for whatever day is looked at.
    if (part === 'settings') continue;
    expect(is[part], part).toEqual(was[part]);
  }
}

describe('a board of a later generation', () => {
  test('shows as at the day of an earlier one what that showed, whatever an officer changes in our workbook', async () => {
    const first = await bring(changed(exampleshire, []), '2026-11-05', null);
    expect(first.made.leftOut).toEqual([]);
    const changes = fc.array(change, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, changes, fc.nat(3), async (one, two, choice) => {
        const second = await bring(changed(first.made.files, one), '2026-12-05', first, choice);
        expectSame(first, second);
        const third = await bring(changed(second.made.files, two), '2027-01-05', second, choice);
        expectSame(first, third);
        expectSame(second, third);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('asks about an event that our workbook no longer has, and leaves it out from then on', async () => {
    const first = await bring(changed(exampleshire, []), '2026-11-05', null);
    const rows = sheets(first.made.files);
    const events = rows.get('events') ?? [];
    rows.set(
      'events',
      events.filter((cells) => !cells.includes('Improvement plan agreed')),
    );
    const files = new Map([...rows].map(([kind, cells]) => [`${kind}.csv`, Papa.unparse(cells)]));
    const titles = (one: Generation, day: string) =>
      viewOf(one, day).events.map(({ title }) => title);
    const kept = await bring(files, '2026-12-05', first, 0);
    expect(titles(kept, '2026-12-05')).toContain('Improvement plan agreed');
    expect(kept.made.changes.filter(({ change: one }) => one === 'gone')).toMatchObject([
      { kind: 'events', name: 'Improvement plan agreed' },
    ]);
    const leftOut = await bring(files, '2026-12-05', first, 1);
    expect(titles(leftOut, '2026-12-05')).not.toContain('Improvement plan agreed');
    expect(titles(leftOut, '2026-12-04')).toContain('Improvement plan agreed');
  });

  test('keeps an area of the plan that names a visit which comes only later', async () => {
    const area = `area_id,raised_on,raised_by,listed_as,title,description,theme,status_latest,status_as_of,list_currency,evidence,quote,restated_in,confidence,source_id,evidence_source_id,whose_list
P1,2026-09-01,MV-2,plan_priority,Supervision,,Oversight,not_stated,,current,,,,high,,,council_plan
`;
    const visit = `visit_id,kind,number,start,end,published_on,areas_covered,headline,quote,notes,confidence,source_id
MV-2,monitoring_visit,2,2026-08-20,2026-08-21,2026-11-20,All,Uneven.,,,high,
`;
    const first = await bring(new Map([['areas.csv', area]]), '2026-11-05', null);
    const second = await bring(new Map([['visits.csv', visit]]), '2026-12-05', first);
    expect(second.made.leftOut).toEqual([]);
    expect(viewOf(second, '2026-11-05').areas).toMatchObject([{ id: 'P1' }]);
    expect(viewOf(second, '2026-12-05').visits).toMatchObject([{ id: 'MV-2' }]);
    expectSame(first, second);
  });

  test('keeps when it knew an area of a visit that was corrected, once more is said of the area', async () => {
    const all = sheets(exampleshire);
    const bringing = (kind: string, ...rows: readonly (readonly string[])[]) =>
      new Map([[`${kind}.csv`, Papa.unparse([all.get(kind)?.[0] ?? [], ...rows])]]);
    const rowOf = (kind: string, id: string) =>
      all.get(kind)?.findLast((cells) => cells[1] === id) ?? [];
    const area = rowOf('improvement_areas', 'V24-1');
    const visit = rowOf('visits', 'MV-1');
    const first = await bring(changed(exampleshire, []), '2026-11-05', null);
    const corrected = visit.map((cell) => (cell === '2024-06-11' ? '2024-07-11' : cell));
    const other = area.map((cell) => (cell === 'V24-1' ? 'V24-2' : cell));
    const second = await bring(
      new Map([...bringing('visits', corrected), ...bringing('improvement_areas', other)]),
      '2026-12-05',
      first,
    );
    const known = (one: Generation, day: string) =>
      viewOf(one, day).areas.flatMap(({ id, knownOn }) => (id === 'V24-2' ? [knownOn] : []));
    expect(known(second, '2026-12-05')).toEqual(['2024-07-11']);
    const again = other.map((cell) =>
      cell === 'Supervision in the front door' ? 'Supervision' : cell,
    );
    const third = await bring(bringing('improvement_areas', again), '2027-01-05', second);
    expect(viewOf(third, '2027-01-05').areas.map(({ title }) => title)).toContain('Supervision');
    expect(known(third, '2026-12-05')).toEqual(['2024-07-11']);
    expectSame(second, third);
  });

  test('has an area of which two rows come at once from the day on which they come', async () => {
    const first = await bring(changed(exampleshire, []), '2026-11-05', null);
    const rows = sheets(first.made.files);
    const areas = rows.get('improvement_areas') ?? [];
    const [one = []] = areas.slice(1);
    const other = one.map((cell) => (cell === 'A23-1' ? 'A23-9' : cell));
    areas.push(other, other);
    // Likewise of one without a plan, whose rows have no date of their own.
    const [plain = []] = areas.filter((cells) => cells[1] === 'A23-2');
    const unplanned = plain.map((cell) => (cell === 'A23-2' ? 'A23-8' : cell));
    areas.push(
      unplanned,
      unplanned.map((cell) => (cell === 'Assessment' ? 'Plans' : cell)),
    );
    const files = new Map([...rows].map(([kind, cells]) => [`${kind}.csv`, Papa.unparse(cells)]));
    const second = await bring(files, '2026-12-05', first);
    const ids = (day: string) => viewOf(second, day).areas.map(({ id }) => id);
    expect(ids('2026-12-05')).toEqual(expect.arrayContaining(['A23-8', 'A23-9']));
    expect(ids('2026-12-04')).toEqual(viewOf(first, '2026-11-05').areas.map(({ id }) => id));
    expectSame(first, second);
  });

  test('is as empty as at the day of one without a record', async () => {
    const first = await bring(
      new Map([['events.csv', 'Date,Event\nsoon,Launch']]),
      '2026-11-05',
      null,
    );
    expect(first.made.leftOut).toHaveLength(1);
    const events = new Map([['events.csv', 'Date,Event\n12/10/2026,Launch']]);
    const second = await bring(events, '2026-12-05', first);
    expect(viewOf(second, '2026-12-05').events).toHaveLength(1);
    expectSame(first, second);
  });

  test('shows the same whatever trackers and scorecards a council brings month after month', async () => {
    /** The last month brings files again, or our workbook with the board of before in it. */
    const last = fc.oneof(councilMonth, fc.array(change, { minLength: 1, maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(
        councilMonth,
        councilMonth,
        last,
        fc.nat(3),
        async (one, two, three, choice) => {
          const first = await bring(one, '2026-11-05', null, choice);
          const second = await bring(two, '2026-12-05', first, choice);
          expectSame(first, second);
          const brings = three instanceof Map ? three : changed(second.made.files, three);
          const third = await bring(brings, '2026-12-20', second, choice);
          expectSame(first, third);
          expectSame(second, third);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
