import type { Asker } from '#src/import/recognise/questions.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';

/** What would name a source by its id, as "[S08]" does in our own files. */
const mark = /\[(\p{L}[^\s[\]]*\d[^\s[\]]*)\]/gu;

/**
 * A text of a council in which "[S47]" is a section of the Children Act: what names no source of the
 * board stands in round brackets, so that nobody takes it for one.
 */
export const textWithoutMarks = (text: string, sourceIds: ReadonlySet<string>): string =>
  text.includes('[')
    ? text.replaceAll(mark, (all, id: string) => (sourceIds.has(id) ? all : `(${id})`))
    : text;

/** A record with its texts so, and each that is otherwise than it stood said. */
export function recordWithoutMarks(
  record: UnderstoodRecord,
  sourceIds: ReadonlySet<string>,
  asker: Asker,
): UnderstoodRecord {
  const changed = [...record.values].flatMap(([column, text]) => {
    const plain = textWithoutMarks(text, sourceIds);
    return plain === text ? [] : [[column, plain] as const];
  });
  if (changed.length === 0) return record;
  for (const [heading, readAs] of changed) {
    const found = record.values.get(heading) ?? '';
    asker.understood({ ...record.place, heading, found, readAs }, 'square brackets');
  }
  return { ...record, values: new Map([...record.values, ...changed]) };
}
