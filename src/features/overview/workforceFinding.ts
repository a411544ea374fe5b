import { isNumber } from '#src/core/model/figure.ts';
import { capitalised, formatList, inSentence } from '#src/core/text/format.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { headlineIndicators } from '#src/features/indicators/headlineIndicators.ts';
import { formatDistance } from '#src/features/indicators/trend/indicatorHeadline.ts';
import {
  type LeadingFinding,
  leadingFinding,
} from '#src/features/indicators/trend/indicatorSentence.ts';
import type { Reading } from '#src/features/indicators/trend/reading.ts';

type HeadlineIndicator = (typeof headlineIndicators)[number];

interface IndicatorFinding {
  readonly name: HeadlineIndicator;
  readonly reading: Reading;
  readonly finding: LeadingFinding;
}

/** What several indicators together have of best and of worst, each a clause in lower case. */
export interface WorkforceFinding {
  /** What is the best in years, the largest group first: "turnover and caseloads are the lowest in nine years". */
  readonly best: readonly string[];
  /** What is over twice England's, else the worst in years, else farthest beyond England; `null` for none. */
  readonly worst: string | null;
}

/**
 * Whether the workforce is stable. The worst always stands in it.
 *
 * @param readings Of the headline indicators, in any order; those that could not be read are left out.
 * @returns `null` without any figure for the latest year.
 */
export function workforceFinding(readings: readonly Reading[]): WorkforceFinding | null {
  const found = headlineIndicators.flatMap((name): IndicatorFinding[] => {
    const reading = readings.find(({ trend }) => trend.indicator.id === name.id);
    return reading && isNumber(reading.value)
      ? [{ name, reading, finding: leadingFinding(reading) }]
      : [];
  });
  if (found.length === 0) return null;
  return { best: describeRecords(found, 'better'), worst: describeWorst(found) };
}

/** "Turnover and caseloads are the lowest in nine years; vacancies are still over twice England’s". */
export function describeWorkforce(readings: readonly Reading[]): string {
  const finding = workforceFinding(readings);
  if (finding === null) return 'No workforce figure is published for the latest year';
  const worst = finding.worst ?? describeNoneWorse(readings);
  const clauses = [...finding.best, worst].filter(Boolean);
  if (clauses.length === 0) return 'No workforce figure can be set against England’s';
  return capitalised(clauses.join('; '));
}

/** Only of those that can be compared: where a figure is missing, nothing is said of it. */
function describeNoneWorse(readings: readonly Reading[]): string {
  const compared = readings.filter(({ value, england }) => isNumber(value) && isNumber(england));
  if (compared.length === 0) return '';
  const which =
    compared.length === headlineIndicators.length
      ? 'none of the four'
      : 'none of those with a figure';
  return `${which} is on the worse side of England`;
}

const describeNames = (found: readonly IndicatorFinding[]) =>
  `${formatList(found.map(({ name }) => name.inSentence))} ${found.length > 1 || found[0]?.name.isPlural ? 'are' : 'is'}`;

function describeRecords(found: readonly IndicatorFinding[], tone: 'better' | 'worse'): string[] {
  const records = found.filter(({ finding }) => finding.kind === 'record' && finding.tone === tone);
  return [...groupBy(records, ({ finding }) => finding.lead)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([lead, group]) => `${describeNames(group)} the ${inSentence(lead)}`);
}

/** By which part of England's figure it is beyond it on the worse side; negative on the better. */
function worseShare({ reading }: IndicatorFinding): number {
  const { value, england, trend } = reading;
  if (!isNumber(value) || !isNumber(england) || england === 0) return 0;
  const share = (value - england) / england;
  return trend.indicator.polarity === 'higher' ? -share : share;
}

function describeWorst(found: readonly IndicatorFinding[]): string | null {
  const twice = found.filter(({ finding }) => finding.kind === 'twice-england');
  const [first] = twice;
  if (first) {
    const areAlike = twice.every(({ finding }) => finding.lead === first.finding.lead);
    const lead = areAlike ? inSentence(first.finding.lead) : 'over twice England';
    return `${describeNames(twice)} ${lead}’s`;
  }
  const [record] = describeRecords(found, 'worse');
  if (record !== undefined) return record;
  const farthest = found.toSorted((a, b) => worseShare(b) - worseShare(a))[0];
  if (farthest === undefined || worseShare(farthest) <= 0) return null;
  const distance = formatDistance(farthest.reading);
  return distance === 'Same as England' ? null : `${describeNames([farthest])} ${distance}`;
}
