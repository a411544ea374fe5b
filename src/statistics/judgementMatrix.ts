import type { BoardPack } from '#src/domain/boardPack.ts';
import type { Grade } from '#src/domain/grade.ts';
import { type Inspection, type Topic, topics } from '#src/domain/inspection.ts';
import { comparePartialDates } from '#src/domain/partialDate.ts';
import { judgesTogether } from './ladder.ts';
import { judgementOn } from './latestInspection.ts';

/**
 * Why an inspection has no grade on a topic.
 * `with-children-in-care`: one judgement covered both. `not-separate`: the framework has no such
 * judgement. `not-told`: the sources read do not list it. `no-grade`: judged, and the source gives
 * no grade.
 */
export type GradeGap = 'with-children-in-care' | 'not-separate' | 'not-told' | 'no-grade';

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

const ilacsTopics: readonly Topic[] = topics.slice(0, 5);

/** Inspections by topic: ILACS's five, and what an older framework judged besides. */
export function judgementMatrix({ inspections }: BoardPack): JudgementMatrix {
  const isJudged = (topic: Topic) => inspections.some((one) => judgementOn(one, topic) !== null);
  const shown = topics.filter((topic) => ilacsTopics.includes(topic) || isJudged(topic));
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
  const isTogether = judgesTogether(inspection);
  if (judgement?.grade) {
    const isWithCareLeavers = topic === 'children-in-care' && isTogether;
    return { grade: judgement.grade, isWithCareLeavers };
  }
  if (judgement) return { grade: null, gap: 'no-grade' };
  if (topic === 'care-leavers' && isTogether) {
    return { grade: null, gap: 'with-children-in-care' };
  }
  const isOfFramework = inspection.framework !== 'ilacs' || ilacsTopics.includes(topic);
  return { grade: null, gap: isOfFramework ? 'not-told' : 'not-separate' };
}
