import { placeOf } from '#src/domain/area.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import {
  capitalised,
  countInWords,
  formatDate,
  formatDateRange,
  listInWords,
} from '#src/domain/format.ts';
import { type Grade, gradeShortName, grades } from '#src/domain/grade.ts';
import type { Inspection, Topic } from '#src/domain/inspection.ts';
import { judgementOn, latestInspections } from '#src/statistics/latestInspection.ts';
import { monthsBetween } from '#src/statistics/monthsBetween.ts';
import { describeMonths, openPlanInWords } from './areaWords.ts';

/** How a topic is called in the middle of a sentence. */
export const topicInSentence: Readonly<Record<Topic, string>> = {
  overall: 'overall effectiveness',
  leadership: 'leadership',
  'help-and-protection': 'help and protection',
  'children-in-care': 'children in care',
  'care-leavers': 'care leavers',
  adoption: 'adoption',
  lscb: 'the safeguarding children board',
};

/** The board's first line, and the line below it. */
export interface Headline {
  readonly title: string;
  readonly standfirst: string;
}

/**
 * Where the judgements stand, and how long after what they came: "Good overall with Outstanding
 * leadership, 40 months after Inadequate in every area". Only ILACS inspections are compared.
 */
export function boardHeadline(pack: BoardPack): Headline {
  const { latest, previous } = latestInspections(pack);
  if (latest === null) {
    return {
      title: 'No ILACS inspection is known',
      standfirst: 'The published files used here hold no inspection under the present framework.',
    };
  }
  return {
    title: gradesInWords(latest) + since(latest, previous),
    standfirst: standfirst(pack, latest, previous),
  };
}

/** An inspection's grades in one phrase: "Good overall with Outstanding leadership". */
export function gradesInWords(inspection: Inspection): string {
  const overall = judgementOn(inspection, 'overall')?.grade ?? null;
  const others = inspection.judgements.filter(({ topic, grade }) => topic !== 'overall' && grade);
  if (overall === null) {
    const parts = [...byGrade(others)].map(
      ([grade, topics]) => `${gradeShortName[grade]} for ${listInWords(topics)}`,
    );
    return parts.length === 0
      ? 'No grade is given'
      : `No overall grade is given: ${parts.join('; ')}`;
  }
  const name = gradeShortName[overall];
  const differing = others.filter(({ grade }) => grade !== overall);
  if (differing.length === 0)
    return others.length === 0 ? `${name} overall` : `${name} in every area`;
  const leadership = differing.find(({ topic }) => topic === 'leadership')?.grade;
  const led = leadership ? ` with ${gradeShortName[leadership]} leadership` : '';
  const rest = [...byGrade(differing.filter(({ topic }) => topic !== 'leadership'))];
  const tail = rest.map(
    ([grade, topics]) => `; ${gradeShortName[grade]} for ${listInWords(topics)}`,
  );
  return `${name} overall${led}${tail.join('')}`;
}

/** Topics by grade, best first. */
function byGrade(judgements: Inspection['judgements']): Map<Grade, string[]> {
  const groups = new Map<Grade, string[]>();
  for (const grade of grades.toReversed()) {
    const topics = judgements
      .filter((one) => one.grade === grade)
      .map(({ topic }) => topicInSentence[topic]);
    if (topics.length > 0) groups.set(grade, topics);
  }
  return groups;
}

/** In months, however many; in years where no more is known. */
function timeBetween(previous: Inspection, latest: Inspection): string {
  return describeMonths(monthsBetween(previous.start, latest.start));
}

function since(latest: Inspection, previous: Inspection | null): string {
  if (previous === null) return '';
  const [now, before] = [latest, previous].map((one) => judgementOn(one, 'overall')?.grade ?? null);
  if (!now || !before) return '';
  if (now === before) return '';
  const { judgements } = previous;
  const all = judgements.length > 1 && judgements.every(({ grade }) => grade === before);
  return `, ${timeBetween(previous, latest)} after ${gradeShortName[before]} ${all ? 'in every area' : 'overall'}`;
}

/** "Ofsted inspected 10 to 21 November 2025 and reported on 12 January 2026." */
export function inspectedInWords({ start, end, publishedOn }: Inspection): string {
  const visited = end
    ? `Ofsted inspected ${formatDateRange(start, end)}`
    : `Ofsted began to inspect on ${formatDate(start)}`;
  const reported = publishedOn
    ? ` and reported on ${formatDate(publishedOn)}.`
    : '; the date of its report is not in the published files.';
  return visited + reported;
}

function standfirst(pack: BoardPack, inspection: Inspection, previous: Inspection | null): string {
  const listed = pack.areas.filter((area) => placeOf(area) === 'current').length;
  const plan = openPlanInWords(pack);
  const areas =
    listed === 0
      ? ''
      : ` ${capitalised(countInWords(listed))} ${listed === 1 ? 'area is' : 'areas are'} on its list for improvement.`;
  const own = plan === null ? '' : ` ${plan}.`;
  return inspectedInWords(inspection) + unchanged(inspection, previous) + areas + own;
}

/** An overall grade that stayed is news for the second line, not for the first. */
function unchanged(latest: Inspection, previous: Inspection | null): string {
  const grade = judgementOn(latest, 'overall')?.grade;
  if (!grade || !previous || judgementOn(previous, 'overall')?.grade !== grade) return '';
  return ` The inspection ${timeBetween(previous, latest)} before also judged it ${gradeShortName[grade]} overall.`;
}
