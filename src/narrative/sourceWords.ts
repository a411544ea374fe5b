import type { AuthoritiesFile, Authority } from '#src/domain/authority.ts';
import type { DatasetFile } from '#src/domain/datasetFile.ts';
import { formatDate } from '#src/domain/format.ts';
import type { IndicatorFile } from '#src/domain/indicator.ts';
import type { Source } from '#src/domain/source.ts';

/** Where an indicator comes from, since when its latest year is known, when the next is due. */
export function sourceInWords(
  { sourceIds, periods, nextDue }: Pick<IndicatorFile, 'sourceIds' | 'periods' | 'nextDue'>,
  { publications }: DatasetFile,
): string {
  const titles = publications
    .filter(({ id }) => sourceIds.includes(id))
    .map(({ publisher, title }) => `${publisher}, ${title}`);
  const latest = periods.at(-1);
  const known = latest ? `, ${latest.year} known from ${formatDate(latest.knownOn)}` : '';
  const due = nextDue ? ` Next release due ${nextDue}.` : '';
  return `Source: ${titles.join('; ') || 'not stated'}${known}.${due}`;
}

/** "Ofsted, Inspection of …"; an article whose headline was not read is called by its date. */
export function sourceName({ publisher, title, publishedOn }: Source): string {
  if (!title.startsWith('['))
    return `${publisher}, ${title.replace(/ \(title from URL slug\)$/, '')}`;
  return publishedOn
    ? `${publisher}, article of ${formatDate(publishedOn)}`
    : `${publisher}, undated article`;
}

/** Whose figures a member of a joint return shows; `null` for an authority that files its own. */
export function jointReturnInWords(
  { shortName, jointReturnCode }: Authority,
  { jointReturns }: AuthoritiesFile,
): string | null {
  const joint = jointReturns.find(({ code }) => code === jointReturnCode);
  return joint
    ? `${shortName} files its workforce return jointly, so the workforce figures are those of ${joint.name} together.`
    : null;
}
