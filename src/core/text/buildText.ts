import type { Day, PartialDate } from '#src/core/model/partialDate.ts';
import { formatDate, formatList, formatNumber } from './format.ts';

/** What a page knows of its build; on a development server only the version. */
interface Built {
  readonly version: string;
  readonly builtOn: Day | null;
  /** First digits of the SHA-256 of code, styles and data. */
  readonly contentHash: string | null;
}

/** "Board version 0.1.0, built on 22 November 2026, content 1a2b3c4d5e6f." */
export function describeBuild({ version, builtOn, contentHash }: Built): string {
  const parts = [
    `Board version ${version}`,
    builtOn === null ? '' : `built on ${formatDate(builtOn)}`,
    contentHash === null ? '' : `content ${contentHash}`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** That a page is old, and what a reader can do. @param days More than 0. */
export function describeRenew(
  days: number,
  { isOneFile }: { readonly isOneFile: boolean },
): string {
  const ago = describeAgo(days);
  return isOneFile
    ? `This file was built ${ago}: newer data may exist. Ask whoever gave it to you for a newer one.`
    : `This site was built ${ago}: newer data may exist. Ask whoever runs it whether a newer build is due.`;
}

/** That the clock must be wrong. @param clock The day that it says, before the day of the build. */
export const clockBeforeBuildText = (clock: Day, builtOn: Day): string =>
  `This computer’s clock says ${formatDate(clock)}, which is before this board was built. The board is shown as on the day it was built, ${formatDate(builtOn)}.`;

/** That the clock may be wrong. @param dataDate When the newest data was published, later than the day. */
export const clockBeforeDataText = (clock: Day, dataDate: PartialDate): string =>
  `This computer’s clock says ${formatDate(clock)}, which is before the newest data here was published, ${formatDate(dataDate)}. What was published after the clock’s day is left out.`;

/** That a page came without the network, which may have a newer one. */
export const offlineText = (builtOn: Day): string =>
  `The network does not answer. This is the board as it was built on ${formatDate(builtOn)}.`;

/** That a backend has had nothing new for long. @param publishedOn When its newest data was published. */
export const describeOldData = (publishedOn: Day, days: number): string =>
  `The newest data here was published on ${formatDate(publishedOn)}, ${describeAgo(days)}: newer data may exist. Ask whoever runs the board’s server.`;

const describeAgo = (days: number) => `${formatNumber(days, 0)} ${days === 1 ? 'day' : 'days'} ago`;

/**
 * Whose account the board is.
 *
 * @param isCouncils Whether the council has filled parts of it; `null` where that is not known yet.
 * @param publishers Who gave the council's own records.
 */
export function describeAccount(isCouncils: boolean | null, publishers: readonly string[]): string {
  const others = 'of Ofsted or of the Department for Education.';
  if (isCouncils === null) {
    return `An independent reading of published data, not a publication ${others}`;
  }
  if (!isCouncils) {
    return `An independent reading of published data, not a publication of the council, ${others}`;
  }
  const by = publishers.length === 0 ? '' : `, given by ${formatList(publishers)}`;
  return `The council’s own account of its work${by}, beside an independent reading of published data. Not a publication ${others}`;
}
