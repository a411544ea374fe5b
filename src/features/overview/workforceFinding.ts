import { isNumber } from '#src/core/model/figure.ts';
import { capitalised, formatList } from '#src/core/text/format.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { headlineIndicators } from '#src/features/indicators/headlineIndicators.ts';
import { formatDistance } from '#src/features/indicators/trend/indicatorHeadline.ts';
import { leadingFinding } from '#src/features/indicators/trend/indicatorSentence.ts';
import type { Reading } from '#src/features/indicators/trend/reading.ts';

type HeadlineIndicator = (typeof headlineIndicators)[number];

interface Found {
  readonly name: HeadlineIndicator;
  readonly reading: Reading;
  readonly finding: ReturnType<typeof leadingFinding>;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const areIs = (names: readonly HeadlineIndicator[]) =>
  names.length > 1 || names[0]?.isPlural ? 'are' : 'is';

const listOfNames = (names: readonly HeadlineIndicator[]) =>
  formatList(names.map(({ inSentence }) => inSentence));

/** Those with the same lead, the largest group first: "turnover and caseloads are the lowest in nine years". */
function records(found: readonly Found[], tone: 'better' | 'worse'): string[] {
  return [...groupBy(found, ({ finding }) => finding.lead)]
    .map(([lead, group]) => [lead, group.filter(({ finding }) => finding.tone === tone)] as const)
    .filter(([, group]) => group.length > 0)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([lead, group]) => {
      const names = group.map(({ name }) => name);
      return `${listOfNames(names)} ${areIs(names)} the ${lowerFirst(lead)}`;
    });
}

/** By how much of England's figure it is beyond it on the worse side; not above 0 on the better. */
function worseShare({ reading }: Found): number {
  const { value, england, trend } = reading;
  if (!isNumber(value) || !isNumber(england) || england === 0) return 0;
  const share = (value - england) / england;
  return trend.indicator.polarity === 'higher' ? -share : share;
}

/** What the indicators have of worst, as a clause; `null` where none is on England's worse side. */
function worst(found: readonly Found[]): string | null {
  const twice = found.filter(({ finding }) => finding.kind === 'twice-england');
  const [first] = twice;
  if (first) {
    const names = twice.map(({ name }) => name);
    const isStill = twice.every(({ finding }) => finding.lead === first.finding.lead);
    const lead = isStill ? lowerFirst(first.finding.lead) : 'over twice England';
    return `${listOfNames(names)} ${areIs(names)} ${lead}’s`;
  }
  const [record] = records(
    found.filter(({ finding }) => finding.kind === 'record'),
    'worse',
  );
  if (record !== undefined) return record;
  const farthest = found.toSorted((a, b) => worseShare(b) - worseShare(a))[0];
  if (farthest === undefined || worseShare(farthest) <= 0) return null;
  const distance = formatDistance(farthest.reading);
  return `${farthest.name.inSentence} ${areIs([farthest.name])} ${lowerFirst(distance)}`;
}

/**
 * Whether the workforce is stable, in one sentence: what is the best in years, then what is worst. The
 * worst always stands in it: what is over twice England's, else what is the worst in years, else what
 * is farthest beyond England.
 *
 * @param readings Of the headline indicators, in their order; those that could not be read are left out.
 */
export function workforceFinding(readings: readonly Reading[]): string {
  const found = headlineIndicators.flatMap((name): Found[] => {
    const reading = readings.find(({ trend }) => trend.indicator.id === name.id);
    return reading && isNumber(reading.value)
      ? [{ name, reading, finding: leadingFinding(reading) }]
      : [];
  });
  if (found.length === 0) return 'No workforce figure is published for the latest year';
  const best = records(
    found.filter(({ finding }) => finding.kind === 'record'),
    'better',
  );
  const clauses = [...best, worst(found) ?? 'none is worse than England'];
  return capitalised(clauses.join('; '));
}
