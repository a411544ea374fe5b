import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inspectionsAsKnownOn } from '#src/core/asKnownOn/inspectionsAsKnownOn.ts';
import { inspectionSources } from '#src/core/board/inspectionSources.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { Publication } from '#src/core/model/datasetFile.ts';
import { formatDate } from '#src/core/text/format.ts';
import { datasetQuery, inspectionsQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';

/** Every authority's inspections as they were known on the day of the view, and what they come from. */
export function useOthers({ authorityCode, asAt }: BoardParams) {
  const { all, authority } = useAuthority(authorityCode);
  const { data: published } = useSuspenseQuery(inspectionsQuery);
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  // Kept while nothing changes, so that what is worked out from it is kept too.
  const file = useMemo(() => inspectionsAsKnownOn(published, asAt), [published, asAt]);
  return useMemo(() => {
    const { publications, notices } = inspectionSources(file, dataset);
    const source = describeInspectionsSource(publications);
    return { asAt, all, authority, dataset, file, notices, source };
  }, [asAt, all, authority, dataset, file]);
}

/** What each section among other authorities is given. */
export interface OthersProps {
  readonly data: ReturnType<typeof useOthers>;
}

/** Where every authority's inspections come from, the earliest publication first. */
function describeInspectionsSource(publications: readonly Publication[]): string {
  const titles = publications.map(({ publisher, title, publishedOn }) => {
    const date = publishedOn ? `, published ${formatDate(publishedOn)}` : '';
    return `${publisher}, ${title}${date}`;
  });
  return `Source: ${titles.join('; ') || 'not stated'}.`;
}
