import type { FormerState, Kept } from '#src/core/model/kept.ts';
import { firstDay, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import type { Row } from '#src/import/table/row.ts';

/** Optional column of records that have no date of their own for what is said of them: from when a row holds. */
export const datedColumns = ['on_board_from'] as const;

/** Likewise of those that no other record names, so that one may be left out from a day on. */
export const keptColumns = [...datedColumns, 'left_out'] as const;

type KeptColumn = (typeof keptColumns)[number];

/** By which columns rows are of one record, where it has no history of its own kind. */
export const identityOf: Readonly<Record<string, readonly string[]>> = {
  sources: ['source_id'],
  judgements: ['inspection_id', 'judgement_area'],
  visits: ['visit_id'],
  events: ['date', 'title'],
  board_meetings: ['date', 'body'],
  workforce_facts: ['as_of', 'measure', 'scope'],
  disagreements: ['point'],
  not_claimed: ['claim'],
  commentary: ['about', 'as_of'],
  measures: ['measure_id'],
};

/**
 * The rows of each record, oldest first, in the order in which each stands there first. Rows of one record each have a date of their own; where two
 * have the same, they are two records that are called alike, and each has the rows that follow it.
 *
 * @param dateOf From when the row holds; empty for the first.
 */
export function rowsByRecord<One>(
  rows: readonly One[],
  keyOf: (row: One) => string,
  dateOf: (row: One) => string,
): One[][] {
  const byKey = new Map<string, One[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = byKey.get(key);
    if (own) own.push(row);
    else byKey.set(key, [row]);
  }
  const places = new Map(rows.map((row, place) => [row, place] as const));
  const placeOf = ([first]: readonly One[]) => (first === undefined ? 0 : (places.get(first) ?? 0));
  const all = [...byKey.values()].flatMap((own) => {
    const dates = own.map(dateOf);
    if (new Set(dates).size === own.length) {
      return [own.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))];
    }
    const groups: One[][] = [];
    for (const row of own) {
      const last = groups.at(-1);
      const before = last?.at(-1);
      if (last && before !== undefined && dateOf(before) < dateOf(row)) last.push(row);
      else groups.push([row]);
    }
    return groups;
  });
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** What a record says now, and what is kept of it. */
export interface KeptRecord<State, Column extends string> {
  readonly state: State;
  readonly kept: Kept<State>;
  /** Of what it says now, and of what it said first. */
  readonly row: Row<Column>;
  readonly first: Row<Column>;
}

/**
 * Reads records of which each has a row for each date on which it changed, in the order in which each
 * stands there first. A record of which a row is at fault is left out.
 *
 * @param kind Of the council's file.
 * @param readState What one row says.
 */
export function readKept<Column extends string, State>(
  kind: string,
  rows: readonly Row<Column | KeptColumn>[],
  readState: (row: Row<Column | KeptColumn>, isFirst: boolean) => State,
): KeptRecord<State, Column | KeptColumn>[] {
  const identity = (identityOf[kind] ?? []) as readonly Column[];
  const groups = rowsByRecord(
    rows,
    (row) => identity.map((column) => row.text(column)).join('\u001F'),
    (row) => row.text('on_board_from').trim(),
  );
  return groups.flatMap((own) => {
    const said = own.map((row, index) => ({
      row,
      from: row.pastDateOrNull('on_board_from'),
      isLeftOut: leftOutIn(row, index === 0),
      state: readState(row, index === 0),
    }));
    if (own.some(({ isFaulty }) => isFaulty)) return [];
    const latest = said.at(-1);
    if (latest === undefined) return [];
    const first = said[0] ?? latest;
    return [{ state: latest.state, kept: keptOf(said), row: latest.row, first: first.row }];
  });
}

const leftOut = { yes: true, no: false, '': false } as const;

/** Only what stood on the board can be left out of it. */
function leftOutIn<Column extends string>(
  row: Row<Column | KeptColumn>,
  isFirst: boolean,
): boolean {
  const isLeftOut = row.choice<boolean>('left_out', leftOut);
  if (isLeftOut && isFirst) {
    row.fault(
      'left_out',
      'an empty cell, or a row above it that says what was on the board before',
    );
  }
  return isLeftOut;
}

/** What is kept of a record of which this was said, oldest first, each from its date. */
export function keptOf<State>(
  said: readonly {
    readonly state: State;
    readonly from: PartialDate | null;
    readonly isLeftOut: boolean;
  }[],
): Kept<State> {
  const first = said[0]?.from ?? null;
  const formerStates = said.slice(0, -1).map(
    ({ state, isLeftOut }, index): FormerState<State> => ({
      ...state,
      until: said[index + 1]?.from ?? '',
      ...(isLeftOut && { isLeftOut: true }),
    }),
  );
  return {
    ...(first !== null && { onBoardFrom: first }),
    ...(said.at(-1)?.isLeftOut && { isLeftOut: true }),
    ...(formerStates.length > 0 && { formerStates }),
  };
}

/** A record with what it says, now and before, otherwise. */
export function withStates<State, Rec extends State & Kept<State>>(
  record: Rec,
  change: (state: State) => State,
): Rec {
  const { formerStates } = record;
  return {
    ...record,
    ...change(record),
    ...(formerStates && {
      formerStates: formerStates.map((state) => ({ ...state, ...change(state) })),
    }),
  };
}

/** What a record that may have changed says as of a date; of an empty one, what it said first. */
export function stateAsOf<State extends object>(record: State & Kept<State>, date: string): State {
  const former = record.formerStates ?? [];
  return (
    (date === ''
      ? former[0]
      : former.find(({ until }) => lastDay(until) > firstDay(date as PartialDate))) ?? record
  );
}
