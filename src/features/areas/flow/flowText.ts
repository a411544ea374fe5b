import type { BoardPack } from '#src/core/model/boardPack.ts';
import {
  capitalised,
  formatCount,
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
} from '#src/core/text/format.ts';
import { periodName } from '#src/features/areas/themes/periodText.ts';
import type { FlowPeriod } from './flow.ts';

export const flowTitle = 'Is the list getting shorter?';

/** What the stacks of the chart are called. */
export const flowPartName = {
  restating: 'Restates an earlier area',
  first: 'First time on record',
} as const;

/** What a count of areas cannot say. */
export const flowCaveat =
  'Frameworks list areas at different length, and a visit looks at one part of the service, so fewer areas alone do not show that practice is better.';

export const raisedOf = ({ first, restating }: FlowPeriod): number => first + restating;

const describeAreas = (count: number) =>
  `${formatNumber(count, 0)} ${count === 1 ? 'area' : 'areas'}`;

/**
 * The finding: how many areas are on record from the latest inspection against the one before, and
 * how many of them restate an earlier one. Visits are not compared, as each looks at one part of
 * the service.
 */
export function flowHeadline(flow: readonly FlowPeriod[]): string {
  const [latest, before] = flow.filter(({ period }) => period.kind === 'inspection').toReversed();
  if (!latest) return 'No area is on record from an inspection';
  const yearOf = ({ period }: FlowPeriod) => period.from.slice(0, 4);
  const count = raisedOf(latest);
  const after = before
    ? `, after ${formatCount(raisedOf(before))} from that of ${yearOf(before)}`
    : '';
  const lead = `${capitalised(formatCount(count))} ${count === 1 ? 'area' : 'areas'} ${count === 1 ? 'is' : 'are'} on record from the inspection of ${yearOf(latest)}${after}`;
  // Nothing can restate what nobody raised before.
  if (flow[0] === latest) return lead;
  return `${lead}; ${describeRestating(latest.restating, count)}`;
}

function describeRestating(restating: number, count: number): string {
  if (restating === 0) {
    return count === 1 ? 'it restates no earlier one' : 'none of them restates an earlier one';
  }
  const some = `${formatCount(restating)} of them`;
  const all = count === 1 ? 'it' : count === 2 ? 'both' : 'all of them';
  const verb = restating === 1 ? 'restates' : 'restate';
  return `${restating === count ? all : some} ${verb} an earlier one`;
}

/** What became of all areas on record: addressed, without later evidence. */
export function describeFate(flow: readonly FlowPeriod[], pack: BoardPack): string {
  const addressed = flow.flatMap(({ addressedOn }) => addressedOn);
  const silent = flow.reduce((sum, { withoutEvidence }) => sum + withoutEvidence, 0);
  const count = addressed.length;
  const all = describeAreas(pack.areas.length);
  const described =
    count === 0
      ? `None of the ${all} on record is reported as addressed.`
      : `Of the ${all} on record, ${formatCount(count)} ${count === 1 ? 'is' : 'are'} reported as addressed, by evidence of ${evidenceDates(addressed, formatDate)}.`;
  const quiet =
    silent === 0
      ? 'Later evidence speaks to each of them.'
      : `No later source speaks to ${formatNumber(silent, 0)} of them.`;
  return `${described} ${quiet}`;
}

const evidenceDates = (dates: readonly string[], inWords: (date: string) => string) =>
  formatList([...new Set(dates)].toSorted().map(inWords));

/** The whole chart in words. */
export const flowSummary = (flow: readonly FlowPeriod[]): string =>
  flow.map((one) => `${describePeriodStop(one, flow)}.`).join(' ');

/** One bar in words: "Inspection 2018: 9 areas, 3 for the first time on record and 6 restating earlier ones". */
export function describePeriodStop(one: FlowPeriod, flow: readonly FlowPeriod[]): string {
  const name = periodName(
    one.period,
    flow.map(({ period }) => period),
  );
  return `${name}: ${describeAreas(raisedOf(one))}, ${formatNumber(one.first, 0)} for the first time on record and ${formatNumber(one.restating, 0)} restating earlier ones`;
}

/** "3 (July 2018, September 2022)"; the count alone where none is. */
export const describeAddressed = ({ addressedOn }: FlowPeriod): string =>
  addressedOn.length === 0
    ? '0'
    : `${addressedOn.length} (${[...new Set(addressedOn.map(formatMonth))].join(', ')})`;
