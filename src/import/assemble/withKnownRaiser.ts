import type { Asker } from '#src/import/recognise/questions.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import { nearestId } from '#src/import/table/nearestId.ts';

/**
 * An improvement area with the inspection or visit that its officer says it was raised by, asked where
 * what stands there is nearly the id of one. Without an answer it stays as it is, and so is left out.
 *
 * @param raisers Ids of every inspection and visit of the board.
 */
export function withKnownRaiser(
  record: UnderstoodRecord,
  raisers: ReadonlySet<string>,
  asker: Asker,
): UnderstoodRecord {
  const found = record.values.get('raised_by') ?? '';
  if (record.kind !== 'improvement_areas' || found === '' || raisers.has(found)) return record;
  const near = nearestId(found, raisers);
  if (near === null) return record;
  const answer = asker.ask({
    key: `raised by|${found}`,
    ...record.place,
    heading: 'raised by',
    record: record.values.get('title') ?? '',
    found,
    wanted: 'Which inspection or visit raised it? None has this id',
    choices: [{ value: near, label: near }],
    suggested: null,
  });
  return answer === null
    ? record
    : { ...record, values: new Map([...record.values, ['raised_by', answer]]) };
}
