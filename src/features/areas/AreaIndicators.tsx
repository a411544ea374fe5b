import { Link } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { IndicatorCard } from '#src/features/indicators/IndicatorCard.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './AreaIndicators.module.css';

interface Props extends BoardParams {
  readonly indicatorIds: readonly IndicatorId[];
}

/** The workforce figures on the subject of an area, each in its own boundary. */
export function AreaIndicators({ indicatorIds, ...board }: Props) {
  return (
    <section aria-labelledby="indicators">
      <SectionHeading
        id="indicators"
        title="Workforce figures on the same subject"
        note="DfE’s figures; they do not say whether this area is met"
      >
        <Link to="/workforce">All indicators</Link>
      </SectionHeading>
      <div className={styles.cards}>
        {indicatorIds.map((id) => (
          <SectionBoundary key={id} name={`The indicator ${id}`} minHeight={340}>
            <IndicatorCard {...board} indicatorId={id} />
          </SectionBoundary>
        ))}
      </div>
    </section>
  );
}
