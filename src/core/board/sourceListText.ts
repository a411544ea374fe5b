import type {
  Publication,
  PublicationContent,
  UsedPublication,
} from '#src/core/model/datasetFile.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { Source } from '#src/core/model/source.ts';
import {
  capitalised,
  formatCount,
  formatDate,
  formatDateRange,
  formatNumber,
  inSentence,
} from '#src/core/text/format.ts';
import { groupBy } from '#src/core/text/groupBy.ts';

/** What the compilers of sources call each kind, as a reader would. */
const kindNames: Readonly<Record<string, string>> = {
  council_page: 'Council web page',
  court_judgment: 'Court judgment',
  government_page: 'Government web page',
  inspection_report: 'Inspection report',
  minutes: 'Minutes or decision',
  monitoring_letter: 'Monitoring visit letter',
  news: 'News',
  statistics: 'Statistics',
};

/** "Inspection report"; a kind of which nothing is known is said in its own words. */
export const describeKind = ({ kind }: Pick<Source, 'kind'>): string =>
  (Object.hasOwn(kindNames, kind) ? kindNames[kind] : undefined) ??
  capitalised(kind.replaceAll('_', ' '));

/** "21 September 2022", "No printed date". */
export const formatPrintedDate = ({ publishedOn }: Pick<Source, 'publishedOn'>): string =>
  publishedOn ? formatDate(publishedOn) : 'No printed date';

/** A file as it was read: "File dfe/example.csv, 1,463 rows. OGL v3.0." */
export const describeFile = ({ file, rows, licence }: UsedPublication): string =>
  `File ${file}, ${formatNumber(rows, 0)} ${rows === 1 ? 'row' : 'rows'}. ${licence}.`;

/** In little room: whose documents something comes from. */
export function describePublishers(
  all: readonly Pick<Source, 'id' | 'publisher'>[],
  ids: Iterable<string>,
): string {
  const wanted = new Set(ids);
  const publishers = all.filter(({ id }) => wanted.has(id)).map(({ publisher }) => publisher);
  return publishers.length === 0 ? 'No source' : `Sources: ${[...new Set(publishers)].join('; ')}.`;
}

/** The view's first line: on how much the board rests. */
export function sourcesHeadline(authorityName: string, national: number, own: number): string {
  const publications = `${formatCount(national)} national ${national === 1 ? 'publication' : 'publications'}`;
  if (own === 0) return `Sources for ${authorityName}: ${publications}`;
  return `Sources: ${publications} and ${formatNumber(own, 0)} ${own === 1 ? 'source' : 'sources'} on ${authorityName}`;
}

/** What a reader can find out here. */
export const sourcesStandfirst = (own: number): string =>
  own === 0
    ? 'Each says when it was published and what it is used for.'
    : 'Each says when it was published, how much of it was read and what it is used for.';

/** Of an earlier day: how many of the sources came later; nothing where none did. */
export function describePublishedSince(count: number, asAt: Day): string {
  if (count === 0) return '';
  const day = formatDate(asAt);
  return count === 1
    ? `One of them came later than ${day}, and tells of what was known by then.`
    : `${capitalised(formatCount(count))} of them came later than ${day}, and tell of what was known by then.`;
}

/** A slide's line on an authority's own sources, of which some may have come later than the day. */
export function describeOwnSources(own: readonly Source[]): string {
  const later = own.filter(({ isLater }) => isLater).length;
  const then = own.length - later;
  const documents = then === 1 ? 'document' : 'reports, letters, minutes and articles';
  const described = [
    ...(then > 0 ? [`${formatCount(then)} ${documents}`] : []),
    ...(later > 0
      ? [`${formatCount(later)} published later that ${later === 1 ? 'tells' : 'tell'} of the time`]
      : []),
  ].join(', and ');
  const each = own.length === 1 ? 'listed' : 'each listed';
  return `${capitalised(described)}, ${each} under Sources with what it is used for`;
}

/** "Ofsted (25 September 2025), Department for Education (19 March 2026, no printed date)". */
export function publicationsInShort(
  publications: readonly Pick<UsedPublication, 'publisher' | 'publishedOn'>[],
): string {
  const byPublisher = groupBy(publications, ({ publisher }) => publisher);
  return [...byPublisher]
    .map(([publisher, all]) => {
      const dates = new Set(all.map((one) => inSentence(formatPrintedDate(one))));
      return `${publisher} (${[...dates].join(', ')})`;
    })
    .join(', ');
}

/** "All 66 sources", "12 of 66 sources have these words". */
export function describeSourceCount(found: number, all: number, typed: string): string {
  const of = `${formatNumber(all, 0)} ${all === 1 ? 'source' : 'sources'}`;
  if (typed.trim() === '') return all === 1 ? 'One source' : `All ${of}`;
  return `${formatNumber(found, 0)} of ${of} ${found === 1 ? 'has' : 'have'} these words`;
}

/** Why a list of an earlier day is shorter. */
export const describeLaterSources = (later: number): string =>
  later === 1
    ? 'One source that was published later, with nothing known by this day resting on it, is left out.'
    : `${capitalised(formatCount(later))} sources that were published later, with nothing known by this day resting on them, are left out.`;

/** " from January 2018 to March 2025"; empty where what is covered is not said. */
const describeCovered = ({ covers }: Pick<Publication, 'covers'>): string => {
  if (!covers) return '';
  const { from, to } = covers;
  return from === null ? ` up to ${formatDate(to)}` : ` from ${formatDateRange(from, to)}`;
};

/**
 * What a publication on every authority is used for, by what it holds. Records name some of them;
 * the others serve figures and dates that no record names.
 */
const uses: Readonly<
  Record<Exclude<PublicationContent, 'own-records'>, (publication: UsedPublication) => string>
> = {
  workforce: () =>
    'Used for the indicators of England, its regions and every authority, and so for ranks and medians.',
  'social-worker-counts': () => 'Used for the social workers that a child had in the year.',
  'statistical-neighbours': () =>
    'Used for the neighbours of each authority and for their medians.',
  'release-dates': () => 'Used for the day on which each year of figures became known.',
  'inspection-history': (one) =>
    `Used for the inspections of every authority${describeCovered(one)}.${describeDates(one)}`,
  'inspections-in-year': (one) =>
    `Used for the visits to every authority${describeCovered(one)}.${describeDates(one)}`,
  'latest-judgements': (one) =>
    `Used for each authority’s latest judgements${describeCovered(one)}, where no list of Ofsted’s has them.${describeGrades(one)}${describeDates(one)}`,
  'inspection-overview': (one) =>
    `Used for the last days on site and the days of publication of each authority’s latest inspection${describeCovered(one)}.${describeGrades(one)}${describeDates(one)}`,
};

/** " Dates 43 inspections that no other file dates." */
const describeDates = ({ inspections, content }: UsedPublication): string => {
  if (!inspections || inspections.dated === 0) return '';
  const { dated } = inspections;
  const only = content === 'inspection-overview' ? ' that no earlier list dates' : '';
  return ` Gives the day of publication of ${countInspections(dated)}${only}.`;
};

const describeGrades = ({ inspections }: UsedPublication): string =>
  !inspections || inspections.graded === 0
    ? ''
    : ` Gives the grades of ${countInspections(inspections.graded)}.`;

const countInspections = (count: number): string =>
  `${formatNumber(count, 0)} ${count === 1 ? 'inspection' : 'inspections'}`;

/** What a publication on every authority is used for, and what it gave. */
export const describePurpose = (publication: UsedPublication): string | undefined =>
  publication.content === 'own-records' ? undefined : uses[publication.content](publication);
