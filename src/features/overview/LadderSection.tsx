import { Link } from '@tanstack/react-router';
import { Figure } from '#src/charts/Figure.tsx';
import { boardHeadline } from '#src/core/board/headline.ts';
import type { BoardView } from '#src/core/model/boardView.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { historyFigure } from '#src/features/judgements/history/historyFigure.tsx';
import { ladderOf } from '#src/features/judgements/history/ladderStats.ts';
import {
  breakNotes,
  earlierFrameworksInWords,
  inspectionSourcesInWords,
} from '#src/features/judgements/history/ladderWords.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';

const title = 'Judgements over time';
const joined = 'Lines join only judgements made under the same framework';

/** Overall effectiveness and leadership since the single inspection framework, with the visits. */
export function LadderSection({ authorityCode, asAt }: BoardView) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const inspections = pack.inspections.filter(({ framework }) => framework !== 'child-protection');
  const ladder = ladderOf(
    { ...pack, inspections },
    authority.shortName,
    ['overall', 'leadership'],
    authority.status === 'abolished' ? null : asAt,
  );
  return (
    <section aria-labelledby="ladder">
      <SectionHeading id="ladder" title={title} note={joined}>
        <Link to="/judgements">All judgements and visits</Link>
      </SectionHeading>
      {ladder ? (
        <Figure
          spec={historyFigure}
          frame="page"
          heading={null}
          data={{
            authority: authority.shortName,
            asAt,
            source: inspectionSourcesInWords(pack),
            finding: boardHeadline(pack).title,
            joined,
            notDrawn: [...breakNotes(ladder), earlierFrameworksInWords(pack) ?? ''].filter(Boolean),
            ladder,
          }}
        />
      ) : (
        <p>No inspection of {authority.shortName} is in the published files used here.</p>
      )}
    </section>
  );
}
