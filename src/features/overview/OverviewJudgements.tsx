import { Link } from '@tanstack/react-router';
import { Figure } from '#src/charts/Figure.tsx';
import { boardHeadline } from '#src/core/board/headline.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { historyFigure } from '#src/features/judgements/history/historyFigure.tsx';
import { historySinceSif } from '#src/features/judgements/history/judgementHistoryStats.ts';
import {
  breakNotes,
  describeEarlierFrameworks,
  describeInspectionSources,
} from '#src/features/judgements/history/judgementHistoryText.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';

const title = 'Judgements over time';
const joined = 'Lines join only judgements made under the same framework';

/** Overall effectiveness and leadership since the single inspection framework, with the visits. */
export function OverviewJudgements({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const judgementHistory = historySinceSif(pack, authority, ['overall', 'leadership'], asAt);
  return (
    <section aria-labelledby="judgementHistory">
      <SectionHeading id="judgementHistory" title={title} note={joined}>
        <Link to="/judgements">All judgements and visits</Link>
      </SectionHeading>
      {judgementHistory ? (
        <Figure
          spec={historyFigure}
          frame="page"
          heading={null}
          data={{
            authority: authority.shortName,
            asAt,
            source: describeInspectionSources(pack),
            finding: boardHeadline(pack).title,
            joined,
            notDrawn: [
              ...breakNotes(judgementHistory),
              describeEarlierFrameworks(pack) ?? '',
            ].filter(Boolean),
            judgementHistory,
          }}
        />
      ) : (
        <p>No inspection of {authority.shortName} is in the published files used here.</p>
      )}
    </section>
  );
}
