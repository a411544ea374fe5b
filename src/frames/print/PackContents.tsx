import { useQueries } from '@tanstack/react-query';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { boardHeadline } from '#src/core/board/headline.ts';
import { judgementsHeadline } from '#src/core/board/judgementText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { areasHeadline } from '#src/features/areas/themes/areasHeadline.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { scorecardRow, sortScorecard } from '#src/features/indicators/scorecard/scorecard.ts';
import { scorecardHeadline } from '#src/features/indicators/scorecard/scorecardText.ts';
import { measuresHeadline } from '#src/features/performance/measureListText.ts';
import { packReadings } from '#src/features/performance/packReadings.ts';
import { Contents } from './Contents.tsx';
import { type PackPart, partsOf } from './packParts.ts';
import { usePackAddresses } from './usePackAddresses.ts';

/** What the pack holds, each part with what it finds. */
export function PackContents(board: BoardParams) {
  const { authority, pack } = useBoard(board.authorityCode, board.asAt);
  const { ofPart, ofIndicator, ofMeasure } = usePackAddresses();
  const readings = packReadings(pack);
  const workforce = useWorkforce(board);
  const finding: Readonly<Record<PackPart, string>> = {
    '/': boardHeadline(pack).title,
    '/performance': measuresHeadline(readings),
    '/judgements': judgementsHeadline(pack, authority.shortName).title,
    '/workforce': workforce.headline,
    '/areas': areasHeadline(pack).title,
    '/timeline': 'Everything with a date, newest first',
    '/sources': 'Sources of the board, and what it does not claim',
  };
  return (
    <Contents
      isBusy={workforce.isPending}
      parts={partsOf(readings.length > 0).map(({ view, name }) => ({
        id: ofPart(view),
        name,
        finding: finding[view],
        sheets: sheetsOf(view),
      }))}
    />
  );

  function sheetsOf(view: PackPart) {
    if (view === '/workforce') {
      return workforce.indicators.map((one) => ({ id: ofIndicator(one.id), name: one.name }));
    }
    return view === '/performance'
      ? readings.map(({ measure }) => ({ id: ofMeasure(measure.id), name: measure.name }))
      : [];
  }
}

/** The headline of the scorecard and the indicators that can be shown; a file at fault costs its own. */
function useWorkforce({ authorityCode, asAt }: BoardParams) {
  const { all, authority } = useAuthority(authorityCode);
  const results = useQueries({ queries: indicatorIds.map(indicatorQuery) });
  const files = results.flatMap(({ data }) => (data ? [indicatorAsKnownOn(data, asAt)] : []));
  const rows = files
    .filter(({ periods }) => periods.length > 0)
    .map((file) => scorecardRow(file, all, authority));
  return {
    isPending: results.some(({ isPending }) => isPending),
    headline: scorecardHeadline(sortScorecard(rows).judged, authority.shortName),
    indicators: files.map(({ indicator }) => indicator),
  };
}
