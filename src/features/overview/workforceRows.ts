import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import { differenceParts, formatNumber, formatValue, roundHalfUp } from '#src/core/text/format.ts';
import type { Tone } from '#src/core/text/sentence.ts';
import {
  type LeadingFinding,
  leadingFinding,
} from '#src/features/indicators/trend/indicatorSentence.ts';
import type { Reading } from '#src/features/indicators/trend/reading.ts';

/** What a headline indicator says in a row: its figure, where it comes from, how far it is from England. */
export interface WorkforceRow {
  /** The latest figure without its unit, or why there is none. */
  readonly figure: string;
  readonly hasNumber: boolean;
  /** "%"; empty where the figure has no sign, or there is none. */
  readonly sign: string;
  /** "Lowest in nine years", "Down 36.9 points". */
  readonly lead: string;
  /** The same for a slide, where nothing explains what points are: "Down from 55.2%". */
  readonly leadOnSlide: string;
  readonly tone: Tone;
  /** What it was before: "was 50.0% in 2022"; may be empty. */
  readonly before: string;
  /** "18.2 points above"; a dash where there is nothing to compare. */
  readonly gap: string;
  /** "England 14.2%"; empty where it has no figure. */
  readonly england: string;
  /** Whether it needs the board's attention: it is over twice England's or the worst in years. */
  readonly needsAttention: boolean;
}

/** @param reading Of a headline indicator; a change and a gap are in percentage points or in cases. */
export function workforceRow(reading: Reading): WorkforceRow {
  const { value, england, trend } = reading;
  const { indicator } = trend;
  const finding = findingOfYears(reading);
  return {
    figure: isNumber(value) ? formatNumber(value, indicator.decimals) : describeMissing(value),
    hasNumber: isNumber(value),
    sign: isNumber(value) && indicator.unit === 'percent' ? '%' : '',
    lead: leadOf(finding, reading),
    leadOnSlide: leadOnSlide(finding, reading),
    tone: finding.tone,
    before: describeBefore(finding, reading),
    gap: describeGap(reading),
    england: isNumber(england) ? `England ${formatValue(england, indicator)}` : '',
    needsAttention:
      finding.kind === 'twice-england' || (finding.kind === 'record' && finding.tone === 'worse'),
  };
}

/**
 * What leads the sentence, but for a change from one year to the next: of figures of one day a year it
 * is mostly chance, and this is no place to say how unusual it is.
 */
function findingOfYears(reading: Reading): LeadingFinding {
  const finding = leadingFinding(reading);
  const { low, high } = extremesOf(reading);
  if (finding.kind !== 'year-before' || !low || !high || low === high) return finding;
  const [from, to] = [low, high].map(({ value }) => formatValue(value, reading.trend.indicator));
  return {
    kind: 'year-before',
    lead: 'Within its past range',
    tone: 'neutral',
    after: `${from} to ${to} since ${reading.numbers[0]?.year}`,
  };
}

/** The years with the lowest and the highest figure, the earliest where several have it. */
function extremesOf({ numbers }: Reading) {
  const inOrder = numbers.toSorted((a, b) => a.value - b.value);
  const high = inOrder.find(({ value }) => value === inOrder.at(-1)?.value);
  return { low: inOrder[0], high };
}

/** In little room: what points are, stands below the table. */
function formatPoints(difference: number, indicator: Indicator): string {
  const { size, unit } = differenceParts(difference, indicator);
  if (indicator.unit !== 'percent') return `${size} ${unit}`;
  return `${size} ${size === '1.0' || size === '1' ? 'point' : 'points'}`;
}

function leadOf({ lead, from }: LeadingFinding, { value, trend }: Reading): string {
  if (from === undefined || !isNumber(value)) return lead;
  const difference = roundHalfUp(value - from.value, trend.indicator.decimals);
  return `${difference < 0 ? 'Down' : 'Up'} ${formatPoints(difference, trend.indicator)}`;
}

function leadOnSlide({ kind, lead, from }: LeadingFinding, { value, trend }: Reading): string {
  if (kind === 'twice-england') return 'Over twice England';
  if (from === undefined || !isNumber(value)) return lead;
  const { decimals } = trend.indicator;
  const isFall = roundHalfUp(value - from.value, decimals) < 0;
  return `${isFall ? 'Down' : 'Up'} from ${formatValue(from.value, trend.indicator)}`;
}

function describeBefore({ kind, from, after = '' }: LeadingFinding, reading: Reading): string {
  const { numbers, trend, value } = reading;
  const inYear = ({ year, value: then }: Reading['numbers'][number]) =>
    `${formatValue(then, trend.indicator)} in ${year}`;
  if (from !== undefined) return `from ${inYear(from)}`;
  const latest = numbers.at(-1);
  if (kind === 'no-figure') return latest ? `latest ${inYear(latest)}` : '';
  const { low, high } = extremesOf(reading);
  if (!low || !high || !isNumber(value) || numbers.length < 2) return after.trim();
  if (kind === 'record') return `was ${inYear(value === low.value ? high : low)}`;
  if (kind === 'twice-england') {
    return value < high.value ? `down from ${inYear(high)}` : `up from ${inYear(low)}`;
  }
  return after.trim();
}

function describeGap({ value, england, trend }: Reading): string {
  if (!isNumber(value) || !isNumber(england)) return '–';
  const difference = roundHalfUp(value - england, trend.indicator.decimals);
  if (difference === 0) return 'Same as England';
  return `${formatPoints(difference, trend.indicator)} ${difference > 0 ? 'above' : 'below'}`;
}
