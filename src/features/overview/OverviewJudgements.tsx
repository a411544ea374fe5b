import { Link } from '@tanstack/react-router';
import { figureActions } from '#src/charts/download/figureActions.ts';
import { boardHeadline } from '#src/core/board/headline.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { JudgementHistoryFigure } from '#src/features/judgements/history/JudgementHistoryFigure.tsx';
import { judgementHistoryOf } from '#src/features/judgements/history/judgementHistoryStats.ts';
import {
  breakNotes,
  describeDirection,
  describeEarlierFrameworks,
  describeInspectionSources,
} from '#src/features/judgements/history/judgementHistoryText.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';

const title = 'Judgements over time';
const joined = 'Lines join only judgements made under the same framework';

/** Overall effectiveness and leadership since the single inspection framework, with the visits. */
export function OverviewJudgements({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const inspections = pack.inspections.filter(({ framework }) => framework !== 'child-protection');
  const judgementHistory = judgementHistoryOf(
    { ...pack, inspections },
    authority.shortName,
    ['overall', 'leadership'],
    authority.status === 'abolished' ? null : asAt,
  );
  const source = describeInspectionSources(pack);
  const sentence = boardHeadline(pack).title;
  const earlier = describeEarlierFrameworks(pack);
  const note =
    [...(judgementHistory ? breakNotes(judgementHistory) : []), earlier]
      .filter(Boolean)
      .join(' ') || null;
  return (
    <section aria-labelledby="judgementHistory">
      <SectionHeading id="judgementHistory" title={title} note={joined}>
        <Link to="/judgements">All judgements and visits</Link>
      </SectionHeading>
      {judgementHistory ? (
        <JudgementHistoryFigure
          judgementHistory={judgementHistory}
          title={title}
          sentence={sentence}
          note={note}
          source={source}
          offers={figureActions(
            {
              authority: authority.shortName,
              title,
              sentence,
              notes: [
                `${joined}.`,
                note ?? '',
                ...judgementHistory.directions.map(describeDirection),
              ],
              source,
              asAt,
            },
            {
              name: [authority.shortName, 'judgements', asAt],
              csv: async () => {
                const { judgementHistoryCsv } = await import(
                  '#src/features/judgements/history/judgementHistoryCsv.ts'
                );
                return judgementHistoryCsv(judgementHistory, source);
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
