import type { Authority } from '#src/core/model/authority.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { IlacsGrades } from './ilacs.ts';

/** An ILACS inspection before it is known whether an authority's own records tell it too. */
export interface NationalInspection {
  readonly inspection: Inspection;
  readonly grades: IlacsGrades;
}

/** An id as the national files make them: code, first day, and of a visit its kind. */
export const nationalRecordId = /^E\d{8}-/;

/** Whose list an area is on by such an id; `null` for any other id. */
export function nationalOwner(id: string): 'inspection' | 'visit' | null {
  if (!nationalRecordId.test(id)) return null;
  return /-[a-z]+$/.test(id) ? 'visit' : 'inspection';
}

/** The id of an inspection in the national files, by its first day on site. */
export const inspectionId = (authority: Authority, start: PartialDate): string =>
  `${authority.code}-${start}`;
