import type { ReactNode } from 'react';
import { Figure } from '#src/charts/Figure.tsx';
import { onPlan } from '#src/core/board/actionStatus.ts';
import { planHeadline } from '#src/core/board/actionText.ts';
import { planOverTime } from '#src/core/board/planOverTime.ts';
import { defaultSinceDate } from '#src/core/board/sinceDate.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { AreaTabs } from '#src/features/board/AreaTabs.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { ActionList } from './ActionList.tsx';
import styles from './ActionsView.module.css';
import { MovesSection } from './MovesSection.tsx';
import type { ActionsProps } from './options.ts';
import { planFigure, planTitle } from './overTime/planFigure.tsx';

interface Props extends ActionsProps {
  /** Stands in place of the view of a board that has no actions, or not yet on the day of the view. */
  readonly whereNone: ReactNode;
}

/** The actions of the council's plan: how it moved over time and since the last meeting, and each of them. */
export function ActionsView(props: Props) {
  return (
    <SectionBoundary name="The actions of the plan" minHeight={900}>
      <Actions {...props} />
    </SectionBoundary>
  );
}

function Actions({ whereNone, ...props }: Props) {
  const { authorityCode, asAt } = props;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const all = pack.actions ?? [];
  if (all.length === 0) return whereNone;
  const since = props.since ?? defaultSinceDate(pack, asAt);
  const source = describeSources(
    pack.sources,
    all.map(({ sourceId }) => sourceId),
  );
  return (
    <div className={styles.view}>
      <div>
        <AreaTabs current="actions" />
        <h1>{planHeadline(onPlan(all), since, asAt)}</h1>
      </div>
      <div className={styles.top}>
        <section aria-labelledby="over-time">
          <SectionHeading id="over-time" title={planTitle} />
          <Figure
            spec={planFigure}
            frame="page"
            usualWidth={820}
            data={{
              authority: authority.shortName,
              asAt,
              source,
              plan: planOverTime(pack, asAt),
            }}
          />
        </section>
        <MovesSection actions={all} since={since} asAt={asAt} />
      </div>
      <ActionList {...props} />
    </div>
  );
}
