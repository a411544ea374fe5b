import type { Action } from '#src/core/model/action.ts';
import type { Area, AreaEvidence } from '#src/core/model/area.ts';
import { type BoardDecision, completionOf } from '#src/core/model/boardDecision.ts';
import type { BoardEvent, BoardPack, Meeting, WorkforceFact } from '#src/core/model/boardPack.ts';
import type { Disagreement } from '#src/core/model/claims.ts';
import type { Indicator, IndicatorFile } from '#src/core/model/indicator.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import type { Measure } from '#src/core/model/measure.ts';
import type { Topic } from '#src/core/model/topic.ts';

/** Everything that one source is named for, each list in the order of the pack. */
export interface SourceUsage {
  /** Inspections that name the source, with the judgements that name it themselves. */
  readonly inspections: readonly {
    readonly inspection: Inspection;
    readonly topics: readonly Topic[];
  }[];
  readonly visits: readonly Visit[];
  readonly areas: readonly Area[];
  /** Dated readings of the evidence on an area. */
  readonly evidence: readonly { readonly area: Area; readonly evidence: AreaEvidence }[];
  readonly events: readonly BoardEvent[];
  readonly meetings: readonly Meeting[];
  readonly facts: readonly WorkforceFact[];
  readonly measures: readonly Measure[];
  /** Actions of the plan that stand in it, or whose end it shows. */
  readonly actions: readonly Action[];
  /** Decisions and actions of meetings whose end it shows. */
  readonly decisions: readonly BoardDecision[];
  readonly disagreements: readonly Disagreement[];
  readonly indicators: readonly Indicator[];
}

/**
 * The facts of a board that come from a source: those whose record names it. A source that is only
 * mentioned in a remark carries nothing.
 *
 * @param pack As known on the day of the view, so that nothing known later comes from anything yet.
 * @param indicators Indicators with the ids of the publications that their figures come from.
 */
export function usagesOf(
  sourceId: string,
  pack: BoardPack,
  indicators: readonly Pick<IndicatorFile, 'indicator' | 'sourceIds'>[],
): SourceUsage {
  const isOwn = (record: { readonly sourceId: string }) => record.sourceId === sourceId;
  const names = (record: { readonly sourceIds: readonly string[] }) =>
    record.sourceIds.includes(sourceId);
  return {
    inspections: pack.inspections.flatMap((inspection) => {
      const topics = inspection.judgements.filter(isOwn).map(({ topic }) => topic);
      return topics.length > 0 || names(inspection) ? [{ inspection, topics }] : [];
    }),
    visits: pack.visits.filter(names),
    areas: pack.areas.filter(isOwn),
    evidence: pack.areas.flatMap((area) =>
      area.history.filter(isOwn).map((evidence) => ({ area, evidence })),
    ),
    events: pack.events.filter(isOwn),
    meetings: pack.meetings.filter(isOwn),
    facts: pack.facts.filter(isOwn),
    measures: (pack.measures ?? []).filter(isOwn),
    actions: (pack.actions ?? []).filter(
      (action) => isOwn(action) || action.completion?.evidence?.sourceId === sourceId,
    ),
    decisions: (pack.decisions ?? []).filter(
      (decision) => completionOf(decision)?.evidence?.sourceId === sourceId,
    ),
    disagreements: pack.disagreements.filter(names),
    indicators: indicators.filter(names).map(({ indicator }) => indicator),
  };
}

/** How many facts come from a source: each judgement counts, and so does an inspection that only its dates come from. */
export function countUsages(resting: SourceUsage): number {
  const { inspections, disagreements: _, ...lists } = resting;
  const judgements = inspections.map(({ topics }) => Math.max(1, topics.length));
  const others = Object.values(lists).map(({ length }) => length);
  return [...judgements, ...others].reduce((sum, count) => sum + count, 0);
}
