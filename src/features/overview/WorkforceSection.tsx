import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { formatCount } from '#src/core/text/format.ts';
import { describeNeighboursGap } from '#src/core/text/neighboursGapText.ts';
import { describeJointReturn, describeSource } from '#src/core/text/sourceText.ts';
import { datasetQuery, indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { headlineIndicators } from '#src/features/indicators/headlineIndicators.ts';
import { IndicatorCard } from '#src/features/indicators/IndicatorCard.tsx';
import { TrendKey } from '#src/features/indicators/trend/TrendKey.tsx';
import { useInadequateMark } from '#src/features/indicators/useInadequateMark.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './WorkforceSection.module.css';

/** The four headline indicators, each with a boundary: a broken file costs one card. */
export function WorkforceSection(board: BoardParams) {
  return (
    <section aria-labelledby="workforce">
      <SectionHeading
        id="workforce"
        title="Workforce stability"
        note="At 30 September, or in the year to it; full-time equivalent"
      >
        <Link to="/workforce">All {formatCount(indicatorIds.length)} indicators</Link>
      </SectionHeading>
      <div className={styles.cards}>
        {headlineIndicators.map(({ id, name }) => (
          <SectionBoundary key={id} name={name} minHeight={340}>
            <IndicatorCard {...board} indicatorId={id} />
          </SectionBoundary>
        ))}
      </div>
      <SectionBoundary name="The key of the workforce charts" minHeight={24}>
        <WorkforceKey {...board} />
      </SectionBoundary>
      <SectionBoundary name="The source of the workforce figures" minHeight={28}>
        <WorkforceSource asAt={board.asAt} />
      </SectionBoundary>
    </section>
  );
}

function WorkforceKey(board: BoardParams) {
  const { all, authority } = useAuthority(board.authorityCode);
  const mark = useInadequateMark(board);
  const joint = all.jointReturns.find(({ code }) => code === authority.jointReturnCode);
  const jointly = describeJointReturn(authority, all);
  const gap = describeNeighboursGap(authority, all);
  return (
    <>
      <TrendKey
        authorityName={joint?.name ?? authority.shortName}
        neighbours={authority.neighbours.length}
        event={mark?.label ?? null}
      />
      {jointly && <p className={styles.source}>{jointly}</p>}
      {gap && <p className={styles.source}>{gap}</p>}
    </>
  );
}

function WorkforceSource({ asAt }: Pick<BoardParams, 'asAt'>) {
  const { data: published } = useSuspenseQuery(indicatorQuery('agency-rate'));
  const file = indicatorAsKnownOn(published, asAt);
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  return <p className={styles.source}>{describeSource(file, dataset)}</p>;
}
