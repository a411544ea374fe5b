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

/** Columns of our own files in which a source is named so: in all others a text is as it is written. */
const marked: ReadonlySet<string> = new Set([
  'action',
  'areas_covered',
  'cadence_or_note',
  'claim',
  'commentary',
  'description',
  'evidence',
  'extent_read',
  'headline',
  'next_step',
  'note',
  'notes',
  'question',
  'reason',
  'said',
  'scope',
  'text',
  'used',
  'what_was_presented',
]);

/** A record with its texts so, and each that is otherwise than it stood said. */
export function recordWithoutMarks(
  record: UnderstoodRecord,
  sourceIds: ReadonlySet<string>,
  asker: Asker,
): UnderstoodRecord {
  const changed = [...record.values].flatMap(([column, text]) => {
    if (record.isOwn && !marked.has(column)) return [];
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
