import { boardActionOf } from '#src/core/board/boardAction.ts';
import { isOverdue } from '#src/core/board/plan.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { type Day, daysBetween, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { matrixOf } from './measureMatrix.ts';
import type { MeasureReading } from './measureReading.ts';

/** What needs a board's attention: exceptions only, the worst first. */
export interface Attention {
  /** Changed for the worse, whatever becomes of the target. */
  readonly worse: readonly MeasureReading[];
  /** Not changed for the worse, and the target will be missed if nothing changes. */
  readonly missed: readonly MeasureReading[];
}

/** The exceptions among the measures of a board, in the order of the matrix. */
export function attentionOf(readings: readonly MeasureReading[]): Attention {
  const inOrder = matrixOf(readings).flatMap((cell) => cell.readings);
  const withoutTarget = readings.filter((one) => one.assurance === null);
  return {
    worse: [...inOrder, ...withoutTarget].filter(({ variation }) => variation === 'worse'),
    missed: inOrder.filter((one) => one.variation !== 'worse' && one.assurance === 'missed'),
  };
}

/** What is being done about a measure: an action of the board, or the plan of an improvement area. */
export interface Answer {
  readonly kind: 'action' | 'area';
  readonly id: string;
  /** What is to be done. */
  readonly text: string;
  /** Empty where nobody is named. */
  readonly owner: string;
  readonly dueOn: PartialDate | null;
  readonly isOverdue: boolean;
}

/**
 * What answers a measure in the plan, actions before areas. An area answers it only where its plan says
 * what happens next.
 *
 * @param pack As known on the day.
 * @returns Nothing where no action answers it, which a board should hear.
 */
export function answersOf(
  { actionIds, areaIds }: Measure,
  pack: Pick<BoardPack, 'actions' | 'decisions' | 'areas'>,
  asAt: Day,
): Answer[] {
  const actions = actionIds.flatMap((id): Answer[] => {
    const action = boardActionOf(id, pack, asAt);
    return action ? [{ kind: 'action', ...action }] : [];
  });
  const plans = areaIds.flatMap((id): Answer[] => {
    const area = pack.areas.find((one) => one.id === id);
    if (!area?.plan || area.plan.nextStep === '') return [];
    const { nextStep: text, owner, dueOn } = area.plan;
    return [{ kind: 'area', id, text, owner, dueOn, isOverdue: isOverdue(area, asAt) }];
  });
  return [...actions, ...plans];
}

/** Where nothing answers a measure: the statement, and what the board can do about it. */
export const noAnswer = {
  lead: 'No action in the plan answers this',
  rest: 'The board can ask for one, with an owner and a date.',
} as const;

/** `10 days overdue`; empty where it is not. */
export function formatOverdue(
  { dueOn, isOverdue: isLate }: Pick<Answer, 'dueOn' | 'isOverdue'>,
  asAt: Day,
): string {
  if (!isLate || dueOn === null) return '';
  const days = daysBetween(lastDay(dueOn), asAt);
  return `${formatNumber(days, 0)} ${days === 1 ? 'day' : 'days'} overdue`;
}
