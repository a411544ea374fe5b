import { Figure } from '#src/charts/Figure.tsx';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { actionStatusOf, byUrgency, onPlan } from '#src/core/board/actionStatus.ts';
import { planHeadline, planSourceNote } from '#src/core/board/actionText.ts';
import { planOverTime } from '#src/core/board/planOverTime.ts';
import { defaultSinceDate } from '#src/core/board/sinceDate.ts';
import type { Action } from '#src/core/model/action.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './ActionsView.module.css';
import { actionTable } from './actionTable.tsx';
import { MovesSection } from './MovesSection.tsx';
import { planFigure } from './overTime/planFigure.tsx';

/** The log of actions on paper: the plan over time, what moved, and every action. Nothing without actions. */
export function ActionsPaper({ authorityCode, asAt, since }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const all = pack.actions ?? [];
  if (all.length === 0) return null;
  const from = since ?? defaultSinceDate(pack, asAt);
  const listed = onPlan(all).toSorted(byUrgency(asAt));
  const source = describeSources(
    pack.sources,
    all.map(({ sourceId }) => sourceId),
  );
  const plan = planOverTime(pack, asAt);
  const isDone = (action: Action) => actionStatusOf(action, asAt) === 'done-with-evidence';
  const done = listed.filter(isDone);
  const left = listed.filter((action) => !isDone(action));
  const shared = { pack, asAt, isGrouped: true };
  return (
    <div className={styles.view}>
      <h2>{planHeadline(listed, from, asAt)}</h2>
      <Figure
        spec={planFigure}
        frame="print"
        usualWidth={1080}
        data={{ authority: authority.shortName, asAt, source, plan }}
      />
      <MovesSection actions={all} since={from} asAt={asAt} />
      {left.length > 0 && (
        <SpecTable
          table={actionTable({ caption: 'Actions of the plan', actions: left, ...shared })}
        />
      )}
      {done.length > 0 && (
        <SpecTable
          table={actionTable({
            caption: 'Actions of the plan that are done',
            actions: done,
            isOfDone: true,
            ...shared,
          })}
        />
      )}
      <p className={styles.note}>
        {planSourceNote} {source}
      </p>
    </div>
  );
}
