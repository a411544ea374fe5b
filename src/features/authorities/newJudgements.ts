import { gradeOn } from '#src/core/board/gradeGap.ts';
import { ilacsByAuthority } from '#src/core/board/latestInspection.ts';
import { type Grade, gradeShortName, gradeStep } from '#src/core/model/grade.ts';
import type { Inspection, InspectionsFile } from '#src/core/model/inspection.ts';
import { type Day, isKnownOn } from '#src/core/model/partialDate.ts';
import { capitalised, formatCount, formatMonth } from '#src/core/text/format.ts';
import type { ComparisonRow } from './comparison.ts';

/** An authority whose latest inspection became known after a day, and its overall grades before and at it. */
export interface NewJudgement {
  readonly name: string;
  readonly inspection: Inspection;
  /** Of the latest inspection known by the day; `null` where none is, or it has no overall grade. */
  readonly before: Grade | null;
  /** `null` where the inspection gives no overall grade. */
  readonly now: Grade | null;
}

/** Judgements of a set that became known after a day, by name. @param file As known on the day of the view. */
export function newJudgements(
  rows: readonly ComparisonRow[],
  file: InspectionsFile,
  since: Day,
): NewJudgement[] {
  const inspections = ilacsByAuthority(file);
  return rows.flatMap(({ authority, inspection, isNew, name }) => {
    if (!isNew || inspection === null) return [];
    const before = inspections
      .get(authority.code)
      ?.findLast(({ knownOn }) => isKnownOn(knownOn, since));
    return [
      {
        name,
        inspection,
        before: before ? gradeOn(before, 'overall') : null,
        now: gradeOn(inspection, 'overall'),
      },
    ];
  });
}

const countOf = (some: readonly NewJudgement[]) =>
  some.length === 0 ? 'none' : formatCount(some.length);

/** More than these would bury the sentence; the table marks each. */
const fewNames = 6;

/**
 * Who had a new judgement since a day: "Since 31 January 2024 new judgements of three became known: Dudley
 * (Good to Requires improvement, October 2024), …".
 *
 * @param since In words.
 */
export function describeNewJudgements(all: readonly NewJudgement[], since: string): string {
  if (all.length === 0) return `No new judgement of these authorities became known since ${since}.`;
  const up = all.filter(({ before, now }) => before && now && gradeStep(now) > gradeStep(before));
  const down = all.filter(({ before, now }) => before && now && gradeStep(now) < gradeStep(before));
  const moves = `overall ${countOf(up)} moved up and ${countOf(down)} down`;
  const count = `${capitalised(formatCount(all.length))} had a new judgement since ${since}, marked “new”; ${moves}`;
  const named = all.length <= fewNames ? all : [...down, ...up];
  if (named.length === 0 || named.length > 2 * fewNames) return `${count}.`;
  return `${count}: ${named.map(describeOne).join('; ')}.`;
}

function describeOne({ name, inspection, before, now }: NewJudgement): string {
  const month = formatMonth(inspection.start);
  if (now === null) return `${name} (no overall grade, ${month})`;
  if (before === null) return `${name} (${gradeShortName[now]}, ${month})`;
  return before === now
    ? `${name} (${gradeShortName[now]} again, ${month})`
    : `${name} (${gradeShortName[before]} to ${gradeShortName[now]}, ${month})`;
}
