import { useQuery } from '@tanstack/react-query';
import { latestInadequate } from '#src/core/board/yearAxis.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { formatMonth } from '#src/core/text/format.ts';
import { boardPackQuery } from '#src/data/queries.ts';
import { readAsKnownOn } from '#src/features/board/useBoard.ts';

/**
 * The inspection that every workforce chart marks. A pack that cannot be read costs the mark and
 * not the chart, so this neither waits nor fails.
 */
export function useInadequateMark({
  authorityCode,
  asAt,
}: BoardParams): { readonly on: PartialDate; readonly label: string } | null {
  const { data } = useQuery(boardPackQuery(authorityCode));
  const inspection = data ? latestInadequate(readAsKnownOn(data, asAt)) : null;
  return inspection
    ? { on: inspection.start, label: `Inspected ${formatMonth(inspection.start)}: Inadequate` }
    : null;
}
