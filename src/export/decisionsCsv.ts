import { type BoardDecision, decisionKindName } from '#src/domain/boardDecision.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import type { Day } from '#src/domain/partialDate.ts';
import { areasOf, isActionOverdue } from '#src/statistics/decisions.ts';
import { csv } from './csv.ts';

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
