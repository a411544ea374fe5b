import type { Publication } from '#src/core/model/datasetFile.ts';
import { formatDate } from '#src/core/text/format.ts';

/** Where every authority's inspections come from, the earliest publication first. */
export function describeInspectionsSource(publications: readonly Publication[]): string {
  const titles = publications.map(({ publisher, title, publishedOn }) => {
    const date = publishedOn ? `, published ${formatDate(publishedOn)}` : '';
    return `${publisher}, ${title}${date}`;
  });
  return `Source: ${titles.join('; ') || 'not stated'}.`;
}
