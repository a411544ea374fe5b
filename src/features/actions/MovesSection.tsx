import { describeMoves, describeUnchanged } from '#src/core/board/actionText.ts';
import { planMoves } from '#src/core/board/planMoves.ts';
import type { Action } from '#src/core/model/action.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './ActionsView.module.css';

interface Props {
  /** As known on the day of the view. */
  readonly actions: readonly Action[];
  readonly since: Day;
  readonly asAt: Day;
}

/** What moved in the plan since the day from which changes are counted, each action by its reference. */
export function MovesSection({ actions, since, asAt }: Props) {
  const moves = planMoves(actions, since, asAt);
  const texts = describeMoves(moves);
  const unchanged = describeUnchanged(moves);
  return (
    <section aria-labelledby="moved">
      <SectionHeading id="moved" title={`What moved since ${formatDate(since)}`} />
      {texts.length === 0 ? (
        <p>Nothing moved in the plan.</p>
      ) : (
        <dl className={styles.moves}>
          {texts.map(({ id, count, words, which, isWorse }) => (
            <div key={id} data-worse={isWorse}>
              <dt>{count}</dt>
              <dd>
                <strong>{words}</strong>
              </dd>
              <dd className={styles.note}>{which}</dd>
            </div>
          ))}
        </dl>
      )}
      {texts.length > 0 && unchanged && <p className={styles.note}>{unchanged}</p>}
    </section>
  );
}
