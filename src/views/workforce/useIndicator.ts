import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { boardPackQuery, datasetQuery, indicatorQuery } from '#src/dataset/queries.ts';
import { useAuthority } from '#src/dataset/useAuthority.ts';
import type { BoardView } from '#src/domain/boardView.ts';
import type { IndicatorId } from '#src/domain/indicator.ts';
import { sourceInWords } from '#src/narrative/sourceWords.ts';
import { asKnownOn, indicatorAsKnownOn } from '#src/statistics/asKnownOn.ts';

/** Everything that an indicator's page is made from, as it was known on the day of the view. */
export function useIndicator({ authorityCode, asAt }: BoardView, id: IndicatorId) {
  const { all, authority } = useAuthority(authorityCode);
  const { data: published } = useSuspenseQuery(indicatorQuery(id));
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  // A pack that cannot be read costs the marks and the local facts, not the indicator.
  const { data: pack, error } = useQuery(boardPackQuery(authorityCode));
  const file = indicatorAsKnownOn(published, asAt);
  return {
    asAt,
    all,
    authority,
    file,
    publications: dataset.publications.filter((one) => file.sourceIds.includes(one.id)),
    source: sourceInWords(file, dataset),
    pack: pack ? asKnownOn(pack, asAt) : null,
    /** Which file could not be read and why; `null` for none. */
    packFault: error?.message ?? null,
  };
}
