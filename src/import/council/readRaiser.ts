import type { ListOwner } from '#src/core/model/area.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import { nationalOwner, nationalRecordId } from '#src/import/national/nationalInspection.ts';
import { isSameButForTyping, nearestId } from '#src/import/table/nearestId.ts';
import type { Row } from '#src/import/table/row.ts';

/** Inspections and visits by id; `null` where they are at fault, so that none is missed. */
export type Raisers = ReadonlyMap<string, Inspection | Visit> | null;

/** Who raised an area and whose list it is on. */
interface RaisedByLink {
  readonly raisedBy: string;
  readonly whoseList: ListOwner;
}

/** How the column `whose_list` says it. */
const listOwners: Readonly<Record<string, ListOwner>> = {
  ofsted_inspection: 'inspection',
  ofsted_visit: 'visit',
  council_plan: 'council-plan',
  other_review: 'other-review',
};

type RaiserRow = Row<'raised_by' | 'whose_list' | 'listed_as'>;

const ownerOf = (record: Inspection | Visit): ListOwner =>
  'judgements' in record ? 'inspection' : 'visit';

/**
 * Reads `raised_by` and `whose_list`. An id that seems to be one of an inspection or a visit and is
 * none is a fault that offers the nearest: it would otherwise pass for another review, and the area
 * would leave Ofsted's list without a word.
 *
 * @param isSaid Whether the file has the column `whose_list`; without it `defaultOwner` decides.
 */
export function readRaiser(row: RaiserRow, raisers: Raisers, isSaid: boolean): RaisedByLink {
  const raisedBy = row.id('raised_by');
  const said = isSaid ? row.choice('whose_list', listOwners) : null;
  const record = raisers?.get(raisedBy);
  const found = record ? ownerOf(record) : nationalOwner(raisedBy);
  const whoseList = said ?? found ?? defaultOwner(row);
  if (row.isFaulty || raisers === null) return { raisedBy, whoseList };

  const meant = meantBy(raisedBy, [...raisers.keys()], said);
  const isOfsteds = whoseList === 'inspection' || whoseList === 'visit';
  if (found === null && meant !== null) {
    row.fault('raised_by', meant);
  } else if (isOfsteds && found !== whoseList) {
    const wanted = `the id of ${whoseList === 'inspection' ? 'an inspection' : 'a visit'}, as whose_list is ${row.text('whose_list')}`;
    const ids = [...raisers.values()].filter((one) => ownerOf(one) === whoseList);
    const known = ids.length === 0 ? '' : `: ${ids.map(({ id }) => id).join(', ')}`;
    row.fault('raised_by', wanted + known);
  } else if (whoseList === 'other-review' && found !== null) {
    const wanted = `ofsted_${found} or council_plan, as ${raisedBy} is ${found === 'inspection' ? 'an inspection' : 'a visit'} of Ofsted's`;
    row.fault('whose_list', wanted);
  }
  return { raisedBy, whoseList };
}

/** What `listed_as` says, where neither `whose_list` nor a record does. */
const defaultOwner = (row: RaiserRow): ListOwner =>
  row.text('listed_as') === 'plan_priority' ? 'council-plan' : 'other-review';

const beginning = (id: string) => /^[A-Za-z]+/.exec(id)?.[0];

/**
 * What was wanted in place of an id that no record has; `null` where it may well be another
 * review's. Where the file says that the list is not Ofsted's, only a slip of typing is one.
 */
function meantBy(id: string, ids: readonly string[], said: ListOwner | null): string | null {
  const seems = (other: string) => `"${other}", which this seems to mean`;
  const same = ids.find((other) => isSameButForTyping(other, id));
  if (same !== undefined) return seems(same);
  const national = nationalForm(id);
  if (national !== null) return seems(national);
  if (said === 'council-plan' || said === 'other-review') return null;
  const near = nearestId(id, ids);
  if (near !== null) return seems(near);
  const letters = beginning(id);
  return letters !== undefined && ids.some((other) => beginning(other) === letters)
    ? `the id of an inspection or a visit: ${ids.join(', ')}`
    : null;
}

/** An id of the national files that was mistyped in case, spaces or dashes, as it should be. */
function nationalForm(id: string): string | null {
  const plain = id
    .toUpperCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/[\u2010-\u2015\u2212_]/g, '-')
    .replace(/-(FOCUSED|MONITORING)$/, (kind) => kind.toLowerCase());
  return plain !== id && nationalRecordId.test(plain) ? plain : null;
}
