import { formatDuration } from '#src/core/board/areaText.ts';
import { decisionInShort } from '#src/core/board/decisionText.ts';
import { yearRaised } from '#src/core/board/relatedAreas.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { isNumber } from '#src/core/model/figure.ts';
import { type Day, daysBetween, lastDay } from '#src/core/model/partialDate.ts';
import { monthsBetween } from '#src/core/stats/monthsBetween.ts';
import {
  capitalised,
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatValue,
  inSentence,
} from '#src/core/text/format.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { assuranceText, variationText } from '#src/features/performance/markText.ts';
import { noAnswer } from '#src/features/performance/measureAttention.ts';
import { latestAndTarget } from '#src/features/performance/measureListText.ts';
import type { AttentionItem, AttentionKind } from './attention.ts';

/** One item in words, for the page, the slide and paper alike. */
export interface AttentionText {
  readonly id: string;
  readonly kind: AttentionKind;
  readonly title: string;
  /** Why it is there, the strongest words first: "46 days overdue". */
  readonly lead: string;
  /** What follows them; empty for nothing. */
  readonly rest: string;
  readonly owner: string;
  readonly hasNoOwner: boolean;
  readonly when: string;
  /** Where it stands on the board. */
  readonly place: {
    readonly view: 'action' | 'meeting' | 'measure' | 'indicator' | 'area';
    readonly id: string;
  };
}

const days = (count: number) => `${formatNumber(count, 0)} ${count === 1 ? 'day' : 'days'}`;
const nobody = 'Nobody named';

/** How long ago, in days to two weeks, in weeks to half a year, then in months: "15 weeks ago". */
function formatAgo(from: Day, asAt: Day): string {
  const count = daysBetween(from, asAt);
  if (count < 14) return `${days(count)} ago`;
  if (count < 183) return `${Math.floor(count / 7)} weeks ago`;
  return `${formatDuration(monthsBetween(from, asAt))} ago`;
}

/** @param pack As known on the day. */
export function attentionText(item: AttentionItem, pack: BoardPack, asAt: Day): AttentionText {
  switch (item.kind) {
    case 'overdue':
      return overdueText(item);
    case 'no-evidence': {
      const { action, doneOn } = item;
      return {
        id: `action-${action.id}`,
        kind: item.kind,
        title: `Action ${action.id}: ${decisionInShort(action)}`,
        lead: 'Marked done, no evidence',
        rest: `, ${formatAgo(lastDay(doneOn), asAt)}`,
        owner: action.owner || nobody,
        hasNoOwner: action.owner === '',
        when: `Marked done ${formatDate(doneOn)}`,
        place: { view: 'action', id: action.id },
      };
    }
    case 'measure-worse':
    case 'measure-missed':
      return measureText(item);
    case 'twice-england': {
      const { indicator } = item.reading.trend;
      const { value, england, year } = item.reading;
      const shown = (figure: typeof value) =>
        isNumber(figure) ? formatValue(figure, indicator) : '';
      return {
        id: `indicator-${indicator.id}`,
        kind: item.kind,
        title: `${indicator.name}: ${shown(value)} in ${year}; England ${shown(england)}`,
        lead:
          indicator.polarity === 'higher' ? 'Half of England’s or less' : 'Twice England’s or more',
        rest: `, ${formatNumber(item.times, 1)} times`,
        owner: '',
        hasNoOwner: false,
        when: `Year ${year}`,
        place: { view: 'indicator', id: indicator.id },
      };
    }
    case 'stale-area': {
      const { area, evidenceOn } = item;
      return {
        id: `area-${area.id}`,
        kind: item.kind,
        title: area.title,
        lead: 'Open',
        rest: `, and the latest evidence is ${formatDuration(monthsBetween(lastDay(evidenceOn), asAt))} old`,
        owner: area.plan?.owner || nobody,
        hasNoOwner: !area.plan?.owner,
        when: `Evidence of ${formatDate(evidenceOn)}`,
        place: { view: 'area', id: area.id },
      };
    }
    case 'raised-again': {
      const { area, earlier } = item;
      const years = earlier.map((one) => yearRaised(one, pack));
      const dueOn = area.plan?.dueOn ?? null;
      return {
        id: `area-${area.id}`,
        kind: item.kind,
        title: area.title,
        lead: 'Raised before',
        rest: `: ${formatList([...new Set(years)])}`,
        owner: area.plan?.owner || nobody,
        hasNoOwner: !area.plan?.owner,
        when: dueOn === null ? 'No date' : `Plan due ${formatDate(dueOn)}`,
        place: { view: 'area', id: area.id },
      };
    }
  }
}

type Of<Kind extends AttentionKind> = Extract<AttentionItem, { readonly kind: Kind }>;

function overdueText({ action, days: late, hasNoOwner }: Of<'overdue'>): AttentionText {
  const isOfMeeting = 'kind' in action;
  return {
    id: `${isOfMeeting ? 'meeting' : 'action'}-${action.id}`,
    kind: 'overdue',
    title: isOfMeeting
      ? `Action of ${formatDate(action.on)}: ${decisionInShort(action)}`
      : `Action ${action.id}: ${decisionInShort(action)}`,
    lead: `${days(late)} overdue`,
    rest: hasNoOwner ? ', and no owner is in post' : '',
    owner: hasNoOwner ? 'No owner in post' : action.owner || nobody,
    hasNoOwner: hasNoOwner || action.owner === '',
    when: action.dueOn === null ? '' : `Due ${formatDate(action.dueOn)}`,
    place: { view: isOfMeeting ? 'meeting' : 'action', id: action.id },
  };
}

