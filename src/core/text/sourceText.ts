import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import type { DatasetFile } from '#src/core/model/datasetFile.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import type { Source } from '#src/core/model/source.ts';
import { capitalised, formatDate, inSentence } from './format.ts';

/** Where an indicator comes from, since when its latest year is known, when the next is due. */
export function describeSource(
  { sourceIds, periods, nextDue }: Pick<IndicatorFile, 'sourceIds' | 'periods' | 'nextDue'>,
  { publications }: DatasetFile,
): string {
  const titles = publications
    .filter(({ id }) => sourceIds.includes(id))
    .map(({ publisher, title }) => `${publisher}, ${title}`);
  const latest = periods.at(-1);
  const known = latest ? `, ${latest.year} known from ${formatDate(latest.knownOn)}` : '';
  const due = nextDue ? ` Next release due ${formatDate(nextDue)}.` : '';
  return `Source: ${titles.join('; ') || 'not stated'}${known}.${due}`;
}

/** "Ofsted, Inspection of …"; what has no title that can be told is called by its date. */
export const sourceName = (source: Source): string =>
  `${source.publisher}, ${isUntitled(source) ? inSentence(sourceTitle(source)) : sourceTitle(source)}`;

/**
 * The title alone, as a heading. What has none, or none that can be shown, is called by its date:
 * "Article of 15 June 2023", "Undated document".
 */
export function sourceTitle(source: Source): string {
  const { title, kind, publishedOn } = source;
  if (!isUntitled(source)) return title;
  const document = kind === 'news' ? 'article' : 'document';
  return publishedOn
    ? `${capitalised(document)} of ${formatDate(publishedOn)}`
    : `Undated ${document}`;
}

/** No title was read, or it was published after the day of the view and may say what came after. */
const isUntitled = ({ titleBasis, isLater }: Pick<Source, 'titleBasis' | 'isLater'>) =>
  titleBasis === 'none' || isLater === true;

/** How much was read, with what the compilers inferred; `null` where none says. */
export const describeExtent = ({ extentRead }: Pick<Source, 'extentRead'>): string | null =>
  extentRead.trim() || null;

/** More documents than this are said by their publishers, or the list would bury the figure. */
const fewSources = 3;

/** What something comes from, of a pack's sources: each title, or how many documents of whom. */
export function describeSources(all: readonly Source[], ids: Iterable<string>): string {
  const wanted = new Set(ids);
  const sources = all.filter(({ id }) => wanted.has(id));
  if (sources.length === 0) return 'No source';
  if (sources.length <= fewSources) return `Sources: ${sources.map(sourceName).join('; ')}.`;
  const counts = new Map<string, number>();
  for (const { publisher } of sources) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const described = [...counts].map(([publisher, count]) =>
    count === 1 ? publisher : `${publisher} (${count} documents)`,
  );
  return `Sources: ${described.join('; ')}.`;
}

/** Whose figures a file shows for a member of a joint return; `null` where it has the authority's own. */
export const describeJointFigures = (
  { figures }: Pick<IndicatorFile, 'figures'>,
  authority: Authority,
  all: AuthoritiesFile,
): string | null =>
  figures[authority.code]?.some((figure) => figure !== null)
    ? null
    : describeJointReturn(authority, all);

/** Whose figures a member of a joint return shows; `null` for an authority that files its own. */
export function describeJointReturn(
  { shortName, jointReturnCode }: Authority,
  { jointReturns }: AuthoritiesFile,
): string | null {
  const joint = jointReturns.find(({ code }) => code === jointReturnCode);
  return joint
    ? `${shortName} files its workforce return jointly, so the workforce figures are those of ${joint.name} together.`
    : null;
}
