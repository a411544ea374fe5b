/**
 * Exampleshire's board with its improvement plan: sixty actions over eight meetings, beside its measures.
 * As it was known on 16 December 2026. All made up.
 */
import { boardPack } from '#src/core/schema/boardPack.ts';
import { examplePlan, planAreas, planMeetings, planSourceId } from './examplePlan.ts';
import { testArea } from './exampleshire.ts';
import { measuresPack } from './measuresBoard.ts';

/** The day as on which the board of the plan is read, and that of the meeting before. */
export const planDay = '2026-12-16';
export const dayBeforePlan = '2026-10-21';

const planned = new Set(examplePlan.map(({ id }) => id));
const had = new Set(measuresPack.meetings.map(({ on }) => on));

export const planPack = boardPack.parse({
  ...measuresPack,
  sources: [
    ...measuresPack.sources,
    {
      id: planSourceId,
      title: 'Improvement plan of Exampleshire',
      publisher: 'Exampleshire Council',
      publishedOn: '2025-12-10',
      url: null,
      kind: 'improvement_plan',
      licence: 'Not stated',
      extentRead: 'full text',
    },
  ],
  settings: {
    ...measuresPack.settings,
    ratingMeanings: {
      blue: 'complete',
      green: 'on course',
      amber: 'some risk',
      red: 'off course',
    },
  },
  areas: [
    ...measuresPack.areas,
    ...Object.entries(planAreas).map(([id, title]) =>
      testArea(`plan-${id}`, 'Improvement plan 2025', '2025-12-10', {
        title,
        theme: title,
        listedAs: 'plan_priority',
        list: 'current',
        sourceId: planSourceId,
      }),
    ),
  ],
  meetings: [
    ...measuresPack.meetings,
    ...planMeetings
      .filter((on) => !had.has(on))
      .map((on) => ({
        id: `board-${on}`,
        on,
        knownOn: on,
        knownBy: 'happened',
        body: 'Improvement Board',
        isBoard: true,
        presented: 'The improvement plan',
        note: '',
        confidence: 'high',
        sourceId: planSourceId,
      })),
  ],
  // What the plan has now is no action of a meeting any more.
  decisions: (measuresPack.decisions ?? []).filter(({ id }) => !planned.has(id)),
  actions: examplePlan,
});
