import { formatDuration } from '#src/core/board/areaText.ts';
import type { Notice } from '#src/core/model/datasetFile.ts';
import { noticeOutcomeName } from '#src/core/model/noticeOutcome.ts';
import {
  capitalised,
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatOnDate,
} from '#src/core/text/format.ts';
import type { DataCheck } from './dataCheck.ts';

/** One thing that was looked at: what was found, and by which rule it would be called out of date. */
export interface Finding {
  readonly name: string;
  readonly finding: string;
  readonly rule: string;
  /** Whether it needs attention, in words as well. */
  readonly hasProblem: boolean;
}

const plural = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 0)} ${count === 1 ? one : many}`;

/** How many files and rows the board is made from, how many rows it took with care. */
export function describeMadeFrom({ publications, rows, notices }: DataCheck): string {
  const noted = notices.reduce((sum, { notices: own }) => sum + own.length, 0);
  const care =
    noted === 0
      ? 'None was left out.'
      : `${plural(noted, 'row was', 'rows were')} left out or read with care.`;
  return `${plural(publications.length, 'file', 'files')} with ${plural(rows, 'row', 'rows')} ${publications.length === 1 ? 'was' : 'were'} read. ${care}`;
}

function ageFinding({ newest, isOld, oldAfterDays }: DataCheck): Finding {
  const rule = `Old when the newest file was published ${formatNumber(oldAfterDays, 0)} days ago or more.`;
  const name = 'Age of the data';
  if (newest === null) {
    return {
      name,
      rule,
      hasProblem: true,
      finding: 'No dated file had been published by this day.',
    };
  }
  const age = newest.age.months === 0 ? 'less than a month' : formatDuration(newest.age);
  return {
    name,
    rule,
    hasProblem: isOld,
    finding: `${isOld ? 'Old' : 'In date'}: the newest file was published ${formatOnDate(newest.publishedOn)}, ${age} ago.`,
  };
}

function releaseFinding({ releases, newerReleases }: DataCheck): Finding {
  const overdue = releases.filter(({ isOverdue }) => isOverdue);
  const due = releases.filter(({ nextDue }) => nextDue !== null);
  const described = (some: DataCheck['releases']) =>
    formatList(
      some.map(({ publication, nextDue }) =>
        nextDue === null ? publication.title : `${publication.title} (${formatDate(nextDue)})`,
      ),
    );
  const unknown = releases.some(({ isLater }) => isLater)
    ? 'When the next release was due on this day is not kept: a later file has taken the place of that which said so.'
    : 'No next release is announced.';
  const next = due.length === 0 ? unknown : `None is overdue. Next due: ${described(due)}.`;
  return {
    name: 'Releases',
    rule: 'Overdue once the day or month in which a release was due has ended. Newer: published, and not among the files.',
    hasProblem: overdue.length + newerReleases.length > 0,
    finding: [
      ...newerReleases.map(describeNewer),
      overdue.length > 0 ? `Overdue: ${described(overdue)}.` : next,
    ].join(' '),
  };
}

type Newer = DataCheck['newerReleases'][number];

/** "Newer: Ofsted has published Outcomes as at 31 March 2026 (…). It is not among the files: …" */
function describeNewer({ publication: { publisher }, release }: Newer): string {
  const { title, publishedOn, stampedOn, reason } = release;
  const stamp = stampedOn === null ? [] : [`its data is stamped ${formatDate(stampedOn)}`];
  const dates = publishedOn
    ? [`published ${formatOnDate(publishedOn)}`]
    : ['the day of publication was not read', ...stamp];
  return `Newer: ${publisher} has published “${title}” (${dates.join('; ')}). It is not among the files: ${reason}.`;
}

/** What has been published since a file that the board has; nothing where that is not known. */
export const describeNewerRelease = (
  { newerReleases }: DataCheck,
  publicationId: string,
): string | null => {
  const newer = newerReleases.find(({ publication }) => publication.id === publicationId);
  return newer ? describeNewer(newer) : null;
};

function evidenceFinding({ openAreas, staleAreas }: DataCheck): Finding {
  return {
    name: 'Evidence on open areas',
    rule: 'Stale when the latest evidence is more than 12 months old.',
    hasProblem: staleAreas.length > 0,
    finding: describeEvidence(openAreas.length, staleAreas.length),
  };
}

function describeEvidence(open: number, stale: number): string {
  if (open === 0) return 'No open area is known.';
  const all = open === 1 ? 'the one open area' : `the ${formatCount(open)} open areas`;
  const year = 'evidence of the last 12 months';
  if (stale === 0) {
    return open === 1 ? `In date: ${all} has ${year}.` : `In date: each of ${all} has ${year}.`;
  }
  if (open === 1) return `Stale: ${all} has no ${year}.`;
  if (stale === open) return `Stale: none of ${all} has ${year}.`;
  return `Stale: ${formatCount(stale)} of ${all} ${stale === 1 ? 'has' : 'have'} no ${year}.`;
}

/** Each thing that can grow old, in the order in which a board asks for it. */
export const findingsOf = (check: DataCheck): Finding[] => [
  ageFinding(check),
  releaseFinding(check),
  evidenceFinding(check),
];

/** The line beside the heading: what is out of date, by name. */
export function describeDataCheck(check: DataCheck): string {
  const wanting = findingsOf(check).filter(({ hasProblem }) => hasProblem);
  if (wanting.length === 0) return 'Nothing is out of date';
  const names = wanting.map(({ name }) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  return `Out of date: ${formatList(names)}`;
}

/** A publication's latest year, and when its next release is, or was, due. */
export function describeNextRelease({ releases }: DataCheck, publicationId: string): string | null {
  const release = releases.find(({ publication }) => publication.id === publicationId);
  if (!release) return null;
  const { latest } = release;
  const known = latest
    ? [`Latest year ${latest.year}, known from ${formatDate(latest.knownOn)}`]
    : [];
  const said = [...known, ...nextWords(release)];
  return said.length === 0 ? null : capitalised(said.join('; '));
}

function nextWords({ nextDue, isLater, isOverdue }: DataCheck['releases'][number]): string[] {
  if (nextDue !== null) {
    return [`the next release ${isOverdue ? 'was' : 'is'} due ${formatOnDate(nextDue)}`];
  }
  return isLater ? [] : ['the next release is not announced'];
}

/** How many inspections of every authority each file dates: one sentence; `null` without lists. */
export function describeDatedBy({ lists }: DataCheck): string | null {
  const dating = lists.filter(({ inspections }) => inspections.dated > 0);
  if (dating.length === 0) return null;
  const described = dating.map(
    ({ title, inspections }) => `${formatNumber(inspections.dated, 0)} from “${title}”`,
  );
  const undated = lists.reduce((sum, { inspections }) => sum + inspections.undated, 0);
  const without =
    undated === 0
      ? 'No inspection is without one.'
      : `${plural(undated, 'inspection has', 'inspections have')} none in any file.`;
  return `Where the inspections of every authority have their day of publication from: ${formatList(described)}. ${without}`;
}

/** "Left out: 6 rows". */
export const describeNoticeGroup = ({ outcome, notices }: DataCheck['notices'][number]): string =>
  `${capitalised(noticeOutcomeName[outcome])}: ${plural(notices.length, 'row', 'rows')}`;

/** Where a row stands and what became of it: "latest_judgements.csv, row 11: Brighton: left out, as …". */
export const describeNotice = ({ file, row, subject, reason }: Notice): string =>
  `${file}, row ${formatNumber(row, 0)}. ${subject === '' ? '' : `${subject}: `}${reason}.`;
