import type { Area } from '#src/domain/area.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import type { DatasetFile, Notice, UsedPublication } from '#src/domain/datasetFile.ts';
import type { IndicatorFile } from '#src/domain/indicator.ts';
import {
  type Day,
  daysBetween,
  isKnownOn,
  isPartialDate,
  lastDay,
  laterOf,
  type PartialDate,
} from '#src/domain/partialDate.ts';
import { lastSpokenOf } from './areaList.ts';
import { isOpenNow, isStale } from './areaStanding.ts';
import { type Duration, monthsBetween } from './monthsBetween.ts';

/** Half a year after its newest publication the data is called old, where a council sets no other age. */
const usualOldAfterDays = 183;

/** The latest release of a publication that indicators are made from. */
interface Release {
  readonly publication: UsedPublication;
  readonly latestYear: number;
  readonly knownOn: PartialDate;
  /** When the next is due, in the publisher's words; `null` where it is not announced. */
  readonly nextDue: string | null;
  /** Whether it was due by now and is not among the files. */
  readonly isOverdue: boolean;
}

/** Rows of one outcome, e.g. all that were left out. */
interface NoticeGroup {
  readonly outcome: string;
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
  /** The newest file published by the day, and how old it is; `null` where none was. */
  readonly newest: { readonly publishedOn: PartialDate; readonly age: Duration } | null;
  /** Age in days from which the data is called old: as the council says, or half a year. */
  readonly oldAfterDays: number;
  readonly isOld: boolean;
  readonly openAreas: readonly Area[];
  /** Open areas of which nothing was heard for twelve months, as `isStale` counts them. */
  readonly staleAreas: readonly Area[];
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "March 2027" as `2027-03`; `null` for words that name no month. */
export function monthNamed(words: string): PartialDate | null {
  const [month = '', year = ''] = words.split(' ');
  const date = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}`;
  return isPartialDate(date) ? date : null;
}

/**
 * What became of a row, without the name of what it is about: "Brent: left out, as …" is "left out".
 */
const outcomeOf = ({ reason }: Notice): string =>
  reason.replace(/^[^:]*: /, '').replace(/, .*$/s, '');

function groupNotices(notices: readonly Notice[]): NoticeGroup[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const outcome = outcomeOf(notice);
    groups.set(outcome, [...(groups.get(outcome) ?? []), notice]);
  }
  return [...groups]
    .map(([outcome, own]) => ({ outcome, notices: own }))
    .toSorted((a, b) => b.notices.length - a.notices.length);
}

type IndicatorSource = Pick<IndicatorFile, 'sourceIds' | 'periods' | 'nextDue'>;

function releaseOf(
  publication: UsedPublication,
  indicators: readonly IndicatorSource[],
  asAt: Day,
): Release[] {
  const [file] = indicators.filter(({ sourceIds }) => sourceIds.includes(publication.id));
  const latest = file?.periods.at(-1);
  if (!file || !latest) return [];
  const due = file.nextDue === null ? null : monthNamed(file.nextDue);
  return [
    {
      publication,
      latestYear: latest.year,
      knownOn: latest.knownOn,
      nextDue: file.nextDue,
      isOverdue: due !== null && lastDay(due) < asAt,
    },
  ];
}

/**
 * Counts the files and rows of a board, and finds what is old on a day. The data is old once its
 * newest file was published half a year ago, or as many days ago as the council says;
 * a release is overdue once the month in which it was due has ended; an area is stale as in its list.
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
    newest,
    oldAfterDays,
    isOld: newest !== null && daysBetween(lastDay(newest.publishedOn), asAt) >= oldAfterDays,
    openAreas,
    staleAreas: openAreas.filter((area) => isStale(lastSpokenOf(area), asAt)),
  };
}
