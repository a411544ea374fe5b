import { GradeChip } from '#src/charts/GradeChip.tsx';
import { gradeGap } from '#src/core/board/gradeGap.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { Topic } from '#src/core/model/topic.ts';

/** The judgements of an inspection under ILACS, in the order of its reports. */
export const judgedTopics: readonly Topic[] = [
  'overall',
  'leadership',
  'help-and-protection',
  'children-in-care',
  'care-leavers',
];

interface Props {
  readonly inspection: Inspection;
  readonly topic: Topic;
}

/** The grade of one topic as its chip, or why there is none. */
export function JudgementValue({ inspection, topic }: Props) {
  const judgement = judgementOn(inspection, topic);
  if (judgement?.grade) return <GradeChip grade={judgement.grade} />;
  return <span>{judgement?.note || gapName[gradeGap(inspection, topic)]}</span>;
}
