import { compareText } from '#src/core/model/compare.ts';
import { gradeShortName } from '#src/core/model/grade.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import {
  capitalised,
  formatCount,
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
} from '#src/core/text/format.ts';
import type { AfterInadequate, InadequateSpell, Outcome, Waits } from './afterInadequate.ts';

/** The heading of the rows with one outcome. */
export const outcomeName: Readonly<Record<Outcome, string>> = {
  'good-or-better': 'Good or better at the next inspection',
  'requires-improvement': 'Requires improvement at the next inspection',
  inadequate: 'Inadequate again at the next inspection',
  'no-longer-graded': 'Inspected again, no overall grade given any more',
  ungraded: 'Next inspection without an overall grade in the files',
  waiting: 'No next inspection known',
  abolished: 'Authority abolished, no next inspection',
};

/** In little room. */
export const outcomeShortName: Readonly<Record<Outcome, string>> = {
  'good-or-better': 'Next: Good or better',
  'requires-improvement': 'Next: Requires improvement',
  inadequate: 'Next: Inadequate again',
  'no-longer-graded': 'Next: no overall grade any more',
  ungraded: 'Next: no grade in the files',
  waiting: 'No next inspection known',
  abolished: 'Abolished, no next inspection',
};

/** Whole months, or half a month between two of them: "40 months", "40.5 months", "one month". */
export function formatMonths(months: number): string {
  if (months === 1) return 'one month';
  return `${formatNumber(months, Number.isInteger(months) ? 0 : 1)} months`;
}

const countOf = (episodes: readonly InadequateSpell[], outcome: Outcome) =>
  episodes.filter((one) => one.outcome === outcome).length;

/** The finding in a line: how many of them were followed by Good or better. */
export function afterHeadline(after: AfterInadequate): string {
  const { episodes } = after;
  const good = countOf(episodes, 'good-or-better');
  if (episodes.length < 2) return afterSentence(after);
  const were = good > 1 ? 'were' : 'was';
  return `${good === 0 ? 'None' : capitalised(formatCount(good))} of ${episodes.length} Inadequate judgements ${were} followed by Good or better at the next inspection`;
}

/** The finding: how many Inadequate judgements there were, and what followed them. */
export function afterSentence({ episodes, since }: AfterInadequate): string {
  if (since === null) return 'No ILACS inspection is known.';
  if (episodes.length === 0) return `No Inadequate judgement under ILACS is known since ${since}.`;
  const followed = (
    [
      ['good-or-better', 'Good or better'],
      ['requires-improvement', 'Requires improvement'],
      ['inadequate', 'Inadequate again'],
      ['no-longer-graded', 'an inspection without an overall grade, as Ofsted no longer gives one'],
      ['ungraded', 'no known overall grade'],
    ] as const
  ).flatMap(([outcome, name]) => {
    const count = countOf(episodes, outcome);
    return count === 0 ? [] : [{ count, name }];
  });
  const waiting = countOf(episodes, 'waiting');
  const abolished = countOf(episodes, 'abolished');
  const all =
    episodes.length === 1
      ? `Of one Inadequate judgement under ILACS since ${since}`
      : `Of ${formatCount(episodes.length)} Inadequate judgements under ILACS since ${since}`;
  const described = followed.map(
    ({ count, name }, index) =>
      `${formatCount(count)} ${index === 0 ? `${count === 1 ? 'was' : 'were'} followed by ` : 'by '}${name}${index === 0 ? ' at the next inspection' : ''}`,
  );
  const rest = [
    ...(waiting > 0 ? [`${formatCount(waiting)} still ${waiting === 1 ? 'waits' : 'wait'}`] : []),
    ...(abolished > 0
      ? [
          `${formatCount(abolished)} ${abolished === 1 ? 'was' : 'were'} of an authority since abolished`,
        ]
      : []),
  ];
  const none = followed.length === 0 ? ', none has been followed by another inspection' : '';
  const first = described.length > 0 ? `, ${formatList(described)}` : none;
  return `${all}${first}${rest.length > 0 ? `; ${formatList(rest)}` : ''}.`;
}

