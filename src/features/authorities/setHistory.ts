import type { FigureContext } from '#src/charts/figureSpec.ts';
import { gradeOn, isNoLongerJudged } from '#src/core/board/gradeGap.ts';
import { ilacsByAuthority } from '#src/core/board/latestInspection.ts';
import { type Grade, gradeShortName } from '#src/core/model/grade.ts';
import type { InspectionsFile } from '#src/core/model/inspection.ts';
import type { Day, PartialDate } from '#src/core/model/partialDate.ts';
import { formatMonth } from '#src/core/text/format.ts';
import type { ComparisonRow } from './comparison.ts';

/** How long one inspection stood as the latest. */
export interface Standing {
  readonly inspectionId: string;
  readonly start: PartialDate;
  readonly publishedOn: PartialDate | null;
  /** The start of the next inspection, or the day of the view. */
  readonly until: PartialDate;
  /** Overall; `null` where it has none. */
  readonly grade: Grade | null;
  /** Whether it has none by rule, as since April 2026. */
  readonly isNoLongerGiven: boolean;
}

export interface SetHistoryRow {
  readonly code: string;
  readonly name: string;
  readonly isOwn: boolean;
  /** Oldest first; empty without an ILACS inspection. */
  readonly standings: readonly Standing[];
}

export interface SetHistoryData extends FigureContext {
  readonly rows: readonly SetHistoryRow[];
  readonly setName: string;
}

/** Overall judgements under ILACS of a set, a row for each authority in the order given. */
export function setHistory(
  rows: readonly ComparisonRow[],
  file: InspectionsFile,
  asAt: Day,
): SetHistoryRow[] {
  const inspections = ilacsByAuthority(file);
  return rows.map(({ authority, isOwn, name }) => {
    const known = inspections.get(authority.code) ?? [];
    return {
      code: authority.code,
      name,
      isOwn,
      standings: known.map((one, index) => ({
        inspectionId: one.id,
        start: one.start,
        publishedOn: one.publishedOn,
        until: known[index + 1]?.start ?? asAt,
        grade: gradeOn(one, 'overall'),
        isNoLongerGiven: isNoLongerJudged(one, 'overall'),
      })),
    };
  });
}

/** The grade of a standing, or why there is none. */
export const standingName = ({ grade, isNoLongerGiven }: Standing): string => {
  if (grade) return gradeShortName[grade];
  return isNoLongerGiven ? 'no overall grade given' : 'no grade in the files';
};

/** "Herefordshire: Requires improvement, June 2018; Inadequate, July 2022; Good, November 2025." */
export const describeHistoryRow = ({ name, standings }: SetHistoryRow): string =>
  standings.length === 0
    ? `${name}: no ILACS inspection known.`
    : `${name}: ${standings.map((one) => `${standingName(one)}, ${formatMonth(one.start)}`).join('; ')}.`;
