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
  const taken = new Map<string, UnderstoodRecord>();
  return records.flatMap((record): NamedRecord[] => {
    const { values, place } = record;
    const name = values.get(nameColumn) ?? '';
    const own = values.get(idColumn) ?? idFrom(name);
    const longer = `${idFrom(place.sheet || stemOf(place.file))}-${own}`;
    const use = (id: string) => {
      taken.set(id, record);
      return [{ record, id }];
    };
    if (before.has(longer) && !taken.has(longer)) return use(longer);
    const other = taken.get(own);
    if (other === undefined) return use(own);
    const answer = assembly.asker.ask({
      key: `reference|${kind}|${longer}: ${name}`,
      ...place,
      heading: '',
      record: `${own}: ${name}`,
      found: own,
      wanted: `A reference of its own: ${[other.place.file, other.place.sheet, other.place.cell].filter(Boolean).join(', ')} has ${own} too`,
      choices: [],
      suggested: taken.has(longer) ? null : longer,
    });
    if (answer !== null && answer.trim() !== '' && !taken.has(answer)) return use(answer);
    assembly.leaveOut({ place, kind, found: own, wanted: 'a reference that no other record has' });
    return [];
  });
}
