import { isNoLongerJudged } from '#src/core/board/gradeGap.ts';
import { ilacsByAuthority, judgementOn, lastOverall } from '#src/core/board/latestInspection.ts';
import type { AuthoritiesFile, Authority, Neighbour } from '#src/core/model/authority.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { gradeStep } from '#src/core/model/grade.ts';
import type { Inspection, InspectionsFile } from '#src/core/model/inspection.ts';
import type { IlacsTopic } from '#src/core/model/topic.ts';

/** An authority that a board is compared with, and its latest inspection. */
export interface Comparator {
  readonly authority: Authority;
  /** The board's own authority stands among those that it is compared with. */
  readonly isOwn: boolean;
  /** As a statistical neighbour, 1 for the closest; `null` where it is none. */
  readonly place: number | null;
  readonly closeness: Neighbour['closeness'] | null;
  readonly isInRegion: boolean;
  /** The latest under ILACS; `null` where none is known. */
  readonly inspection: Inspection | null;
  /**
   * The latest overall grade, where the latest inspection gives none by rule, and when it was given;
   * `null` where the latest inspection may have one, or none was ever given.
   */
  readonly earlierOverall: ReturnType<typeof lastOverall>;
}

/** By what the table is sorted. */
export type ComparatorSort = 'name' | 'reason' | IlacsTopic | 'inspected' | 'published';

/**
 * The authority itself, its statistical neighbours, and the current authorities of its region.
 *
 * @param file As known on the day of the view.
 */
export function comparatorsOf(
  file: InspectionsFile,
  { authorities }: AuthoritiesFile,
  own: Authority,
): Comparator[] {
  const inspections = ilacsByAuthority(file);
  return authorities.flatMap((authority): Comparator[] => {
    const place = own.neighbours.findIndex(({ code }) => code === authority.code);
    const isOwn = authority.code === own.code;
    const isInRegion = authority.regionCode === own.regionCode && authority.status === 'current';
    if (!isOwn && place === -1 && !isInRegion) return [];
    const known = inspections.get(authority.code) ?? [];
    const inspection = known.at(-1) ?? null;
    const isEarlier = inspection !== null && isNoLongerJudged(inspection, 'overall');
    return [
      {
        authority,
        isOwn,
        place: place === -1 ? null : place + 1,
        closeness: own.neighbours[place]?.closeness ?? null,
        isInRegion,
        inspection,
        earlierOverall: isEarlier ? lastOverall(known) : null,
      },
    ];
  });
}

const byName = (a: Comparator, b: Comparator) =>
  compareNames(a.authority.shortName, b.authority.shortName);

/** What a column sorts by, smaller first; `null` where there is nothing to sort by. */
function keyOf(one: Comparator, by: Exclude<ComparatorSort, 'name'>): string | number | null {
  const { inspection, isOwn, place } = one;
  if (by === 'reason') return isOwn ? 0 : (place ?? 11);
  if (by === 'inspected') return inspection?.start ?? null;
  if (by === 'published') return inspection?.publishedOn ?? null;
  const grade = inspection && judgementOn(inspection, by)?.grade;
  return grade ? gradeStep(grade) : null;
}

/**
 * In the order that a reader asks for. Those without a value come last either way; of equal ones
 * the names decide, from A to Z.
 */
export function sortComparators(
  comparators: readonly Comparator[],
  by: ComparatorSort,
  direction: 'ascending' | 'descending',
): Comparator[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (by === 'name') return comparators.toSorted((a, b) => sign * byName(a, b));
  return comparators.toSorted((a, b) => {
    const [first, second] = [keyOf(a, by), keyOf(b, by)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null) || byName(a, b);
    }
    const order = first < second ? -1 : first > second ? 1 : 0;
    return sign * order || byName(a, b);
  });
}
