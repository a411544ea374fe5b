import { limits } from '#src/core/schema/limits.ts';
import { idPattern } from '#src/core/schema/textPatterns.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import type { Assembly } from './assembly.ts';
import { idFrom } from './councilRows.ts';
import type { DatedRows } from './datedRows.ts';
import { stemOf } from './stemOf.ts';

/** A record with the reference by which the board knows it. */
export interface NamedRecord {
  readonly record: UnderstoodRecord;
  readonly id: string;
}

/** The columns of a kind of record that hold its reference and its name. */
interface Kind {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/**
 * Gives each record the reference that it has on the board: its own, else one made of its words. Two
 * trackers both begin with 1: those of the second get the name of their table before it, and keep it.
 */
export function withReferences(
  assembly: Assembly,
  { kind, id: idColumn, name: nameColumn }: Kind,
  records: readonly UnderstoodRecord[],
  before: DatedRows,
): NamedRecord[] {
  // Our workbook has a row for each date of a record, all with the one reference.
  const taken = new Map(
    records.flatMap((record) => {
      const id = record.isOwn ? record.values.get(idColumn) : undefined;
      return id === undefined ? [] : [[usableReference(id), record] as const];
    }),
  );
  return records.flatMap((record): NamedRecord[] => {
    const { values, place } = record;
    const name = values.get(nameColumn) ?? '';
    const given = values.get(idColumn);
    if (record.isOwn && given !== undefined) return [{ record, id: usableReference(given) }];
    const own = usableReference(given ?? idFrom(name));
    const longer = `${idFrom(place.sheet || stemOf(place.file))}-${own}`;
    const other = taken.get(own);
    const isOfOther = other !== undefined && !isSameTable(other, record);
    const base = before.has(longer) || isOfOther ? longer : own;
    const free = freeAmong(taken, base);
    const use = (id: string) => {
      taken.set(id, record);
      return [{ record, id }];
    };
    // A reference of its own, or the one that the board gave it before.
    if (free === own || before.has(free)) return use(free);
    const first = taken.get(base) ?? other;
    const where = [first?.place.file, first?.place.sheet, first?.place.cell].filter(Boolean);
    const answer = assembly.asker.ask({
      key: `reference|${kind}|${free}: ${name}`,
      ...place,
      heading: '',
      record: `${own}: ${name}`,
      found: own,
      wanted: `A reference of its own: ${where.join(', ')} has ${own} too`,
      choices: [],
      suggested: free,
    });
    if (answer !== null && answer.trim() !== '' && !taken.has(answer)) return use(answer);
    assembly.leaveOut({ place, kind, found: own, wanted: 'a reference that no other record has' });
    return [];
  });
}

/** A reference as a board can hold it: not too long, and no name that every program has. */
export function usableReference(text: string): string {
  const isPossible = (id: string) => idPattern.test(id) && id.length <= limits.characters.id / 2;
  if (isPossible(text)) return text;
  const plain = idFrom(text);
  return isPossible(plain) ? plain : `ref-${plain}`;
}

const isSameTable = (
  { place: one }: UnderstoodRecord,
  { place: other }: UnderstoodRecord,
): boolean => one.file === other.file && one.sheet === other.sheet;

/** A reference that no record has taken: the text itself, or with a number behind it. */
function freeAmong(taken: ReadonlyMap<string, unknown>, text: string): string {
  let id = text;
  for (let count = 2; taken.has(id); count += 1) id = `${text}-${count}`;
  return id;
}
