import { periodOf, seriesOf, topicsNoLongerJudged } from '#src/core/model/frameworkRules.ts';
import type { Grade } from '#src/core/model/grade.ts';
import type { Judgement } from '#src/core/model/inspection.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { Confidence } from '#src/core/model/source.ts';
import { type IlacsTopic, ilacsTopics } from '#src/core/model/topic.ts';

/** `null` where no grade is given. */
export type IlacsGrades = Readonly<Record<IlacsTopic, Grade | null>>;

/** As the framework words them; Ofsted's statistics use the same words as headings. */
export const ilacsTitles = {
  overall: 'Overall effectiveness',
  leadership: 'The impact of leaders on social work practice with children and families',
  'help-and-protection': 'The experiences and progress of children who need help and protection',
  'children-in-care': 'The experiences and progress of children in care',
  'care-leavers': 'The experiences and progress of care leavers',
} as const;

/**
 * Whether ILACS gives a topic a judgement of its own in an inspection that begins on a day: care
 * leavers have theirs from 2023, and there is none on overall effectiveness from April 2026.
 *
 * @param start First day on site.
 */
export const isJudged = (topic: IlacsTopic, start: PartialDate): boolean =>
  seriesOf('ilacs', topic, start) !== null;

/** What a file's cell must hold where ILACS gives a topic no judgement of its own; for a fault or notice. */
export const whyNotJudged = (topic: IlacsTopic, start: PartialDate): string =>
  topicsNoLongerJudged('ilacs', start).includes(topic)
    ? `ILACS gives no ${noteOf[topic]} grade in inspections from ${periodOf('ilacs', start)?.from}`
    : 'before 2023 care leavers had no grade of their own';

/**
 * The judgements of one ILACS inspection in the series that its first day puts them into. A topic
 * that ILACS does not judge by then has none, so that no reader takes its grade for a missing one.
 *
 * @param start First day on site.
 */
export function ilacsJudgements(
  start: PartialDate,
  grades: IlacsGrades,
  source: { readonly sourceId: string; readonly confidence: Confidence },
): Judgement[] {
  const judged = periodOf('ilacs', start)?.judged ?? [];
  return ilacsTopics.flatMap((topic): Judgement[] => {
    const found = judged.find((one) => one.topic === topic);
    if (found === undefined) return [];
    const grade = grades[topic];
    const note = grade === null ? `No ${noteOf[topic]} grade in the source` : '';
    return [{ topic, title: found.title, grade, seriesId: found.seriesId, ...source, note }];
  });
}

const noteOf = {
  overall: 'overall',
  leadership: 'leadership',
  'help-and-protection': 'help and protection',
  'children-in-care': 'children in care',
  'care-leavers': 'care leavers',
} as const;

/** Which topics two readings of one inspection grade differently, in words; empty where they agree. */
export function gradeDifferences(one: IlacsGrades, other: IlacsGrades): string[] {
  return ilacsTopics
    .filter((topic) => one[topic] !== other[topic])
    .map(
      (topic) =>
        `${noteOf[topic]} ${one[topic] ?? 'without a grade'}, not ${other[topic] ?? 'without a grade'}`,
    );
}
