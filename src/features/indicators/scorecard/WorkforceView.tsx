import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { type IndicatorId, indicatorIds } from '#src/core/model/indicator.ts';
import { describeNeighboursGap } from '#src/core/text/neighboursGapText.ts';
import { describeJointReturn, describeSource } from '#src/core/text/sourceText.ts';
import { datasetQuery, indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { useFaults } from '#src/features/indicators/shared/useFaults.ts';
import { FaultNote } from '#src/ui/FaultNote.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { type ScorecardRow, scorecardRow, sortScorecard } from './scorecard.ts';
import { scorecardTable } from './scorecardTable.tsx';
import { scorecardHeadline } from './scorecardText.ts';
import styles from './WorkforceView.module.css';

/** Every indicator at a glance, what needs attention first. */
export function WorkforceView(board: BoardParams) {
  return (
    <SectionBoundary name="The workforce scorecard" minHeight={600} isView>
      <Scorecard {...board} />
    </SectionBoundary>
  );
}

function Scorecard({ authorityCode, asAt }: BoardParams) {
  const { all, authority } = useAuthority(authorityCode);
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  const results = useQueries({ queries: indicatorIds.map(indicatorQuery) });
  const { faults, isRetrying, retry } = useFaults(results);
  if (!isRetrying && results.some(({ isPending }) => isPending)) {
    return <p aria-busy="true">Loading every indicator…</p>;
  }

  const rows: ScorecardRow[] = results.flatMap(({ data }) => {
    const file = data && indicatorAsKnownOn(data, asAt);
    return file && file.periods.length > 0 ? [scorecardRow(file, all, authority)] : [];
  });
  const { judged, unjudged } = sortScorecard(rows);
  const sources = new Map(
    results.flatMap(({ data }) =>
      data ? [[data.indicator.id, describeSource(indicatorAsKnownOn(data, asAt), dataset)]] : [],
    ),
  );
  const sourceOf = (id: IndicatorId) => sources.get(id) ?? '';
  const tables = [
    scorecardTable({
      caption: 'Rates where high or low is better',
      rows: judged,
      isRanked: true,
      sourceOf,
    }),
    scorecardTable({
      caption: 'Counts and shares without a better direction',
      rows: unjudged,
      isRanked: false,
      sourceOf,
    }),
  ] as const;
  return (
    <div className={styles.view}>
      <div>
        <h1>{scorecardHeadline(judged, authority.shortName)}</h1>
        <p className={styles.standfirst}>
          {[
            'Furthest from England (worse) first.',
            'Each row leads to its indicator in depth.',
            describeJointReturn(authority, all),
            describeNeighboursGap(authority, all),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      {faults.length > 0 && (
        <FaultNote
          title={`${faults.length} of ${results.length} indicators could not be shown`}
          reason={faults.map(({ reason }) => reason).join('\n')}
          onRetry={retry}
          isRetrying={isRetrying}
        />
      )}
      <figure className={styles.tables} aria-label="Workforce scorecard">
        <section aria-labelledby="judged">
          <SectionHeading
            id="judged"
            title={tables[0].caption}
            note="Rank 1 is best, among authorities with a number"
          >
            <Link to="/authorities">Compare authorities</Link>
          </SectionHeading>
          <SpecTable table={tables[0]} hideCaption />
        </section>
        <section aria-labelledby="unjudged">
          <SectionHeading id="unjudged" title={tables[1].caption} note="Not ranked" />
          <SpecTable table={tables[1]} hideCaption />
        </section>
        <DownloadMenu
          about="Workforce scorecard"
          actions={tableActions({
            authority: authority.shortName,
            called: 'workforce',
            asAt,
            tables: () => tables,
            source: [...new Set(sources.values())].join(' '),
          })}
        />
      </figure>
    </div>
  );
}
