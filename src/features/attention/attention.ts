import { actionStatusOf, daysOverdue, onPlan } from '#src/core/board/actionStatus.ts';
import { isOpenNow, isStale } from '#src/core/board/areaStanding.ts';
import { isActionOverdue } from '#src/core/board/decisions.ts';
import { earlierOccurrences } from '#src/core/board/lineage.ts';
import type { Action } from '#src/core/model/action.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import { isNumber } from '#src/core/model/figure.ts';
import { type Day, daysBetween, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import type { Reading } from '#src/features/indicators/trend/reading.ts';
import {
  type Answer,
  answersOf,
  attentionOf as measuresNeedingAttention,
} from '#src/features/performance/measureAttention.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';

/**
 * Why something needs the attention of a board, the worst first. An area that is both stale and raised
 * again is told once, as stale.
 */
export const attentionKinds = [
  'overdue',
  'measure-worse',
  'no-evidence',
  'measure-missed',
  'twice-england',
  'stale-area',
  'raised-again',
] as const;

export type AttentionKind = (typeof attentionKinds)[number];

/** Something that a chair must not miss. */
export type AttentionItem =
  | {
      readonly kind: 'overdue';
      readonly action: Action | BoardDecision;
      readonly days: number;
      /** Only where it is known that nobody holds the owner's post. */
      readonly hasNoOwner: boolean;
    }
  | { readonly kind: 'no-evidence'; readonly action: Action; readonly doneOn: PartialDate }
  | {
      readonly kind: 'measure-worse' | 'measure-missed';
      readonly reading: MeasureReading;
      /** What is being done about it, first of all; `null` where nothing is. */
      readonly answer: Answer | null;
    }
  | { readonly kind: 'twice-england'; readonly reading: Reading; readonly times: number }
  | { readonly kind: 'stale-area'; readonly area: Area; readonly evidenceOn: PartialDate }
  | { readonly kind: 'raised-again'; readonly area: Area; readonly earlier: readonly Area[] };

/** From how many times England's figure on the worse side an indicator needs attention. */
const timesEngland = 2;

/**
 * What needs the attention of a board on a day, by kind and within a kind the worst first: overdue
 * actions, those nobody answers for before the others and then the longest overdue; measures that changed
 * for the worse; actions marked done without evidence, the longest first; measures whose target will be
 * missed; indicators at twice England's figure; open areas whose latest evidence is stale, the oldest
 * first; open areas that were raised before, the most often first.
 *
 * @param pack As known on the day.
 * @param measures Readings of its measures.
 * @param indicators Readings of the indicators that the board opens with, those that could be read.
 */
export function attentionOf(
  pack: BoardPack,
  measures: readonly MeasureReading[],
  indicators: readonly Reading[],
  asAt: Day,
): AttentionItem[] {
  const stale = staleAreas(pack, asAt);
  const told = new Set(stale.map(({ area }) => area.id));
  return [
    ...overdueActions(pack, asAt),
    ...ofMeasures('measure-worse', measuresNeedingAttention(measures).worse, pack, asAt),
    ...unproven(pack, asAt),
    ...ofMeasures('measure-missed', measuresNeedingAttention(measures).missed, pack, asAt),
    ...farFromEngland(indicators),
    ...stale,
    ...raisedAgain(pack).filter(({ area }) => !told.has(area.id)),
  ];
}

type Of<Kind extends AttentionKind> = Extract<AttentionItem, { readonly kind: Kind }>;

function overdueActions({ actions, decisions = [] }: BoardPack, asAt: Day): Of<'overdue'>[] {
  const planned = onPlan(actions).flatMap((action): Of<'overdue'>[] => {
    const days = daysOverdue(action, asAt);
    return days === 0
      ? []
      : [{ kind: 'overdue', action, days, hasNoOwner: action.isOwnerInPost === false }];
  });
  const ofMeetings = decisions.flatMap((action): Of<'overdue'>[] =>
    action.dueOn !== null && isActionOverdue(action, asAt)
      ? [
          {
            kind: 'overdue',
            action,
            days: daysBetween(lastDay(action.dueOn), asAt),
            hasNoOwner: false,
          },
        ]
      : [],
  );
  return [...planned, ...ofMeetings].toSorted(
    (a, b) => Number(b.hasNoOwner) - Number(a.hasNoOwner) || b.days - a.days,
  );
}

const unproven = ({ actions }: BoardPack, asAt: Day): Of<'no-evidence'>[] =>
  onPlan(actions)
    .flatMap((action): Of<'no-evidence'>[] =>
      action.completion && actionStatusOf(action, asAt) === 'done-without-evidence'
        ? [{ kind: 'no-evidence', action, doneOn: action.completion.doneOn }]
        : [],
    )
    .toSorted((a, b) => compareText(lastDay(a.doneOn), lastDay(b.doneOn)));

const ofMeasures = (
  kind: 'measure-worse' | 'measure-missed',
  readings: readonly MeasureReading[],
  pack: BoardPack,
  asAt: Day,
): Of<'measure-worse' | 'measure-missed'>[] =>
  readings.map((reading) => ({
    kind,
    reading,
    answer: answersOf(reading.measure, pack, asAt)[0] ?? null,
  }));

/** Of an indicator of which high is better, England's figure is so many times its own. */
const farFromEngland = (readings: readonly Reading[]): Of<'twice-england'>[] =>
  readings
    .flatMap((reading): Of<'twice-england'>[] => {
      const { value, england, trend } = reading;
      const { polarity } = trend.indicator;
      if (!isNumber(value) || !isNumber(england) || polarity === 'none') return [];
      const [more, less] = polarity === 'lower' ? [value, england] : [england, value];
      const times = less === 0 ? Number.NaN : more / less;
      return times >= timesEngland ? [{ kind: 'twice-england', reading, times }] : [];
    })
    .toSorted((a, b) => b.times - a.times);

const staleAreas = ({ areas }: BoardPack, asAt: Day): Of<'stale-area'>[] =>
  areas
    .filter(isOpenNow)
    .flatMap((area): Of<'stale-area'>[] => {
      const evidenceOn = area.history.at(-1)?.on;
      return evidenceOn !== undefined && isStale(evidenceOn, asAt)
        ? [{ kind: 'stale-area', area, evidenceOn }]
        : [];
    })
    .toSorted((a, b) => compareText(lastDay(a.evidenceOn), lastDay(b.evidenceOn)));

/** As the pack links them and no further: an area may gather several topics, which are not its own. */
const raisedAgain = ({ areas }: BoardPack): Of<'raised-again'>[] =>
  areas
    .filter(isOpenNow)
    .flatMap((area): Of<'raised-again'>[] => {
      const earlier = earlierOccurrences(area, areas);
      return earlier.length > 0 ? [{ kind: 'raised-again', area, earlier }] : [];
    })
    .toSorted((a, b) => b.earlier.length - a.earlier.length);

/** The worst of each kind, and the others, which a slide only counts. */
export function worstOfEachKind(items: readonly AttentionItem[]): {
  readonly shown: readonly AttentionItem[];
  readonly rest: readonly AttentionItem[];
} {
  const shown = attentionKinds.flatMap((kind) => items.find((item) => item.kind === kind) ?? []);
  return { shown, rest: items.filter((item) => !shown.includes(item)) };
}
