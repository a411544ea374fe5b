import { type GradeGap, gradeGap, judgesTogether } from '#src/core/board/gradeGap.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Grade } from '#src/core/model/grade.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { comparePartialDates } from '#src/core/model/partialDate.ts';
import { ilacsTopics, type Topic, topics } from '#src/core/model/topic.ts';

/** What an inspection says on a topic. */
export type MatrixCell =
  | {
      readonly grade: Grade;
      /** The judgement covered care leavers as well. */
      readonly isWithCareLeavers: boolean;
    }
  | { readonly grade: null; readonly gap: GradeGap };

export interface JudgementMatrix {
  readonly topics: readonly Topic[];
  /** Newest first; one cell for each topic. */
  readonly rows: readonly {
    readonly inspection: Inspection;
    readonly cells: readonly MatrixCell[];
  }[];
}

/** Inspections by topic: ILACS's five, and what an older framework judged besides. */
export function judgementMatrix({ inspections }: BoardPack): JudgementMatrix {
  const isJudged = (topic: Topic) => inspections.some((one) => judgementOn(one, topic) !== null);
  const shown = topics.filter(
    (topic) => (ilacsTopics as readonly Topic[]).includes(topic) || isJudged(topic),
  );
  return {
    topics: shown,
    rows: inspections
      .toSorted((a, b) => comparePartialDates(b.start, a.start))
      .map((inspection) => ({
        inspection,
        cells: shown.map((topic) => cellOf(inspection, topic)),
      })),
  };
}

function cellOf(inspection: Inspection, topic: Topic): MatrixCell {
  const judgement = judgementOn(inspection, topic);
  if (judgement?.grade) {
    const isWithCareLeavers = topic === 'children-in-care' && judgesTogether(inspection);
    return { grade: judgement.grade, isWithCareLeavers };
  }
  return { grade: null, gap: gradeGap(inspection, topic) };
}
