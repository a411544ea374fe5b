import { useQueries } from '@tanstack/react-query';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardView } from '#src/core/model/boardView.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { neighboursGapInWords } from '#src/core/text/neighboursGapWords.ts';
import { jointReturnInWords } from '#src/core/text/sourceWords.ts';
import { indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { useFaults } from '#src/features/indicators/shared/useFaults.ts';
import { FaultNote } from '#src/ui/FaultNote.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { ScorecardTable } from './ScorecardTable.tsx';
import { type ScorecardRow, scorecardRow, sortScorecard } from './scorecard.ts';
import { scorecardHeadline } from './scorecardWords.ts';
import styles from './WorkforceView.module.css';

/** Every indicator at a glance, what needs attention first. */
export function WorkforceView(board: BoardView) {
  return (
    <SectionBoundary name="The workforce scorecard" minHeight={600} isView>
      <Scorecard {...board} />
    </SectionBoundary>
  );
}

function Scorecard({ authorityCode, asAt }: BoardView) {
  const { all, authority } = useAuthority(authorityCode);
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
  return (
    <div className={styles.view}>
      <div>
        <h1>{scorecardHeadline(judged, authority.shortName)}</h1>
        <p className={styles.standfirst}>
          {[
            'Sorted by distance from England in the worse direction.',
            'Each row leads to its indicator in depth.',
            jointReturnInWords(authority, all),
            neighboursGapInWords(authority, all),
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
      <section aria-labelledby="judged">
        <SectionHeading
          id="judged"
          title="Rates with a better and a worse direction"
          note="Rank 1 is best, among authorities with a number"
        />
        <ScorecardTable
          caption="Rates with a better and a worse direction"
          rows={judged}
          isRanked
        />
      </section>
      <section aria-labelledby="unjudged">
        <SectionHeading
          id="unjudged"
          title="Counts and shares without a better direction"
          note="Neither ranked nor coloured"
        />
        <ScorecardTable
          caption="Counts and shares without a better direction"
          rows={unjudged}
          isRanked={false}
        />
      </section>
    </div>
  );
}
