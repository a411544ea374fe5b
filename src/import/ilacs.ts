import type { Grade } from '#src/domain/grade.ts';
import { careAndLeaversSeries, type Judgement, type Topic } from '#src/domain/inspection.ts';
import { firstDay, type PartialDate } from '#src/domain/partialDate.ts';
import type { Confidence } from '#src/domain/source.ts';

/** ILACS's judgements in the order of its reports. */
export const ilacsTopics = [
  'overall',
  'leadership',
  'help-and-protection',
  'children-in-care',
  'care-leavers',
] as const;

/** `null` where no grade is given. */
export type IlacsGrades = Readonly<Record<(typeof ilacsTopics)[number], Grade | null>>;

/** From this day on care leavers have a judgement of their own; before, it was one with children in care. */
const careLeaversJudgedFrom: PartialDate = '2023-01-01';

export const isJudgedApart = (start: PartialDate): boolean =>
  firstDay(start) >= careLeaversJudgedFrom;

/** As the framework words them; Ofsted's statistics use the same words as headings. */
export const ilacsTitles = {
  overall: 'Overall effectiveness',
  leadership: 'The impact of leaders on social work practice with children and families',
  'help-and-protection': 'The experiences and progress of children who need help and protection',
  'children-in-care': 'The experiences and progress of children in care',
  'care-leavers': 'The experiences and progress of care leavers',
} as const;

const seriesIds = {
  overall: 'overall_ilacs',
  leadership: 'leadership_ilacs',
  'help-and-protection': 'help_protection_ilacs',
  'children-in-care': 'children_in_care_ilacs_from_2023',
  'care-leavers': 'care_leavers_ilacs_from_2023',
} as const;

/**
 * The series of an ILACS judgement, which a line may join: before 2023 that on children in care was
 * one with care leavers.
 *
 * @param start First day on site.
 * @returns `null` for a topic that ILACS does not judge by then.
 */
export function ilacsSeries(topic: Topic, start: PartialDate): string | null {
  if (!(topic in seriesIds)) return null;
  if (isJudgedApart(start)) return seriesIds[topic as keyof typeof seriesIds];
  if (topic === 'care-leavers') return null;
  return topic === 'children-in-care'
    ? combined.seriesId
    : seriesIds[topic as keyof typeof seriesIds];
}

const combined = {
  title: 'The experiences and progress of children in care and care leavers',
  seriesId: careAndLeaversSeries,
} as const;

/**
 * The judgements of one ILACS inspection in the series that its first day puts them into: before
 * 2023 children in care and care leavers had one judgement, afterwards one each.
 *
 * @param start First day on site.
 */
export function ilacsJudgements(
  start: PartialDate,
  grades: IlacsGrades,
  source: { readonly sourceId: string; readonly confidence: Confidence },
): Judgement[] {
  return ilacsTopics
    .filter((topic) => topic !== 'care-leavers' || isJudgedApart(start))
    .map((topic) => ({
      topic,
      title: ilacsTitles[topic],
      grade: grades[topic],
      seriesId: seriesIds[topic],
      ...(topic === 'children-in-care' && !isJudgedApart(start) ? combined : {}),
      ...source,
      note: grades[topic] === null ? `No ${noteOf[topic]} grade in the source` : '',
    }));
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
