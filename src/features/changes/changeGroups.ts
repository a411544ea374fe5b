import { actionTitle } from '#src/core/board/actionText.ts';
import { decisionInShort, ownerAndDueInShort } from '#src/core/board/decisionText.ts';
import { isNoLongerJudged } from '#src/core/board/gradeGap.ts';
import { noOverallClause } from '#src/core/board/topicEndText.ts';
import { formatDate, formatMonth } from '#src/core/text/format.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { datedVisitName } from '#src/core/text/visitName.ts';
import type { MeasureChange } from '#src/features/performance/measureChanges.ts';
import { describeMeasureChanges, isNotable } from '#src/features/performance/measureChangeText.ts';
import type { BoardChange, BoardChangeKind, WorkforceChange } from './boardChange.ts';
import {
  describeEvidence,
  describePlanChange,
  describeRaised,
  describeWorkforceChange,
  formatGradeStep,
  workforceChangeInShort,
} from './whatChangedText.ts';

/** One piece of news in words, and the record that tells more. */
interface ChangeItem {
  readonly id: string;
  /** What a link says: "Monitoring visit 7, June 2025". */
  readonly lead: string;
  readonly rest: string;
  /** The same on a slide, in a line; empty where the lead says it. */
  readonly short: string;
  /** The view that holds the record, and the record's id in it. */
  readonly target: {
    readonly view: 'judgements' | 'areas' | 'actions' | 'timeline' | 'workforce' | 'performance';
    readonly id: string;
  };
}

/** News of one kind, newest first. */
export interface ChangeGroup {
  readonly title: string;
  readonly items: readonly ChangeItem[];
}

const titles: readonly (readonly [BoardChangeKind | 'workforce', string])[] = [
  ['inspection', 'Judgements'],
  ['visit', 'Visits'],
  ['measure', 'The council’s measures'],
  ['workforce', 'Workforce'],
  ['area', 'Areas raised'],
  ['plan', 'The council’s plan'],
  ['plan-action', 'Actions of the plan'],
  ['outcome', 'What became of decisions and actions'],
  ['evidence', 'Evidence on areas'],
  ['withdrawal', 'Evidence withdrawn'],
  ['decision', 'Decisions of the board'],
  ['action', 'Actions'],
  ['event', 'Events'],
  ['meeting', 'Meetings'],
  ['fact', 'Local statements'],
];

/** All news by kind, what weighs most first; a kind without news is left out. */
export function changeGroups(
  news: readonly BoardChange[],
  workforce: readonly WorkforceChange[],
): ChangeGroup[] {
  return titles.flatMap(([kind, title]) => {
    const items = kind === 'workforce' ? workforce.map(workforceItem) : newsItems(news, kind);
    return items.length === 0 ? [] : [{ title, items }];
  });
}

function newsItems(news: readonly BoardChange[], kind: BoardChangeKind): ChangeItem[] {
  if (kind === 'measure') {
    return measureItems(news.flatMap((one) => (one.kind === 'measure' ? one.change : [])));
  }
  return news.flatMap((one) => (one.kind !== 'measure' && one.kind === kind ? itemOf(one) : []));
}

/** One item for each measure, those first of which there is more to say than that months were added. */
function measureItems(changes: readonly MeasureChange[]): ChangeItem[] {
  const byMeasure = [...groupBy(changes, ({ measure }) => measure.id)];
  return byMeasure
    .toSorted(([, a], [, b]) => Number(b.some(isNotable)) - Number(a.some(isNotable)))
    .map(([id, all]) => ({
      id: `measure ${id}`,
      lead: all[0]?.measure.name ?? id,
      rest: describeMeasureChanges(all),
      short: describeMeasureChanges([all.find(isNotable) ?? all[0]].flatMap((one) => one ?? [])),
      target: { view: 'performance', id },
    }));
}

const workforceItem = (change: WorkforceChange): ChangeItem => ({
  id: change.id,
  lead: change.indicator.name,
  rest: describeWorkforceChange(change),
  short: workforceChangeInShort(change),
  target: { view: 'workforce', id: change.indicator.id },
});

function itemOf(change: Exclude<BoardChange, { kind: 'measure' }>): ChangeItem {
  const { id } = change;
  switch (change.kind) {
    case 'inspection': {
      const { inspection, grades } = change;
      return {
        id,
        lead: `Inspection of ${formatMonth(inspection.start)}`,
        rest: [
          `known from ${formatDate(inspection.knownOn)}`,
          isNoLongerJudged(inspection, 'overall') ? noOverallClause : '',
          ...grades.map(formatGradeStep),
        ]
          .filter(Boolean)
          .concat('')
          .join('. ')
          .trim(),
        short: `${grades
          .filter(({ topic, steps }) => topic !== 'overall' && steps !== null)
          .map(formatGradeStep)
          .join('; ')}`,
        target: { view: 'judgements', id: inspection.id },
      };
    }
    case 'visit':
      return {
        id,
        lead: datedVisitName(change.visit),
        rest: change.visit.headline || change.visit.areasCovered,
        short: '',
        target: { view: 'judgements', id: change.visit.id },
      };
    case 'area':
      return {
        id,
        lead: change.area.title,
        rest: describeRaised(change),
        short: describeRaised(change),
        target: { view: 'areas', id: change.area.id },
      };
    case 'evidence':
      return {
        id,
        lead: change.area.title,
        rest: `${describeEvidence(change)} (${formatDate(change.evidence.on)})`,
        short: `${describeEvidence(change)} (${formatDate(change.evidence.on)})`,
        target: { view: 'areas', id: change.area.id },
      };
    case 'withdrawal':
      return {
        id,
        lead: change.area.title,
        rest: `evidence of ${formatDate(change.evidence.on)} withdrawn: “${change.evidence.text}”`,
        short: `evidence of ${formatDate(change.evidence.on)} withdrawn`,
        target: { view: 'areas', id: change.area.id },
      };
    case 'plan':
      return {
        id,
        lead: change.area.title,
        rest: describePlanChange(change),
        short: describePlanChange(change),
        target: { view: 'areas', id: change.area.id },
      };
    case 'decision':
    case 'action':
      return {
        id,
        lead: decisionInShort(change.decision),
        rest: ownerAndDueInShort(change.decision) || formatDate(change.decision.on),
        short: ownerAndDueInShort(change.decision) || formatDate(change.decision.on),
        target: { view: 'timeline', id: change.decision.id },
      };
    case 'plan-action':
      return {
        id,
        lead: `${change.action.id} ${actionTitle(change.action)}`,
        rest: change.words,
        short: change.words,
        target: { view: 'actions', id: change.action.id },
      };
    case 'outcome':
      return {
        id,
        lead: decisionInShort(change.decision),
        rest: change.words,
        short: change.words,
        target: { view: 'timeline', id: change.decision.id },
      };
    case 'event':
      return {
        id,
        lead: change.event.title,
        rest: formatDate(change.event.on),
        short: formatDate(change.event.on),
        target: { view: 'timeline', id: change.event.id },
      };
    case 'meeting':
      return {
        id,
        lead: change.meeting.body,
        rest: formatDate(change.meeting.on),
        short: formatDate(change.meeting.on),
        target: { view: 'timeline', id: change.meeting.id },
      };
    case 'fact':
      return {
        id,
        lead: change.fact.measure,
        rest: `${change.fact.scope}, ${formatDate(change.fact.on)}`,
        short: `${change.fact.scope}, ${formatDate(change.fact.on)}`,
        target: change.fact.indicatorId
          ? { view: 'workforce', id: change.fact.indicatorId }
          : { view: 'timeline', id: change.fact.id },
      };
  }
}
