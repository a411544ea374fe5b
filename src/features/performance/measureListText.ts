import type { Measure, Month } from '#src/core/model/measure.ts';
import { capitalised, formatCount, formatList, inSentence } from '#src/core/text/format.ts';
import { isPlural } from './isPlural.ts';
import { attentionOf } from './measureAttention.ts';
import { formatFigure, formatPeriod, formatTargetSide } from './measureFormat.ts';
import { matrixColumns, notPlaced } from './measureMatrix.ts';
import type { MeasureReading } from './measureReading.ts';

/** More names than this are counted. */
const mostNamed = 3;

const nameIn = ({ measure }: MeasureReading) => measure.shortName ?? inSentence(measure.name);

const haveOrHas = ([first, ...others]: readonly MeasureReading[]) =>
  others.length > 0 || (first && isPlural(nameIn(first))) ? 'have' : 'has';

/**
 * What all measures say together, as a finding: "Three measures have got worse and none is sure to meet
 * its target; supervision and agency use have improved".
 */
export function measuresHeadline(readings: readonly MeasureReading[]): string {
  const { worse, missed } = attentionOf(readings);
  // The surest of its target leads.
  const better = matrixColumns
    .toReversed()
    .flatMap((assurance) => readings.filter((one) => one.assurance === assurance))
    .concat(readings.filter(({ assurance }) => assurance === null))
    .filter(({ variation }) => variation === 'better');
  const improved =
    better.length === 0
      ? ''
      : `${better.length > mostNamed ? countMeasures(better.length) : formatList(better.map(nameIn))} ${haveOrHas(better)} improved`;
  if (worse.length > 0) {
    return [`${describeWorse(worse)}${describeSure(worse)}`, improved]
      .filter((part) => part !== '')
      .join('; ');
  }
  const will =
    missed.length === 0
      ? ''
      : `${countMeasures(missed.length)} will miss ${missed.length === 1 ? 'its' : 'their'} target if nothing changes`;
  const parts = [improved, will].filter((part) => part !== '');
  if (parts.length > 0) return capitalised(parts.join('; '));
  const judged = readings.filter(({ variation }) => variation !== null);
  return judged.length === 0
    ? 'No measure can be judged yet'
    : 'No measure shows a clear change, and none is sure to miss its target';
}

function describeWorse(worse: readonly MeasureReading[]): string {
  const [only] = worse;
  if (only && worse.length === 1) {
    return `${only.measure.name} ${haveOrHas(worse)} got worse`;
  }
  return `${capitalised(countMeasures(worse.length))} have got worse`;
}

/** Of those that have a target: "and none is sure to meet its target". */
function describeSure(worse: readonly MeasureReading[]): string {
  const aimed = worse.filter(({ assurance }) => assurance !== null);
  const sure = aimed.filter(({ assurance }) => assurance === 'met').length;
  if (aimed.length === 0) return '';
  if (worse.length === 1) {
    const are = isPlural(worse[0]?.measure.name ?? '') ? 'are' : 'is';
    const its = are === 'are' ? 'their' : 'its';
    return sure === 1
      ? `, and ${are} still sure to meet ${its} target`
      : ` and ${are} not sure to meet ${its} target`;
  }
  if (sure === 0) return ' and none is sure to meet its target';
  if (sure === worse.length) return ', and each is still sure to meet its target';
  return `, and ${formatCount(sure)} of them ${sure === 1 ? 'is' : 'are'} still sure to meet ${sure === 1 ? 'its' : 'their'} target`;
}

const countMeasures = (count: number) =>
  `${formatCount(count)} ${count === 1 ? 'measure' : 'measures'}`;

/** How many there are and how many can be judged: "13 measures, to November 2026. Nine can be judged against both variation and target. Four cannot, and the table says why." */
export function measuresSummary(readings: readonly MeasureReading[]): string {
  const without = notPlaced(readings).length;
  const placed = readings.length - without;
  const latest = readings
    .flatMap(({ months }) => months.at(-1)?.period ?? [])
    .toSorted()
    .at(-1);
  const to = latest === undefined ? '' : `, to ${formatPeriod(latest, { period: 'month' })}`;
  const parts = [
    `${capitalised(countMeasures(readings.length))}${to}`,
    `${capitalised(formatCount(placed))} can be judged against both variation and target`,
    without === 0 ? '' : `${capitalised(formatCount(without))} cannot, and the table says why`,
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

/** How many need attention: "Five of 13 measures: changed for the worse, or sure to miss the target". */
export function attentionSummary(readings: readonly MeasureReading[]): string {
  const { worse, missed } = attentionOf(readings);
  const count = worse.length + missed.length;
  if (count === 0) {
    return 'No measure has changed for the worse, and none is sure to miss its target';
  }
  const of = `${capitalised(formatCount(count))} of ${formatCount(readings.length)} ${readings.length === 1 ? 'measure' : 'measures'}`;
  return `${of}: changed for the worse, or sure to miss the target`;
}

/** `Nov 2026`, `the quarter to Sep 2026`. */
const formatShortPeriod = (period: Month, measure: Measure): string =>
  formatPeriod(period, measure).replace(/([A-Z][a-z]{2})[a-z]+ (\d{4})$/, '$1 $2');

/**
 * The latest figure and what is wanted of it: "33 in Nov 2026; target 10 or fewer".
 *
 * @param said The month that stands above all of them: a figure of it is not said to be of it again.
 */
export function latestAndTarget(
  { judged, measure, target }: MeasureReading,
  said: Month | null = null,
): string {
  if (judged?.value == null) return 'No figure';
  const figure = formatFigure(judged.value, measure);
  const latest =
    judged.period === said ? figure : `${figure} in ${formatShortPeriod(judged.period, measure)}`;
  if (target?.value == null) return `${latest}; no target`;
  return `${latest}; target ${formatTargetSide(target.value, measure)}`;
}

/** The latest month that any of them has a figure of; `null` where quarters stand among them. */
export function latestMonthOf(readings: readonly MeasureReading[]): Month | null {
  if (readings.some(({ measure }) => measure.period !== 'month')) return null;
  const months = readings.flatMap(({ judged }) => judged?.period ?? []);
  return months.toSorted().at(-1) ?? null;
}
