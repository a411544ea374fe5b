import { careAndLeaversSeries } from '#src/core/model/frameworkEntries.ts';
import { periodOf, topicsNoLongerJudged } from '#src/core/model/frameworkRules.ts';
import type { Grade } from '#src/core/model/grade.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { Topic } from '#src/core/model/topic.ts';
import { judgementOn } from './latestInspection.ts';

/**
 * Why an inspection has no grade on a topic.
 * - `no-longer-judged`: by rule: the framework judged it before, and does not in this inspection.
 * - `with-children-in-care`: one judgement covered both.
 * - `not-separate`: the framework has no such judgement.
 * - `not-described`: the sources read do not list it.
 * - `no-grade`: judged, and the source gives no grade.
 */
export type GradeGap =
  | 'no-longer-judged'
  | 'with-children-in-care'
  | 'not-separate'
  | 'not-in-sources'
  | 'no-grade';

/** Why an inspection has no grade on a topic; to be asked only where it has none. */
export function gradeGap(inspection: Inspection, topic: Topic): GradeGap {
  const { framework, start } = inspection;
  if (topicsNoLongerJudged(framework, start).includes(topic)) return 'no-longer-judged';
  if (judgementOn(inspection, topic)) return 'no-grade';
  if (topic === 'care-leavers' && judgesTogether(inspection)) return 'with-children-in-care';
  const period = periodOf(framework, start);
  const isOfFramework = period === null || period.judged.some((one) => one.topic === topic);
  return isOfFramework ? 'not-in-sources' : 'not-separate';
}

/** Whether an inspection gave children in care and care leavers one judgement between them. */
export const judgesTogether = (inspection: Inspection): boolean =>
  judgementOn(inspection, 'children-in-care')?.seriesId === careAndLeaversSeries;

/** Whether an inspection has no grade on a topic because its framework gives none any more. */
export const isNoLongerJudged = (inspection: Inspection, topic: Topic): boolean =>
  gradeGap(inspection, topic) === 'no-longer-judged';

/** The grade on a topic; `null` also where the framework gives none any more, whatever a record says. */
export const gradeOn = (inspection: Inspection, topic: Topic): Grade | null =>
  isNoLongerJudged(inspection, topic) ? null : (judgementOn(inspection, topic)?.grade ?? null);
