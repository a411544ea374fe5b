import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import type { Assembly } from './assembly.ts';

const columns = ['source_id', 'evidence_source_id'] as const;

/**
 * A record with sources that the board can have. One that names a source of which nothing was brought
 * has its own file as its source, which is said; or another of the board, as the council says.
 *
 * @param known Ids of the sources of the board, and of those that are brought.
 */
export function withKnownSources(
  record: UnderstoodRecord,
  known: ReadonlySet<string>,
  assembly: Assembly,
): UnderstoodRecord {
  if (record.kind === 'sources') return record;
  const { values, place } = record;
  const changed = columns.flatMap((column) => {
    const id = values.get(column)?.trim() ?? '';
    if (id === '' || known.has(id)) return [];
    const answer = assembly.asker.ask({
      key: `source|${id}`,
      ...place,
      heading: column.replaceAll('_', ' '),
      record: values.get('title') ?? values.get('action') ?? '',
      found: id,
      wanted: 'A source of the board. None is called so, and the file itself is named in its place',
      choices: [
        { value: 'file', label: 'The file itself' },
        ...[...known].map((one) => ({ value: one, label: one })),
      ],
      suggested: 'file',
    });
    const own = answer === null || answer === 'file' ? assembly.sourceId(place.file) : answer;
    return [[column, own] as const];
  });
  return changed.length === 0 ? record : { ...record, values: new Map([...values, ...changed]) };
}
