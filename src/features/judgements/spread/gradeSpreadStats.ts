import { gradeGap } from '#src/core/board/gradeGap.ts';
import { ilacsByAuthority, judgementOn } from '#src/core/board/latestInspection.ts';
import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { type Grade, grades } from '#src/core/model/grade.ts';
import type { Inspection, InspectionsFile } from '#src/core/model/inspection.ts';
import { type IlacsTopic, ilacsTopics } from '#src/core/model/topic.ts';
import {
  type ExclusionReason,
  exclusionReasons,
  type GradeSpread,
  type TopicSpread,
} from './gradeSpread.ts';

/**
 * Every current authority by the grades of its latest ILACS inspection. An authority counts once on
 * each topic, with a grade or apart; an older inspection never fills in for the latest one.
 *
 * @param file As known on the day of the view.
 * @param authority The board's own.
 */
export function gradeSpread(
  file: InspectionsFile,
  { authorities }: AuthoritiesFile,
  authority: Authority,
): GradeSpread {
  const inspections = ilacsByAuthority(file);
  const current = authorities.filter(({ status }) => status === 'current');
  const latest = current.map((one) => ({ one, inspection: inspections.get(one.code)?.at(-1) }));

  const spreadOf = (topic: IlacsTopic): TopicSpread => {
    const counts = Object.fromEntries(grades.map((grade) => [grade, 0])) as Record<Grade, number>;
    const apart = Object.fromEntries(
      exclusionReasons.map((reason) => [reason, [] as string[]]),
    ) as Record<ExclusionReason, string[]>;
    let own: Grade | null = null;
    let ownApart: ExclusionReason | null = null;
    for (const { one, inspection } of latest) {
      const grade = inspection && judgementOn(inspection, topic)?.grade;
      const reason = grade ? null : reasonOf(inspection, topic);
      if (reason) apart[reason].push(one.shortName);
      if (grade) counts[grade] += 1;
      if (one.code === authority.code) [own, ownApart] = [grade ?? null, reason];
    }
    for (const names of Object.values(apart)) names.sort(compareNames);
    const graded = grades.reduce((sum, grade) => sum + counts[grade], 0);
    return { topic, counts, graded, apart, own, ownApart };
  };

  return {
    authorityName: authority.shortName,
    isCounted: authority.status === 'current',
    authorities: current.length,
    topics: ilacsTopics.map(spreadOf),
  };
}

function reasonOf(inspection: Inspection | undefined, topic: IlacsTopic): ExclusionReason {
  if (inspection === undefined) return 'no-inspection';
  const gap = gradeGap(inspection, topic);
  return gap === 'no-grade' || gap === 'no-longer-judged' ? gap : 'not-judged-apart';
}
