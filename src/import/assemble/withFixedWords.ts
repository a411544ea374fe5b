import { columnMeanings } from '#src/import/ownForm/columnMeanings.ts';
import type { Asker } from '#src/import/recognise/questions.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';

/** Letters and digits alone: "In progress", "in-progress" and "in_progress" are one word. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Columns of ids with `;` between them. */
const ofIds: ReadonlySet<string> = new Set([
  'restated_in',
  'area_ids',
  'source_ids',
  'indicator_ids',
]);

/** A record with the words that only few columns may hold as they are written there, each said that is otherwise. */
export function withFixedWords(record: UnderstoodRecord, asker: Asker): UnderstoodRecord {
  const changed = (columnMeanings[record.kind] ?? []).flatMap(({ column, words }) => {
    const text = record.values.get(column) ?? '';
    if (text === '') return [];
    if (ofIds.has(column)) {
      const ids = text
        .split(';')
        .map((id) => id.trim())
        .filter(Boolean)
        .join(';');
      return ids === text ? [] : [[column, ids] as const];
    }
    if (words === null || words.includes(text)) return [];
    const [word, ...others] = words.filter((one) => plain(one) === plain(text));
    return word === undefined || others.length > 0 ? [] : [[column, word] as const];
  });
  if (changed.length === 0) return record;
  for (const [column, readAs] of changed) {
    const found = record.values.get(column) ?? '';
    asker.understood(
      { ...record.place, heading: column.replaceAll('_', ' '), found, readAs },
      'a fixed word',
    );
  }
  return { ...record, values: new Map([...record.values, ...changed]) };
}
