import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { asKnownOn, indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { describeSource } from '#src/core/text/sourceText.ts';
import { boardPackQuery, datasetQuery, indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';

/** Everything that an indicator's page is made from, as it was known on the day of the view. */
export function useIndicator({ authorityCode, asAt }: BoardParams, id: IndicatorId) {
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
    source: describeSource(file, dataset),
    pack: pack ? asKnownOn(pack, asAt) : null,
    /** Which file could not be read and why; `null` for none. */
    packFault: error?.message ?? null,
  };
}
