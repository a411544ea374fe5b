import { isOnPlan } from '#src/core/asKnownOn/raisedBy.ts';
import { isNoLongerJudged } from '#src/core/board/gradeGap.ts';
import { describeGrades } from '#src/core/board/headline.ts';
import type { PlanField } from '#src/core/board/plan.ts';
import { type AreaPlan, areaStatusName } from '#src/core/model/area.ts';
import { compareText } from '#src/core/model/compare.ts';
import { gradeShortName } from '#src/core/model/grade.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { topicName } from '#src/core/model/topic.ts';
import {
  capitalised,
  formatCount,
  formatDate,
  formatDifference,
  formatList,
  formatNumber,
  formatValue,
  inSentence,
  roundHalfUp,
} from '#src/core/text/format.ts';
import { rareFrom, unusualFrom } from '#src/core/text/rarity.ts';
import type { BoardChange, GradeStep, WorkforceChange } from './boardChange.ts';

type Of<Kind extends BoardChange['kind']> = Extract<BoardChange, { kind: Kind }>;

const ofKind = <Kind extends BoardChange['kind']>(news: readonly BoardChange[], kind: Kind) =>
  news.filter((one): one is Of<Kind> => one.kind === kind);

const some = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? one : many}`];

/** What changed, as a finding: the grade if there is a new one, else the counts that weigh most. */
export function changesHeadline(
  news: readonly BoardChange[],
  workforce: readonly WorkforceChange[],
): string {
  const [latest] = ofKind(news, 'inspection').toSorted((a, b) =>
    compareText(b.inspection.start, a.inspection.start),
  );
  const overall = latest?.grades.find(({ topic }) => topic === 'overall');
  if (overall) return formatGradeStep(overall);
  if (latest && isNoLongerJudged(latest.inspection, 'overall')) {
    return `Inspection: ${describeGrades(latest.inspection)}`;
  }
  const counts = countsOf(news, workforce);
  if (counts.length === 0) return 'Nothing is known to have changed';
  return capitalised(formatList(counts.slice(0, 2)));
}

/**
 * The same after "Since the board meeting of ...:", in a sentence of its own: "overall effectiveness
 * went from Inadequate to Good, and ten improvement areas were raised".
 */
export function changesInSentence(
  news: readonly BoardChange[],
  workforce: readonly WorkforceChange[],
): string {
  const steps = ofKind(news, 'inspection')
    .toSorted((a, b) => compareText(b.inspection.start, a.inspection.start))
    .flatMap(({ grades }) => grades.filter(({ topic }) => topic === 'overall'));
  const raised = ofKind(news, 'area').filter(({ area }) => !isOnPlan(area)).length;
  const [latest] = steps;
  if (!latest) {
    const counts = countsOf(news, workforce);
    return counts.length === 0
      ? 'nothing is known to have changed.'
      : `${formatList(counts.slice(0, 3))} became known.`;
  }
  const areas =
    raised === 0
      ? ''
      : `, and ${formatCount(raised)} improvement ${raised === 1 ? 'area was' : 'areas were'} raised`;
  return `${inSentence(topicName.overall)} ${describeStep(latest)}${areas}.`;
}

function describeStep({ grade, before }: GradeStep): string {
  const now = gradeShortName[grade];
  if (before === null) return `was judged ${now}`;
  return before === grade ? `stayed ${now}` : `went from ${gradeShortName[before]} to ${now}`;
}

/** Every kind of news with its count, in one sentence. */
export function describeChanges(
  news: readonly BoardChange[],
  workforce: readonly WorkforceChange[],
  since: Day,
  asAt: Day,
): string {
  const counts = countsOf(news, workforce);
  const span = `Between ${formatDate(since)} and ${formatDate(asAt)}`;
  if (counts.length === 0) {
    return `${span} no judgement, visit, area, evidence, event, meeting or workforce year became known.`;
  }
  return `${span}, ${formatList(counts)} became known.`;
}

function countsOf(news: readonly BoardChange[], workforce: readonly WorkforceChange[]): string[] {
  const monitoring = ofKind(news, 'visit').filter(
    ({ visit }) => visit.kind === 'monitoring',
  ).length;
  const focused = ofKind(news, 'visit').length - monitoring;
  const planned = ofKind(news, 'area').filter(({ area }) => isOnPlan(area)).length;
  const raised = ofKind(news, 'area').length - planned;
  const measured = new Set(ofKind(news, 'measure').map(({ change }) => change.measure.id)).size;
  const years = new Set(workforce.map(({ year }) => year)).size;
  return [
    ...some(ofKind(news, 'inspection').length, 'inspection', 'inspections'),
    ...some(monitoring, 'monitoring visit', 'monitoring visits'),
    ...some(focused, 'focused visit', 'focused visits'),
    ...some(raised, 'improvement area', 'improvement areas'),
    ...some(planned, 'area of the council’s own plan', 'areas of the council’s own plan'),
    ...some(ofKind(news, 'evidence').length, 'piece of evidence', 'pieces of evidence'),
    ...some(ofKind(news, 'withdrawal').length, 'withdrawal of evidence', 'withdrawals of evidence'),
    ...some(
      ofKind(news, 'plan').length,
      'update of the council’s plan',
      'updates of the council’s plan',
    ),
    ...some(
      ofKind(news, 'plan-action').length,
      'change of an action of the plan',
      'changes of actions of the plan',
    ),
    ...some(news.filter(({ kind }) => kind === 'decision').length, 'decision', 'decisions'),
    ...some(news.filter(({ kind }) => kind === 'action').length, 'action', 'actions'),
    ...some(
      ofKind(news, 'outcome').length,
      'outcome of a decision or an action',
      'outcomes of decisions and actions',
    ),
    ...some(measured, 'measure with new figures', 'measures with new figures'),
    ...some(years, 'year of workforce figures', 'years of workforce figures'),
    ...some(ofKind(news, 'event').length, 'event', 'events'),
    ...some(ofKind(news, 'meeting').length, 'meeting', 'meetings'),
    ...some(ofKind(news, 'fact').length, 'local statement', 'local statements'),
  ];
}

/** "Overall effectiveness: Inadequate to Good, two steps up", "Care leavers: Good, the first of its kind". */
export function formatGradeStep({ topic, grade, before, steps }: GradeStep): string {
  const now = gradeShortName[grade];
  if (before === null || steps === null) {
    return `${topicName[topic]}: ${now}, the first judgement of its series`;
  }
  if (steps === 0) return `${topicName[topic]}: still ${now}`;
  const size = Math.abs(steps);
  const way = steps > 0 ? 'up' : 'down';
  const step = `${formatCount(size)} ${size === 1 ? 'step' : 'steps'} ${way}`;
  return `${topicName[topic]}: ${gradeShortName[before]} to ${now}, ${step}`;
}

/** Whether an area is new or a restatement: "raised before in 2014 and 2022", "raised for the first time". */
export function describeRaised({ area, yearsBefore }: Of<'area'>): string {
  const before =
    yearsBefore.length === 0
      ? 'raised for the first time'
      : `raised before in ${formatList(yearsBefore.map(String))}`;
  return isOnPlan(area) ? `on the council’s own plan, ${before}` : before;
}

/** "In progress, was Open", "Addressed". */
export const describeEvidence = ({ evidence, before }: Of<'evidence'>): string =>
  before === 'not-stated' || before === evidence.status
    ? areaStatusName[evidence.status]
    : `${areaStatusName[evidence.status]}, was ${areaStatusName[before].toLowerCase()}`;

/** "plan updated, 1 November 2026"; "owner and due date changed, 1 November 2026". */
export function describePlanChange({ plan, before }: Of<'plan'>): string {
  const parts = before ? changedParts(before, plan) : [];
  const what = parts.length === 0 ? 'plan updated' : `${formatList(parts)} changed`;
  return `${what}, ${formatDate(plan.knownOn)}`;
}

const partName: Readonly<Record<PlanField, string>> = {
  owner: 'owner',
  dueOn: 'due date',
  nextStep: 'next step',
  delivery: 'delivery rating',
  impact: 'impact rating',
  target: 'target',
  targetBy: 'target date',
  commentary: 'comment',
};

const changedParts = (before: AreaPlan, plan: AreaPlan): string[] =>
  (Object.keys(partName) as PlanField[])
    .filter((field) => before[field] !== plan[field])
    .map((field) => partName[field]);

/** "18.3% in 2025, a fall of 15.6 percentage points, larger than 97% of one-year changes known by then". */
export const describeWorkforceChange = (change: WorkforceChange): string =>
  changeWith(change, describeSmaller);

/** "18.3% in 2025, a fall of 15.6 percentage points, which is rare": the same in little room. */
export const workforceChangeInShort = (change: WorkforceChange): string =>
  changeWith(change, (share) => {
    if (share === null) return '';
    if (share < unusualFrom) return ', a typical year-on-year change';
    return share < rareFrom ? ', more than most' : ', which is rare';
  });

function changeWith(change: WorkforceChange, howUnusual: (share: number | null) => string): string {
  const { indicator, year, value, difference, shareSmaller } = change;
  if (value === null) return `No number for ${year}`;
  const figure = `${formatValue(value, indicator)} in ${year}`;
  if (difference === null) return `${figure}; no change to judge, as the year before has no number`;
  if (roundHalfUp(difference, indicator.decimals) === 0) return `${figure}, unchanged`;
  const way = difference < 0 ? 'a fall' : 'a rise';
  return `${figure}, ${way} of ${formatDifference(difference, indicator)}${howUnusual(shareSmaller)}`;
}

function describeSmaller(share: number | null): string {
  if (share === null) return '';
  if (share < unusualFrom) return ', a typical year-on-year change';
  const percent = share > 0.99 && share < 1 ? 'over 99' : formatNumber(100 * share, 0);
  return `, larger than ${percent}% of one-year changes known by then`;
}