const rangeOf = ({ shortest, longest }: Waits) =>
  shortest === null || longest === null || shortest === longest
    ? ''
    : ` (from ${shortest} to ${longest})`;

/** How long after an Inadequate judgement the next inspection began; `null` where there was none. */
export const describeMedian = ({ toNext }: Pick<AfterInadequate, 'toNext'>): string | null =>
  toNext.median === null
    ? null
    : `Where there was a next inspection, it began a median of ${formatMonths(toNext.median)} later${rangeOf(toNext)}.`;

/** Those that a drawing by months cannot show; empty where it shows all. */
export function describeUnmarked({ episodes }: Pick<AfterInadequate, 'episodes'>): string {
  const count = countOf(episodes, 'abolished');
  if (count === 0) return '';
  const [have, their] =
    count === 1 ? ['has', 'its authority was'] : ['have', 'their authorities were'];
  return `${capitalised(formatCount(count))} ${have} no mark: ${their} abolished first.`;
}

/** How long it took where it is over, and what the unfinished make of that; `null` without any. */
export function formatTimes(after: AfterInadequate): string | null {
  const { toNext, toGood } = after;
  const first = describeMedian({ toNext });
  if (first === null) return null;
  const sentences = [first];
  if (toGood.median !== null) {
    const all = toGood.ended + toGood.open;
    sentences.push(
      `Good or better was reached, at this or a later inspection, after ${toGood.ended} of ${all} first Inadequate ${all === 1 ? 'judgement' : 'judgements'}, a median of ${formatMonths(toGood.median)} on.`,
    );
    if (toGood.open > 0) sentences.push(withOpen(toGood, after));
  }
  return sentences.join(' ');
}

/** The estimate that leaves nobody out: it is longer than the median of those who got there. */
const withOpen = (
  { open, medianOfAll }: Waits,
  { reach, toGoodReach }: Pick<AfterInadequate, 'reach' | 'toGoodReach'>,
) => {
  const has = open === 1 ? 'it' : 'they';
  // Once no overall grade is given, nobody can reach Good: a wait is counted to there.
  const without =
    toGoodReach !== null && toGoodReach !== reach
      ? `${has} had gone without by ${formatDate(toGoodReach)}`
      : `${has} ${open === 1 ? 'has' : 'have'} gone without`;
  const counted = `Counting the other ${open === 1 ? 'one' : open} for as long as ${without}`;
  return medianOfAll === null
    ? `${counted}, there is no median: fewer than half had reached it.`
    : `${counted}, the median is ${formatMonths(medianOfAll)}.`;
};

/** What became of the board's own Inadequate judgements; `null` where it had none. */
export function describeOwnEpisodes({ episodes }: AfterInadequate): string | null {
  const own = episodes
    .filter(({ isOwn }) => isOwn)
    .toSorted((a, b) => compareText(a.start, b.start));
  if (own.length === 0) return null;
  return own.map((episode) => `${describeEpisode(episode)}.`).join(' ');
}

/** One row: "Herefordshire, inspected 18 July 2022: Good after 40 months, inspected 10 November 2025". */
export function describeEpisode(episode: InadequateSpell): string {
  const { name, start, next, months, outcome } = episode;
  const from = `${name}, Inadequate at the inspection of ${formatDate(start)}`;
  if (next && months !== null) {
    return `${from}: ${describeNextGrade(episode)} at the next, which began ${formatDate(next.start)}, after ${formatMonths(months)}`;
  }
  if (outcome === 'abolished') return `${from}: abolished, and no next inspection known`;
  return `${from}: no next inspection known, ${formatMonths(months ?? 0)} so far`;
}

