import type { BoardPack } from '#src/core/model/boardPack.ts';
import { type Grade, gradeShortName, grades } from '#src/core/model/grade.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { topicInSentence } from '#src/core/model/topic.ts';
import { monthsBetween } from '#src/core/stats/monthsBetween.ts';
import { formatCount, formatDateRange, formatList, formatOnDate } from '#src/core/text/format.ts';
import { describeMonths } from './areaText.ts';
import { isNoLongerJudged } from './gradeGap.ts';
import { judgementOn, latestInspections } from './latestInspection.ts';
import { describeNoOverall, noOverallClause } from './topicEndText.ts';

/** The board's first line, and the line below it. */
export interface Headline {
  readonly title: string;
  readonly standfirst: string;
}

/**
 * Where the judgements stand, and how long after what they came: "Good overall with Outstanding
 * leadership, 40 months after Inadequate in every area". Only inspections of one framework are
 * compared. Of one whose framework gives no overall grade its other judgements are said, and that.
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
    title: [describeGrades(latest), describeTimeSincePrevious(latest, previous)]
      .filter((part) => part !== null)
      .join(', '),
    standfirst: standfirst(pack, latest, previous),
  };
}

/**
 * An inspection's grades in one phrase: "Good overall with Outstanding leadership"; "Good in all four
 * judgements; Ofsted no longer gives an overall grade".
 */
export function describeGrades(inspection: Inspection): string {
  if (isNoLongerJudged(inspection, 'overall')) {
    return `${judgementsInPhrase(inspection)}; ${noOverallClause}`;
  }
  const overall = judgementOn(inspection, 'overall')?.grade ?? null;
  const others = inspection.judgements.filter(({ topic, grade }) => topic !== 'overall' && grade);
  if (overall === null) {
    const parts = [...byGrade(others)].map(
      ([grade, topics]) => `${gradeShortName[grade]} for ${formatList(topics)}`,
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
    ([grade, topics]) => `; ${gradeShortName[grade]} for ${formatList(topics)}`,
  );
  return `${name} overall${led}${tail.join('')}`;
}

/** The judgements of an inspection that has no overall one: "Good in all four judgements". */
function judgementsInPhrase({ judgements }: Inspection): string {
  const graded = judgements.filter(({ topic, grade }) => topic !== 'overall' && grade);
  const groups = [...byGrade(graded)];
  const [first] = groups;
  if (first === undefined) return 'No grade is given';
  if (groups.length === 1 && graded.length > 1) {
    return `${gradeShortName[first[0]]} in all ${formatCount(graded.length)} judgements`;
  }
  return groups
    .map(([grade, names]) => `${gradeShortName[grade]} for ${formatList(names)}`)
    .join('; ');
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

/** The overall grades of two inspections, where both are of one series; `null` where they are not. */
function overallOfOneSeries(latest: Inspection, previous: Inspection): (Grade | null)[] {
  const [now, before] = [latest, previous].map((one) => judgementOn(one, 'overall'));
  if (now?.seriesId !== before?.seriesId) return [null, null];
  return [now?.grade ?? null, before?.grade ?? null];
}

/**
 * How long after what an overall grade came: "40 months after Inadequate in every area".
 *
 * @returns `null` where it stayed, or nothing of the same series came before.
 */
export function describeTimeSincePrevious(
  latest: Inspection,
  previous: Inspection | null,
): string | null {
  if (previous === null) return null;
  const [now, before] = overallOfOneSeries(latest, previous);
  if (!now || !before || now === before) return null;
  const { judgements } = previous;
  const all = judgements.length > 1 && judgements.every(({ grade }) => grade === before);
  return `${timeBetween(previous, latest)} after ${gradeShortName[before]} ${all ? 'in every area' : 'overall'}`;
}

/** "Ofsted inspected 10 to 21 November 2025 and reported on 12 January 2026." */
export function describeInspected({ start, end, publishedOn }: Inspection): string {
  const visited = end
    ? `Ofsted inspected ${formatDateRange(start, end)}`
    : `Ofsted began to inspect ${formatOnDate(start)}`;
  const reported = publishedOn
    ? ` and reported ${formatOnDate(publishedOn)}.`
    : '; the date of its report is not in the published files.';
  return visited + reported;
}

function standfirst(pack: BoardPack, inspection: Inspection, previous: Inspection | null): string {
  const ended = isNoLongerJudged(inspection, 'overall')
    ? ` ${describeNoOverall(inspection, pack.inspections)}`
    : unchanged(inspection, previous);
  return describeInspected(inspection) + ended;
}

/** An overall grade that stayed is news for the second line, not for the first. */
function unchanged(latest: Inspection, previous: Inspection | null): string {
  if (!previous) return '';
  const [grade, before] = overallOfOneSeries(latest, previous);
  if (!grade || before !== grade) return '';
  return ` The inspection ${timeBetween(previous, latest)} before also judged it ${gradeShortName[grade]} overall.`;
}
