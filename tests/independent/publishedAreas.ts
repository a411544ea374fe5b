/**
 * Counts Herefordshire's improvement areas from the published CSV a second time, to check the
 * board. Imports nothing of the board, so that a mistake there cannot be repeated here.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(
  import.meta.dirname,
  '../../public/data/published/herefordshire/improvement_areas.csv',
);

export interface PublishedArea {
  readonly id: string;
  readonly raisedOn: string;
  readonly raisedBy: string;
  readonly whoseList: string;
  readonly title: string;
  readonly theme: string;
  readonly status: string;
  /** Empty where no later source speaks to it. */
  readonly statusOn: string;
  readonly list: string;
  /** Ids of later areas on the same topic. */
  readonly restatedIn: readonly string[];
}

/** One letter at a time: quoted fields may hold commas, doubled quotes and line ends. */
function fieldsOf(text: string): string[][] {
  const records: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  const end = () => {
    records.at(-1)?.push(field);
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (isQuoted && letter === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === ',' && !isQuoted) end();
    else if (letter === '\n' && !isQuoted) {
      end();
      records.push([]);
    } else if (letter !== '\r' || isQuoted) field += letter;
  }
  if (field !== '' || records.at(-1)?.length) end();
  return records.filter((record) => record.length > 0);
}

const [header = [], ...records] = fieldsOf(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));

export const publishedAreas: readonly PublishedArea[] = records.map((record, index) => {
  if (record.length !== header.length) {
    throw new Error(`Row ${index + 2}: ${record.length} of ${header.length} fields`);
  }
  const cell = (column: string) => {
    const value = record[header.indexOf(column)];
    if (value === undefined) throw new Error(`No column ${column}`);
    return value;
  };
  return {
    id: cell('area_id'),
    raisedOn: cell('raised_on'),
    raisedBy: cell('raised_by'),
    whoseList: cell('whose_list'),
    title: cell('title'),
    theme: cell('theme'),
    status: cell('status_latest'),
    statusOn: cell('status_as_of'),
    list: cell('list_currency'),
    restatedIn: cell('restated_in')
      .split(';')
      .filter((id) => id !== ''),
  };
});

/** How many areas have each value of a column. */
export function countBy(column: 'theme' | 'status' | 'list' | 'raisedBy'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const area of publishedAreas) counts[area[column]] = (counts[area[column]] ?? 0) + 1;
  return counts;
}

/** Years in which other areas name this one as restating them, each once, oldest first. */
export const raisedBeforeIn = (id: string): string[] =>
  [
    ...new Set(
      publishedAreas
        .filter(({ restatedIn }) => restatedIn.includes(id))
        .map(({ raisedOn }) => raisedOn.slice(0, 4)),
    ),
  ].toSorted();

/** Every area from which a chain of restatements leads to this one, and none that it leads to. */
export function toldBefore(id: string): string[] {
  const found = new Set<string>();
  const look = (later: string) => {
    for (const area of publishedAreas) {
      if (!area.restatedIn.includes(later) || found.has(area.id)) continue;
      found.add(area.id);
      look(area.id);
    }
  };
  look(id);
  return [...found].toSorted();
}
