import type { Asker, Place } from '#src/import/recognise/questions.ts';
import type { CouncilRow } from './councilRows.ts';
import { nameOf } from './recordName.ts';

/** What became of a record since the board before, by its reference. */
export interface RecordChange {
  /** Of the council's file. */
  readonly kind: string;
  readonly id: string;
  /** In words. */
  readonly name: string;
  readonly change: 'new' | 'changed' | 'gone';
  /** Of a changed one: what it said and says, by column. */
  readonly columns: readonly {
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** A record that no board can hold as it is, where it stood, and why. */
export interface LeftOutRecord {
  readonly place: Place | null;
  readonly kind: string;
  readonly found: string;
  readonly wanted: string;
}

/** The columns in which two rows differ. */
export const differences = (
  before: CouncilRow,
  after: CouncilRow,
  columns: readonly string[],
): RecordChange['columns'] =>
  columns.flatMap((column) => {
    const [was, is] = [before.get(column) ?? '', after.get(column) ?? ''];
    return was === is ? [] : [{ column, before: was, after: is }];
  });

/**
 * What became of a record that was brought.
 *
 * @param before What it said before; `null` for nothing.
 * @param says Columns in which it may say something else.
 */
export const changeOf = (
  kind: string,
  id: string,
  before: CouncilRow | null,
  row: CouncilRow,
  says: readonly string[],
): RecordChange => ({
  kind,
  id,
  name: nameOf(kind, row) || id,
  change: before === null ? 'new' : 'changed',
  columns: before === null ? [] : differences(before, row, says),
});

/** What is to be done about a record that the board has and the new file has not. */
export type Gone = 'keep' | 'done' | 'dropped' | { readonly renamedTo: string };

/**
 * Asks about a record that went away. Until it is answered it stays as it was: nothing disappears
 * because a row was hidden or a sheet left out.
 *
 * @param fresh Records that are new in the same files, one of which it may have become.
 * @param dropped How the choice is worded that it is no longer there.
 */
export function askGone(
  asker: Asker,
  kind: string,
  { id, name, file }: { readonly id: string; readonly name: string; readonly file: string },
  fresh: readonly { readonly id: string; readonly name: string }[],
  dropped = 'It was taken off the plan',
): Gone {
  const answer = asker.ask({
    key: `gone|${kind}|${id}`,
    file,
    sheet: '',
    cell: '',
    heading: '',
    record: `${id}: ${name}`,
    found: 'on the board, and no longer in the file',
    wanted: 'What became of it? Until you say, it stays as it was',
    choices: [
      { value: 'keep', label: 'It stays as it was' },
      ...(kind === 'actions' ? [{ value: 'done', label: 'It is done' }] : []),
      { value: 'dropped', label: dropped },
      ...fresh.map((one) => ({
        value: `renamed:${one.id}`,
        label: `It is now ${one.id}: ${one.name}`,
      })),
    ],
    suggested: null,
  });
  if (answer === 'done' || answer === 'dropped') return answer;
  return answer?.startsWith('renamed:') ? { renamedTo: answer.slice('renamed:'.length) } : 'keep';
}