function measureText(item: Of<'measure-worse' | 'measure-missed'>): AttentionText {
  const { reading, answer, kind } = item;
  const { measure } = reading;
  const isMissed = reading.assurance === 'missed';
  const outlook = `the target ${inSentence(assuranceText(reading).word)}`;
  const owner = answer?.owner || measure.owner;
  return {
    id: `measure-${measure.id}`,
    kind,
    title: `${measure.name}: ${latestAndTarget(reading)}`,
    lead: kind === 'measure-worse' ? variationText(reading).word : capitalised(outlook),
    rest: kind === 'measure-worse' && isMissed ? `, and ${outlook}` : '',
    owner: owner || nobody,
    hasNoOwner: owner === '',
    when: whenAnswered(answer),
    place: { view: 'measure', id: measure.id },
  };
}

function whenAnswered(answer: Of<'measure-worse' | 'measure-missed'>['answer']): string {
  if (answer === null) return noAnswer.lead;
  const what = answer.kind === 'action' ? 'Action' : 'Plan';
  if (answer.dueOn === null) return `${what} without a date`;
  return `${what} ${answer.isOverdue ? 'was due' : 'due'} ${formatDate(answer.dueOn)}`;
}

/** Kinds of one subject are counted together: "3 overdue actions, 2 marked done without evidence". */
const counted: Readonly<Record<AttentionKind, readonly [one: string, many: string]>> = {
  overdue: ['overdue action', 'overdue actions'],
  'no-evidence': ['action marked done without evidence', 'actions marked done without evidence'],
  'measure-worse': ['measure', 'measures'],
  'measure-missed': ['measure', 'measures'],
  'twice-england': ['indicator', 'indicators'],
  'stale-area': ['area', 'areas'],
  'raised-again': ['area', 'areas'],
};

/** The source that an item's own record names; `null` where it is no record of the board's. */
function sourceIdOf(item: AttentionItem): string | null {
  switch (item.kind) {
    case 'overdue':
    case 'no-evidence':
      return 'sourceId' in item.action ? item.action.sourceId : null;
    case 'measure-worse':
    case 'measure-missed':
      return item.reading.measure.sourceId;
    case 'stale-area':
    case 'raised-again':
      return item.area.sourceId;
    case 'twice-england':
      return null;
  }
}

/** Where the items come from, as a sentence; empty for none. */
export function attentionSource(items: readonly AttentionItem[], pack: BoardPack): string {
  const ids = items.map(sourceIdOf).filter((id) => id !== null);
  const own = ids.length === 0 ? '' : describeSources(pack.sources, ids);
  const national = items.some(({ kind }) => kind === 'twice-england')
    ? 'Indicators: Department for Education.'
    : '';
  return [own, national].filter(Boolean).join(' ');
}

/** The same in little room, by publisher: "Sources: Exampleshire Council and Department for Education." */
export function attentionPublishers(items: readonly AttentionItem[], pack: BoardPack): string {
  const ids = new Set(items.map(sourceIdOf));
  const own = pack.sources.filter(({ id }) => ids.has(id)).map(({ publisher }) => publisher);
  const national = ids.has(null) && items.some(({ kind }) => kind === 'twice-england');
  const all = [...new Set([...own, ...(national ? ['Department for Education'] : [])])];
  if (all.length === 0) return '';
  return `${all.length === 1 ? 'Source' : 'Sources'}: ${formatList(all)}.`;
}

/** How many there are of each subject, in the order of their kinds; empty for none. */
export function describeKinds(items: readonly AttentionItem[]): string {
  return [...groupBy(items, ({ kind }) => counted[kind][1])]
    .map(([many, { length, 0: first }]) => {
      const one = first ? counted[first.kind][0] : many;
      return `${formatNumber(length, 0)} ${length === 1 ? one : many}`;
    })
    .join(', ');
}

/** What there is as a finding: "Fifteen items need attention; the worst is an action 46 days overdue with no owner in post". */
export function attentionHeadline(items: readonly AttentionItem[]): string {
  const [worst] = items;
  if (!worst) return 'Nothing needs attention by the rules of this page';
  const count = `${capitalised(formatCount(items.length))} ${items.length === 1 ? 'item needs' : 'items need'} attention`;
  return `${count}; the worst is ${worstText(worst)}`;
}

function worstText(item: AttentionItem): string {
  switch (item.kind) {
    case 'overdue':
      return `an action ${days(item.days)} overdue${item.hasNoOwner ? ' with no owner in post' : ''}`;
    case 'no-evidence':
      return 'an action marked done without evidence';
    case 'measure-worse':
    case 'measure-missed':
      return `a measure, ${inSentence(item.reading.measure.shortName ?? item.reading.measure.name)}`;
    case 'twice-england':
      return `${inSentence(item.reading.trend.indicator.name)} at ${formatNumber(item.times, 1)} times England’s figure`;
    case 'stale-area':
      return 'an open area with old evidence';
    case 'raised-again':
      return 'an open area that was raised before';
  }
}
