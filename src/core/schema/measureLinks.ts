import type { BoardPack } from '#src/core/model/boardPack.ts';

/** Areas and actions that a measure is said to belong to, and that are not there. */
export function* wrongMeasureLinks({
  actions: planned = [],
  areas,
  decisions = [],
  measures = [],
}: Pick<BoardPack, 'actions' | 'areas' | 'decisions' | 'measures'>): Generator<
  [(string | number)[], string]
> {
  const areaIds = new Set(areas.map(({ id }) => id));
  const ofMeetings = decisions.filter(({ kind }) => kind === 'action');
  const actionIds = new Set([...planned, ...ofMeetings].map(({ id }) => id));
  for (const [i, measure] of measures.entries()) {
    for (const [j, id] of measure.areaIds.entries()) {
      if (!areaIds.has(id)) {
        yield [['measures', i, 'areaIds', j], 'wanted the id of one of the areas'];
      }
    }
    for (const [j, id] of measure.actionIds.entries()) {
      if (!actionIds.has(id)) {
        yield [['measures', i, 'actionIds', j], 'wanted the id of one of the actions'];
      }
    }
  }
}
