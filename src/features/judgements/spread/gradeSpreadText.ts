import { describeOverallEnd } from '#src/core/board/topicEndText.ts';
import { gradeShortName, gradeStep, grades } from '#src/core/model/grade.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { IlacsTopic } from '#src/core/model/topic.ts';
import { capitalised, formatCount, formatList } from '#src/core/text/format.ts';
import type { GradeSpread, TopicSpread } from './gradeSpread.ts';

/** As a row of the figure is called; the framework's own wording is longer. */
export const spreadTopicName: Readonly<Record<IlacsTopic, string>> = {
  overall: 'Overall',
  leadership: 'Leadership',
  'help-and-protection': 'Help and protection',
  'children-in-care': 'Children in care',
  'care-leavers': 'Care leavers',
};

/** More names than this would bury the sentence; the table's row says how many. */
const fewNames = 8;

const isOrAre = (count: number) => (count === 1 ? 'is' : 'are');

/** The finding: how many authorities have each overall grade, and where the board's own stands. */
export function spreadSentence({ authorityName, isCounted, topics }: GradeSpread): string {
  const overall = topics.find(({ topic }) => topic === 'overall');
  if (!overall || overall.graded === 0) {
    return overall && overall.apart['no-longer-judged'].length > 0
      ? 'No authority’s latest inspection gives an overall grade, as Ofsted no longer does.'
      : 'No ILACS grade of any authority is known.';
  }
  const { counts, graded, own } = overall;
  const described = grades
    .toReversed()
    .filter((grade) => counts[grade] > 0)
    .map((grade) => `${counts[grade]} ${isOrAre(counts[grade])} ${gradeShortName[grade]}`);
  const all = `Of ${graded} ${graded === 1 ? 'authority' : 'authorities'} with an overall grade, ${formatList(described)}.`;
  if (!isCounted) return `${all} ${authorityName} no longer exists and is not among them.`;
  if (own === null) return `${all} ${withoutOverall(overall, authorityName)}`;
  const better = grades
    .filter((grade) => gradeStep(grade) > gradeStep(own))
    .reduce((sum, grade) => sum + counts[grade], 0);
  const above =
    better === 0 ? 'none has' : `${formatCount(better)} ${better === 1 ? 'has' : 'have'}`;
  return `${all} ${authorityName} is ${gradeShortName[own]}; ${above} a better grade.`;
}

/** Why the board's own authority has no place among the overall grades. */
const withoutOverall = ({ ownApart }: TopicSpread, authorityName: string): string =>
  ownApart === 'no-longer-judged'
    ? `The latest inspection of ${authorityName} gives none, as Ofsted no longer does.`
    : `${authorityName} has no overall grade in these files.`;

/** One topic's row: "Overall: 14 Inadequate, 30 Requires improvement, …; two apart. Herefordshire: Good." */
export function describeSpreadRow(
  { topic, counts, own, apart }: TopicSpread,
  authorityName: string,
): string {
  const described = grades.map((grade) => `${counts[grade]} ${gradeShortName[grade]}`);
  const ended = apart['no-longer-judged'].length;
  const without = apartCount(apart) - ended;
  const rest = [
    ended === 0 ? '' : `; ${ended} no longer given a grade`,
    without === 0 ? '' : `; ${without} without a grade`,
  ].join('');
  const ours = own === null ? '' : ` ${authorityName}: ${gradeShortName[own]}.`;
  return `${spreadTopicName[topic]}: ${described.join(', ')}${rest}.${ours}`;
}

/** How many authorities have no grade on the topic. */
export const apartCount = (apart: TopicSpread['apart']): number =>
  Object.values(apart).reduce((sum, names) => sum + names.length, 0);

/** The whole figure in words. */
export const spreadSummary = ({ authorityName, topics }: GradeSpread): string =>
  topics.map((one) => describeSpreadRow(one, authorityName)).join(' ');

/**
 * Who has no place among the grades, and why: a sentence for each reason and topic.
 *
 * @param asAt The day of the view: what was announced later is not said.
 */
export function spreadNotes({ topics }: GradeSpread, asAt: Day): string[] {
  const end = describeOverallEnd(asAt);
  const notes: string[] = end === null ? [] : [end];
  const overall = topics.find(({ topic }) => topic === 'overall');
  const absent = overall?.apart['no-inspection'] ?? [];
  if (absent.length > 0) {
    notes.push(
      `${capitalised(formatCount(absent.length))} of the current authorities ${absent.length === 1 ? 'has' : 'have'} no ILACS inspection known on this date${namesIn(absent)}.`,
    );
  }
  for (const { topic, apart } of topics) {
    const ungraded = apart['no-grade'];
    if (ungraded.length > 0) {
      notes.push(
        `${spreadTopicName[topic]}: the published files have no grade of the latest inspection of ${listed(ungraded)}.`,
      );
    }
    const ended = apart['no-longer-judged'];
    if (ended.length > 0) {
      const [last, their] =
        ended.length === 1
          ? ['the latest inspection', 'an older one is']
          : ['the latest inspections', 'older ones are'];
      notes.push(
        `${spreadTopicName[topic]}: ${last} of ${listed(ended)} ${ended.length === 1 ? 'gives' : 'give'} no such grade, as Ofsted no longer does; ${their} not counted instead.`,
      );
    }
    const together = apart['not-judged-apart'].length;
    if (together > 0)
      notes.push(
        `${spreadTopicName[topic]}: ${formatCount(together)} ${reasonApart(topic, together)}.`,
      );
  }
  return notes;
}

const namesIn = (names: readonly string[]) =>
  names.length > fewNames ? '' : ` (${formatList(names)})`;

const listed = (names: readonly string[]) =>
  names.length > fewNames ? `${names.length} authorities` : formatList(names);

const reasonApart = (topic: IlacsTopic, count: number) =>
  topic === 'care-leavers'
    ? `${count === 1 ? 'was' : 'were'} last inspected before 2023, when care leavers were judged together with children in care`
    : `${count === 1 ? 'has' : 'have'} no judgement of its own on it in the latest inspection`;
