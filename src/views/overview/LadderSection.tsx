import { csvFileName } from '#src/export/csv.ts';
import { ladderCsv } from '#src/export/ladderCsv.ts';
import { LadderFigure } from '#src/figures/LadderFigure.tsx';
import { earlierFrameworksInWords, inspectionSourcesInWords } from '#src/narrative/ladderWords.ts';
import { ladderOf } from '#src/statistics/ladder.ts';
import type { BoardProps } from './OverviewView.tsx';
import { SectionHeading } from './SectionHeading.tsx';
import { useBoard } from './useBoard.ts';

/** Overall effectiveness and leadership since the single inspection framework, with the visits. */
export function LadderSection({ authorityCode, asAt }: BoardProps) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const inspections = pack.inspections.filter(({ framework }) => framework !== 'child-protection');
  const ladder = ladderOf(
    { ...pack, inspections },
    authority.shortName,
    ['overall', 'leadership'],
    authority.status === 'abolished' ? null : asAt,
  );
  const source = inspectionSourcesInWords(pack);
  const earlier = earlierFrameworksInWords(pack);
  return (
    <section aria-labelledby="ladder">
      <SectionHeading
        id="ladder"
        title="Judgements over time"
        note="Lines join only judgements made under the same framework"
      />
      {ladder ? (
        <LadderFigure
          ladder={ladder}
          title="Judgements over time"
          note={earlier}
          source={source}
          download={{
            fileName: csvFileName(authority.shortName, 'judgements', asAt),
            text: () => ladderCsv(ladder, source),
          }}
        />
      ) : (
        <p>No inspection of {authority.shortName} is in the published files used here.</p>
      )}
    </section>
  );
}
