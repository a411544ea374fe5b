import { latestEvidenceDate } from '#src/core/board/areaList.ts';
import { isOpenNow, isStale } from '#src/core/board/areaStanding.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type {
  DatasetFile,
  InspectionsGiven,
  NewerRelease,
  Notice,
  UsedPublication,
} from '#src/core/model/datasetFile.ts';
import type { IndicatorFile, Period } from '#src/core/model/indicator.ts';
import type { NoticeOutcome } from '#src/core/model/noticeOutcome.ts';
import {
  type Day,
  daysBetween,
  isKnownOn,
  lastDay,
  laterOf,
  type PartialDate,
} from '#src/core/model/partialDate.ts';
import { type Duration, monthsBetween } from '#src/core/stats/monthsBetween.ts';
import { groupBy } from '#src/core/text/groupBy.ts';

/** Half a year after its newest publication the data is called old, where a council sets no other age. */
const usualOldAfterDays = 183;

/** The latest release of a publication that has years of figures, or that is followed by another. */
interface Release {
  readonly publication: UsedPublication;
  /** Its newest year of figures; `null` where it has none. */
  readonly latest: Period | null;
  /** When the next is due; `null` where it is not announced, or not known. */
  readonly nextDue: PartialDate | null;
  /**
   * Whether the file was published after the day. When the next release was due on that day stood in
   * the file before, whose place it has taken.
   */
  readonly isLater: boolean;
  /** Whether it was due by now and is not among the files. */
  readonly isOverdue: boolean;
}

/** A release that its publisher has made since one that the board has. */
interface Newer {
  readonly publication: UsedPublication;
  readonly release: NewerRelease;
}

/** Rows of one outcome, e.g. all that were left out. */
interface NoticeGroup {
  readonly outcome: NoticeOutcome;
  readonly notices: readonly Notice[];
}

/** What a board's data is made of, what was not used of it, and what of it is old on a day. */
export interface DataCheck {
  readonly version: string;
  /** The files on every authority, and this one's own. */
  readonly publications: readonly UsedPublication[];
  readonly rows: number;
  /** The most frequent outcome first. */
  readonly notices: readonly NoticeGroup[];
  readonly releases: readonly Release[];
  readonly newerReleases: readonly Newer[];
  /** Files that grade or date inspections of every authority, other councils' own records too. */
  readonly lists: readonly (UsedPublication & { readonly inspections: InspectionsGiven })[];
  /** The newest file published by the day, and how old it is; `null` where none was. */
  readonly newest: { readonly publishedOn: PartialDate; readonly age: Duration } | null;
  /** Age in days from which the data is called old: as the council says, or half a year. */
  readonly oldAfterDays: number;
  readonly isOld: boolean;
  readonly openAreas: readonly Area[];
  /** Open areas of which nothing was heard for twelve months, as `isStale` counts them. */
  readonly staleAreas: readonly Area[];
}

function groupNotices(notices: readonly Notice[]): NoticeGroup[] {
  return [...groupBy(notices, ({ outcome }) => outcome)]
    .map(([outcome, own]) => ({ outcome, notices: own }))
    .toSorted((a, b) => b.notices.length - a.notices.length);
}

type IndicatorSource = Pick<IndicatorFile, 'sourceIds' | 'periods' | 'nextDue'>;

function releaseOf(
  publication: UsedPublication,
  indicators: readonly IndicatorSource[],
  asAt: Day,
): Release[] {
  const file = indicators.find(({ sourceIds }) => sourceIds.includes(publication.id));
  const latest = file?.periods.at(-1) ?? null;
  const isOut = publication.publishedOn !== null && isKnownOn(publication.publishedOn, asAt);
  // A file of figures knows itself whether its announcement was known by the day.
  const nextDue = file ? file.nextDue : (isOut && publication.nextDue) || null;
  if (latest === null && nextDue === null) return [];
  const isOverdue = nextDue !== null && lastDay(nextDue) < asAt;
  return [
    {
      publication,
      latest,
      nextDue,
      isLater: publication.publishedOn !== null && !isOut,
      isOverdue,
    },
  ];
}

/** Releases that were out by the day, and are not among the files. */
const newerReleasesOf = (publications: readonly UsedPublication[], asAt: Day): Newer[] =>
  publications.flatMap((publication) => {
    const { newerRelease: release } = publication;
    const date = release?.publishedOn ?? release?.stampedOn ?? null;
    if (!release || (date !== null && !isKnownOn(date, asAt))) return [];
    return [{ publication, release }];
  });

/**
 * Counts the files and rows of a board, and finds what is old on a day. The data is old once its
 * newest file was published half a year ago, or as many days ago as the council says;
 * a release is overdue once the day or month in which it was due has ended; an area is stale as in its list.
 *
 * @param pack As known on the day.
 * @param indicators As known on the day; those that could not be read are left out.
 */
export function dataCheck(
  dataset: DatasetFile,
  indicators: readonly IndicatorSource[],
  pack: BoardPack,
  asAt: Day,
): DataCheck {
  const publications = dataset.publications.filter(
    ({ authorityCode }) => authorityCode === null || authorityCode === pack.authorityCode,
  );
  const files = new Set(publications.map(({ file }) => file));
  const dates = publications.flatMap(({ publishedOn }) =>
    publishedOn !== null && isKnownOn(publishedOn, asAt) ? [publishedOn] : [],
  );
  const publishedOn = dates.length === 0 ? null : dates.reduce(laterOf);
  const newest =
    publishedOn === null ? null : { publishedOn, age: monthsBetween(publishedOn, asAt) };
  const oldAfterDays = pack.settings.oldAfterDays ?? usualOldAfterDays;
  const openAreas = pack.areas.filter(isOpenNow);
  return {
    version: dataset.version,
    publications,
    rows: publications.reduce((sum, { rows }) => sum + rows, 0),
    notices: groupNotices(dataset.notices.filter(({ file }) => files.has(file))),
    releases: publications.flatMap((publication) => releaseOf(publication, indicators, asAt)),
    lists: dataset.publications.flatMap((one) =>
      one.inspections ? [{ ...one, inspections: one.inspections }] : [],
    ),
    newerReleases: newerReleasesOf(publications, asAt),
    newest,
    oldAfterDays,
    isOld: newest !== null && daysBetween(lastDay(newest.publishedOn), asAt) >= oldAfterDays,
    openAreas,
    staleAreas: openAreas.filter((area) => isStale(latestEvidenceDate(area), asAt)),
  };
}
