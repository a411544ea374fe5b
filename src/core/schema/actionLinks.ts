import { statesOf } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Completion } from '#src/core/model/completion.ts';

type Path = (string | number)[];
type Linked = Pick<
  BoardPack,
  'actions' | 'areas' | 'decisions' | 'measures' | 'meetings' | 'sources'
>;

/** What shows that actions and decisions are done, with the place of each. */
function* completionsOf({ actions = [], decisions = [] }: Linked): Generator<[Path, Completion]> {
  for (const [i, action] of actions.entries()) {
    for (const [path, { completion }] of statePaths(action, i)) {
      if (completion) yield [[...path, 'completion'], completion];
    }
  }
  for (const [i, { changes = [] }] of decisions.entries()) {
    for (const [j, { completion }] of changes.entries()) {
      if (completion) yield [['decisions', i, 'changes', j, 'completion'], completion];
    }
  }
}

function* statePaths(action: Parameters<typeof statesOf>[0], index: number) {
  const states = statesOf(action);
  for (const [j, state] of states.entries()) {
    const isLast = j === states.length - 1;
    const path: Path = ['actions', index, ...(isLast ? [] : ['formerStates', j])];
    yield [path, state] as const;
  }
}

/** Areas, measures, meetings and sources that an action, or what shows it done, names and that are not there. */
export function* wrongActionLinks(pack: Linked): Generator<[Path, string]> {
  const idsOf = (records: readonly { readonly id: string }[] = []) =>
    new Set(records.map(({ id }) => id));
  const [areas, measures, meetings, sources] = [
    idsOf(pack.areas),
    idsOf(pack.measures),
    idsOf(pack.meetings),
    idsOf(pack.sources),
  ];
  for (const [i, action] of (pack.actions ?? []).entries()) {
    if (!sources.has(action.sourceId)) {
      yield [['actions', i, 'sourceId'], 'wanted the id of one of the sources'];
    }
    for (const [path, { areaId, measureId }] of statePaths(action, i)) {
      if (areaId !== null && !areas.has(areaId)) {
        yield [[...path, 'areaId'], 'wanted the id of one of the areas'];
      }
      if (measureId !== null && !measures.has(measureId)) {
        yield [[...path, 'measureId'], 'wanted the id of one of the measures'];
      }
    }
  }
  for (const [path, { evidence }] of completionsOf(pack)) {
    if (evidence === null) continue;
    if (!sources.has(evidence.sourceId)) {
      yield [[...path, 'evidence', 'sourceId'], 'wanted the id of one of the sources'];
    }
    if (evidence.meetingId !== null && !meetings.has(evidence.meetingId)) {
      yield [[...path, 'evidence', 'meetingId'], 'wanted the id of one of the meetings'];
    }
  }
}