/** "Good"; "no overall grade in the files"; "no overall grade given any more". */
export const describeNextGrade = ({ next, outcome }: InadequateSpell): string => {
  if (next?.grade) return gradeShortName[next.grade];
  if (outcome === 'no-longer-graded') return 'no overall grade given any more';
  if (next) return 'no overall grade in the files';
  return outcome === 'abolished' ? 'authority abolished' : 'waiting';
};

/** At the end of a row: "Good, 40 months"; "48 months so far". */
export function describeEnd(episode: InadequateSpell): string {
  const { months, next, outcome } = episode;
  if (months === null) return 'Abolished';
  if (next === null) return `${formatMonths(months)} so far`;
  const without = outcome === 'no-longer-graded' ? 'No overall grade' : 'Not in the files';
  return `${next.grade ? gradeShortName[next.grade] : without}, ${formatMonths(months)}`;
}

/** The whole figure in words. */
export function afterSummary(after: AfterInadequate): string {
  const groups = [...new Set(after.episodes.map(({ outcome }) => outcome))].map((outcome) => {
    const names = after.episodes
      .filter((one) => one.outcome === outcome)
      .map(({ name, months }) => (months === null ? name : `${name} ${months}`));
    return `${outcomeName[outcome]}: ${formatList(names)}.`;
  });
  return `Months from each Inadequate judgement to the next inspection. ${groups.join(' ')}`;
}

/** How months are counted, in one sentence: what stands on screen. */
export function describeMethod({ reach, toGoodReach }: AfterInadequate): string {
  const until = reach
    ? ` those that wait are counted to ${formatDate(reach)}, the date of the latest report or list in these files,`
    : '';
  const method = `Months run from the first day of one inspection to the first day of the next;${until} and stay out of the median that is drawn.`;
  if (toGoodReach === null || toGoodReach === reach) return method;
  return `${method} ${describeCensoring(toGoodReach)}`;
}

/** How the times are counted where inspections give no overall grade any more. */
const describeCensoring = (from: Day): string =>
  `An inspection from ${formatMonth(from)} gives no overall grade: it ends the time to the next inspection, and is neither Good nor Inadequate; times to Good or better that were not over are counted to ${formatDate(from)}.`;

/** What else must be known of the count, a sentence each. */
export function describeCounting(
  { episodes, repeated, reach }: AfterInadequate,
  coverage: readonly string[],
): string[] {
  const short = episodes.filter(({ kind }) => kind === 'short').length;
  const abolished = episodes.filter(({ outcome }) => outcome === 'abolished');
  const sentences = [
    'Each Inadequate judgement of overall effectiveness under ILACS counts by itself. Judgements under earlier frameworks do not count.',
  ];
  if (repeated.length > 0) {
    sentences.push(
      `${formatList(repeated)} ${repeated.length === 1 ? 'was' : 'were'} judged Inadequate twice running and ${repeated.length === 1 ? 'has' : 'have'} a row for each; the time to Good runs from the first of them.`,
    );
  }
  sentences.push(
    `Short inspections, which visit authorities that were Good or better, give the same grades and count like others${short > 0 ? `: ${formatCount(short)} of the Inadequate judgements ${short === 1 ? 'is' : 'are'} theirs` : ''}.`,
  );
  if (abolished.length > 0) {
    sentences.push(
      `Authorities that followed an abolished one (${formatList(abolished.map(({ name }) => name))}) do not inherit its judgements; it is left out of the times. Whether an authority still exists is as of today.`,
    );
  }
  if (reach) {
    sentences.push(
      `“No next inspection known” is what these files say up to ${formatDate(reach)}: an inspection not published by then, or not in them, is not seen. An inspection whose authority was inspected once more before the latest list was compiled would be missed.`,
    );
  }
  sentences.push(
    'Unfinished waits enter the last figure by the estimate of Kaplan and Meier: each counts as not over for as long as it has lasted.',
    'Grades say what inspectors judged. They do not measure workforce stability, and nothing here says when an intervention ended or why a grade changed.',
  );
  return [...sentences, ...coverage.map((one) => capitalised(one))];
}
