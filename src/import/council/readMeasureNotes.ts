import type { Measure } from '#src/core/model/measure.ts';
import { comparePartialDates, lastDay, precisionOf } from '#src/core/model/partialDate.ts';
import { limits } from '#src/core/schema/limits.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import type { SourceLookup } from './localCells.ts';
import { proseIn } from './sourceMarks.ts';

export const measureNoteColumns = [
  'measure_id',
  'kind',
  'date',
  'value',
  'who',
  'text',
  'known_on',
] as const;

type NoteRow = Row<(typeof measureNoteColumns)[number]>;

const kinds = {
  target_local: 'local',
  target_national: 'national',
  target_statutory: 'statutory',
  planned: 'planned',
  recalculation: 'recalculation',
  commentary: 'commentary',
} as const;

type Lists = Pick<Measure, 'targets' | 'trajectory' | 'recalculations' | 'commentary'>;

/**
 * The measures with what `measure_notes.csv` says of them: targets and from when they hold, what is
 * planned for a month, months from which the limits are worked out again, and comments.
 */
export function readMeasureNotes(
  file: string,
  bytes: Uint8Array,
  measures: readonly Measure[],
  sources: SourceLookup,
  findings: Findings,
): Measure[] {
  const lists = new Map(measures.map(({ id }) => [id, emptyLists()]));
  for (const row of readTable(file, bytes, measureNoteColumns, findings).rows) {
    const own = lists.get(row.id('measure_id'));
    if (own === undefined && row.text('measure_id').trim() !== '') {
      row.fault('measure_id', 'the id of a row of measures.csv');
    }
    readNote(row, own ?? emptyLists(), sources);
  }
  return measures.map((measure) => ({
    ...measure,
    ...sorted(lists.get(measure.id) ?? emptyLists()),
  }));
}

type Mutable<List> = {
  -readonly [Key in keyof List]: List[Key] extends readonly (infer Item)[] ? Item[] : never;
};

const emptyLists = (): Mutable<Lists> => ({
  targets: [],
  trajectory: [],
  recalculations: [],
  commentary: [],
});

const sorted = (lists: Lists): Lists => ({
  targets: lists.targets.toSorted((a, b) => comparePartialDates(a.from, b.from)),
  trajectory: lists.trajectory.toSorted((a, b) => comparePartialDates(a.period, b.period)),
  recalculations: lists.recalculations.toSorted((a, b) => comparePartialDates(a.from, b.from)),
  commentary: lists.commentary.toSorted((a, b) => comparePartialDates(a.on, b.on)),
});

function readNote(row: NoteRow, lists: Mutable<Lists>, sources: SourceLookup): void {
  const kind = row.choice('kind', kinds);
  const date = row.date('date');
  const known = { knownOn: row.date('known_on'), knownBy: 'published' } as const;
  const who = row.text('who').trim();
  if (who.length > limits.characters.line) {
    row.fault('who', `a text of at most ${limits.characters.line} characters`);
  }
  const isMonth = () => {
    if (!row.isFaulty && precisionOf(date) !== 'month') row.fault('date', 'a month like 2026-01');
  };
  const number = () => {
    const { min, max } = limits.statement;
    return row.numberIn('value', { min, max });
  };
  switch (kind) {
    case 'planned': {
      isMonth();
      const value = number();
      if (!row.isFaulty) lists.trajectory.push({ ...known, period: date, value });
      return;
    }
    case 'recalculation': {
      isMonth();
      const reason = proseIn(row, 'text', sources).trim();
      if (reason === '') row.fault('text', 'the reason', 'an empty cell');
      if (!row.isFaulty) lists.recalculations.push({ ...known, from: date, reason });
      return;
    }
    case 'commentary': {
      if (!row.isFaulty && precisionOf(date) !== 'day') row.fault('date', 'a day like 2026-01-12');
      const text = proseIn(row, 'text', sources).trim();
      if (text === '') row.fault('text', 'what is said', 'an empty cell');
      if (lastDay(known.knownOn) < date) row.fault('known_on', `a date not before ${date}`);
      if (!row.isFaulty) lists.commentary.push({ ...known, on: date, by: who, text });
      return;
    }
    default: {
      // An empty cell says that there is no target from then on.
      const value = row.text('value').trim() === '' ? null : number();
      if (!row.isFaulty) {
        lists.targets.push({ ...known, from: date, value, setBy: kind, setByName: who });
      }
    }
  }
}
