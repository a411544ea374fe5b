import { Link } from '@tanstack/react-router';
import { figureOffers } from '#src/charts/download/figureOffers.ts';
import { boardHeadline } from '#src/core/board/headline.ts';
import type { BoardView } from '#src/core/model/boardView.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { LadderFigure } from '#src/features/judgements/history/LadderFigure.tsx';
import { ladderOf } from '#src/features/judgements/history/ladderStats.ts';
import {
  breakNotes,
  directionInWords,
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
  const source = inspectionSourcesInWords(pack);
  const sentence = boardHeadline(pack).title;
  const earlier = earlierFrameworksInWords(pack);
  const note = [...(ladder ? breakNotes(ladder) : []), earlier].filter(Boolean).join(' ') || null;
  return (
    <section aria-labelledby="ladder">
      <SectionHeading id="ladder" title={title} note={joined}>
        <Link to="/judgements">All judgements and visits</Link>
      </SectionHeading>
      {ladder ? (
        <LadderFigure
          ladder={ladder}
          title={title}
          sentence={sentence}
          note={note}
          source={source}
          offers={figureOffers(
            {
              authority: authority.shortName,
              title,
              sentence,
              notes: [`${joined}.`, note ?? '', ...ladder.directions.map(directionInWords)],
              source,
              asAt,
            },
            {
              name: [authority.shortName, 'judgements', asAt],
              csv: async () => {
                const { ladderCsv } = await import('#src/features/judgements/history/ladderCsv.ts');
                return ladderCsv(ladder, source);
              },
            },
          )}
        />
      ) : (
        <p>No inspection of {authority.shortName} is in the published files used here.</p>
      )}
    </section>
  );
}
