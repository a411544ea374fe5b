import { csv } from '#src/charts/download/csv.ts';
import { areasOf, isActionOverdue } from '#src/core/board/decisions.ts';
import { type BoardDecision, decisionKindName } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';

const columns = [
  'id',
  'kind',
  'text',
  'agreed_on',
  'owner',
  'due_on',
  'overdue',
  'areas',
  'recorded_on',
  'as_known_on',
];

/** Decisions and actions in the order given, a row for each; only an action can be overdue. */
export const decisionsCsv = (
  all: readonly BoardDecision[],
  { areas }: BoardPack,
  asAt: Day,
): string =>
  csv(
    columns,
    all.map((decision) => [
      decision.id,
      decisionKindName[decision.kind],
      decision.text,
      decision.on,
      decision.owner,
      decision.dueOn ?? '',
      decision.kind === 'action' ? (isActionOverdue(decision, asAt) ? 'yes' : 'no') : '',
      areasOf(decision, areas)
        .map(({ title }) => title)
        .join('; '),
      decision.knownOn,
      asAt,
    ]),
  );
