import type { BoardPack } from '#src/core/model/boardPack.ts';
import { frameworkEntries } from '#src/core/model/frameworkEntries.ts';
import { type Grade, gradeShortName, gradeStep } from '#src/core/model/grade.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { comparePartialDates } from '#src/core/model/partialDate.ts';
import { topicInSentence, topics } from '#src/core/model/topic.ts';
import { capitalised, formatList, formatMonth } from '#src/core/text/format.ts';
import { type GradeGap, isNoLongerJudged } from './gradeGap.ts';
import { describeGrades, describeInspected, type Headline } from './headline.ts';
import { judgementOn, latestInspections } from './latestInspection.ts';
import { describeNoOverall } from './topicEndText.ts';

/** Why there is no grade, where a grade could stand. */
export const gapName: Readonly<Record<GradeGap, string>> = {
  'no-longer-judged': 'No longer given by Ofsted',
  'with-children-in-care': 'Judged together with children in care',
  'not-separate': 'Not judged separately',
  'not-in-sources': 'Not given in the sources read',
  'no-grade': 'No grade in the source',
};

/**
 * How the judgements moved between the two latest ILACS inspections: "Overall and
 * help and protection rose from Inadequate to Good, leadership to Outstanding, between July 2022 and
 * November 2025". Only judgements of one series are compared.
 */
export function judgementsHeadline(pack: BoardPack, authorityName: string): Headline {
  const { latest, previous } = latestInspections(pack);
  const standfirst = latest ? `${describeLatest(latest, pack)} ${describeFrameworks(pack)}` : '';
  if (!latest) {
    return {
      title: `No ILACS inspection of ${authorityName} is known`,
      standfirst: 'The published files used here hold none.',
    };
  }
  if (!previous) {
    return {
      title: `${formatMonth(latest.start)}, the only ILACS inspection known: ${describeGrades(latest)}`,
      standfirst,
    };
  }
  const between = `between ${formatMonth(previous.start)} and ${formatMonth(latest.start)}`;
  const moves = movesBetween(previous, latest);
  if (moves.length === 0) {
    const grades = describeGrades(latest);
    return {
      title: `${grades}; nothing can be compared with ${formatMonth(previous.start)}`,
      standfirst,
    };
  }
  if (moves.every(({ from, to }) => from === to)) {
    const isWhole = judgementOn(latest, 'overall')?.grade || isNoLongerJudged(latest, 'overall');
    const title = isWhole
      ? `No judgement moved ${between}: ${describeGrades(latest)}`
      : `No judgement with a grade moved ${between}`;
    return { title, standfirst };
  }
  return {
    title: `${capitalised(describeMoves(moves))}${moves.length > 1 ? ',' : ''} ${between}`,
    standfirst,
  };
}

interface Move {
  /** Spoken names of the topics that moved alike. */
  readonly topics: string[];
  readonly from: Grade;
  readonly to: Grade;
}

/** Topics that both inspections graded in one series, grouped by how they moved. */
function movesBetween(before: Inspection, after: Inspection): Move[] {
  const moves: Move[] = [];
  for (const topic of topics) {
    const [old, now] = [judgementOn(before, topic), judgementOn(after, topic)];
    if (!old?.grade || !now?.grade || old.seriesId !== now.seriesId) continue;
    const [from, to] = [old.grade, now.grade];
    const alike = moves.find((move) => move.from === from && move.to === to);
    const name = topic === 'overall' ? 'overall' : topicInSentence[topic];
    if (alike) alike.topics.push(name);
    else moves.push({ topics: [name], from, to });
  }
  return moves;
}

/** The verb is said once for neighbours that moved in the same direction. */
function describeMoves(moves: readonly Move[]): string {
  // The direction of the first mover comes first, what stayed last.
  const verbs = [...new Set([...moves.map(({ from, to }) => verbOf(from, to))])].toSorted(
    (a, b) => Number(a === 'stayed') - Number(b === 'stayed'),
  );
  const inOrder = verbs.flatMap((verb) =>
    moves.filter(({ from, to }) => verbOf(from, to) === verb),
  );
  return inOrder
    .map(({ topics: names, from, to }, index) => {
      const verb = verbOf(from, to);
      const before = inOrder[index - 1];
      const isSaid = before !== undefined && verbOf(before.from, before.to) === verb;
      const origin = isSaid && before.from === from ? '' : `from ${gradeShortName[from]} `;
      const what = verb === 'stayed' ? gradeShortName[to] : `${origin}to ${gradeShortName[to]}`;
      const joint = index === 0 ? '' : isSaid ? ', ' : '; ';
      return `${joint}${formatList(names)} ${isSaid ? '' : `${verb} `}${what}`;
    })
    .join('');
}

const verbOf = (from: Grade, to: Grade) => {
  if (from === to) return 'stayed';
  return gradeStep(to) > gradeStep(from) ? 'rose' : 'fell';
};

function describeLatest(latest: Inspection, { inspections }: BoardPack): string {
  if (isNoLongerJudged(latest, 'overall')) {
    return `${describeInspected(latest)} ${describeNoOverall(latest, inspections)}`;
  }
  const overall = judgementOn(latest, 'overall');
  const missing = overall?.grade ? '' : ' The source gives no overall grade for it.';
  return describeInspected(latest) + missing;
}

/** "Judged under ILACS in June 2018, July 2022 and November 2025." */
function describeFrameworks({ inspections }: BoardPack): string {
  const described = frameworkEntries.flatMap(({ id, inSentence }) => {
    const months = inspections
      .filter(({ framework }) => framework === id)
      .toSorted((a, b) => comparePartialDates(a.start, b.start))
      .map(({ start }) => formatMonth(start));
    return months.length === 0 ? [] : [`${inSentence} in ${formatList(months)}`];
  });
  return `Judged ${described.join('; ')}.`;
}
