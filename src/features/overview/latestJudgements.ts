import { gradeGap } from '#src/core/board/gradeGap.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import { type Grade, gradeShortName } from '#src/core/model/grade.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { Topic } from '#src/core/model/topic.ts';

/** What is judged under ILACS, in the order of its reports. */
export const judgedTopics: readonly Topic[] = [
  'overall',
  'leadership',
  'help-and-protection',
  'children-in-care',
  'care-leavers',
];

/** The grade of one topic, and in words the grade or why there is none. */
export function judgementOf(
  inspection: Inspection,
  topic: Topic,
): { readonly grade: Grade | null; readonly text: string } {
  const judgement = judgementOn(inspection, topic);
  const grade = judgement?.grade ?? null;
  if (grade) return { grade, text: gradeShortName[grade] };
  return { grade, text: judgement?.note || gapName[gradeGap(inspection, topic)] };
}
