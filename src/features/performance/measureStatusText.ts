import { capitalised, formatDate, formatNumber, inSentence } from '#src/core/text/format.ts';
import {
  formatFigure,
  formatPeriod,
  formatSize,
  formatTarget,
  formatTargetSide,
} from './measureFormat.ts';
import { fewestFigures, targetAt } from './measureMonths.ts';
import { type Against, type MeasureReading, smallDenominator } from './measureReading.ts';
import { missingMonthsText } from './missingMonthsText.ts';

/** A figure that stands large, and what it is. */
export interface LargeFigure {
  readonly figure: string;
  readonly rest: string;
}

/** How far the month that is judged lies from its target and its plan; `null` where it has neither. */
export function statusFigure(reading: MeasureReading): LargeFigure | null {
  const { measure, againstTarget, againstPlan } = reading;
  const target = againstTarget && `the target of ${formatTarget(againstTarget.wanted, measure)}`;
  const plan = againstPlan && 'the planned path';
  if (againstTarget && target) {
    const and = againstPlan ? `, and ${wayFrom(againstPlan, reading)} ${plan}` : '';
    return { figure: wayFrom(againstTarget, reading), rest: `${target}${and}` };
  }
  return againstPlan && plan ? { figure: wayFrom(againstPlan, reading), rest: plan } : null;
}

/** `2.1 above`, `0.4 percentage points below`, `exactly at`. */
function wayFrom({ difference }: Against, { measure }: MeasureReading): string {
  if (difference === 0) return 'exactly at';
  const size = formatSize(difference, measure);
  const way = difference > 0 ? 'above' : 'below';
  // A difference that rounds to nothing is still one.
  return Number.parseFloat(size) === 0 ? `just ${way}` : `${size} ${way}`;
}

/**
 * Whether the month that is judged met its target and stood on its trajectory, in words: "Target not met
 * in November 2026: 18.1 is 2.1 above the target of 16. Off its trajectory: 0.8 above the 17.3 planned."
 */
export function statusText(reading: MeasureReading): string {
  const { measure, judged, againstTarget, againstPlan } = reading;
  if (judged?.value == null) return '';
  const value = formatFigure(judged.value, measure);
  const parts: string[] = [];
  if (againstTarget) {
    const is = `${value} is ${wayFrom(againstTarget, reading)} the target of ${formatTarget(againstTarget.wanted, measure)}`;
    const met = { true: 'Target met', false: 'Target not met' }[String(againstTarget.isMet)];
    const month = formatPeriod(judged.period, measure);
    parts.push(met === undefined ? is : `${met} in ${month}: ${is}`);
  }
  if (againstPlan) {
    const is = `${wayFrom(againstPlan, reading)} the ${formatFigure(againstPlan.wanted, measure)} planned`;
    const on = { true: 'On its trajectory', false: 'Off its trajectory' }[
      String(againstPlan.isMet)
    ];
    parts.push(on === undefined ? capitalised(is) : `${on}: ${is}`);
  }
  return parts.map((part) => `${part}.`).join(' ');
}

/** Who set the target and when, and what is planned: "16 or lower from April 2026, set by the Improvement Board on 18 March 2026. The planned path to 16.0 by June 2027 was agreed on 21 October 2026." */
export function targetText({ measure, target }: MeasureReading): string {
  const parts: string[] = [];
  if (target?.value != null) {
    const { from, setBy, setByName, knownOn } = target;
    const setter = {
      local: setByName || 'the council',
      national: setByName || 'a national body',
      statutory: 'law',
    }[setBy];
    const day = knownOn < from ? ` on ${formatDate(knownOn)}` : '';
    const side = formatTargetSide(target.value, measure);
    parts.push(
      `${side} from ${formatDate(from)}, set by ${setter}${setBy === 'statutory' ? '' : day}`,
    );
  }
  const last = measure.trajectory.at(-1);
  if (last) {
    const to = `The planned path to ${formatFigure(last.value, measure)} by ${formatDate(last.period)}`;
    parts.push(`${to} was agreed on ${formatDate(last.knownOn)}`);
  }
  return parts.map((part) => `${part}.`).join(' ');
}

/** What the target was before: "Was 17 until March 2026"; empty where it is the first, or there is none. */
export function earlierTargetText({ measure, months, target }: MeasureReading): string {
  const before = months.findLast(
    (month) => month.target !== null && month.target.from !== target?.from,
  );
  if (target === null || before?.target?.value == null) return '';
  if (targetAt(measure, before.period)?.value === target.value) return '';
  return `Was ${formatTarget(before.target.value, measure)} until ${formatPeriod(before.period, measure)}`;
}

/** How complete the months are and what the limits are worked out from. */
export function completenessText({
  measure,
  months,
  figures,
  noMark,
  judged,
}: MeasureReading): string {
  const missing = months.filter(({ value }) => value === null);
  const count = `${formatNumber(months.length - missing.length, 0)} of ${formatNumber(months.length, 0)} ${measure.period}s are here`;
  const gaps = missingMonthsText(missing, measure);
  const isRecalculated = months.some(({ segment }) => segment !== judged?.segment);
  const fewest =
    noMark === null && figures.length === fewestFigures
      ? `The ${isRecalculated ? 'new ' : ''}limits are worked out from ${fewestFigures} ${measure.period}s, the fewest that marks allow`
      : '';
  return [count, gaps, fewest]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

/** What the latest figure was divided from, where that is fewer than 30: "10 of 16"; empty where it is not. */
export function smallCounts({ judged }: MeasureReading): string {
  const denominator = judged && smallDenominator(judged);
  if (judged?.record == null || denominator == null) return '';
  const { numerator } = judged.record;
  const count = numerator === null ? '' : `${formatNumber(numerator, 0)} of `;
  return `${count}${formatNumber(denominator, Number.isInteger(denominator) ? 0 : 1)}`;
}

/** Where the latest figure is divided by fewer than 30, that it is; empty where it is not. */
export function smallNumberText(reading: MeasureReading): string {
  const { measure, judged } = reading;
  const denominator = judged && smallDenominator(judged);
  if (denominator == null) return '';
  const of = measure.denominatorName === '' ? '' : ` ${inSentence(measure.denominatorName)}`;
  const counts = `${smallCounts(reading)}${of}`;
  const moves =
    measure.unit === 'percent' && denominator > 0
      ? `one more or fewer moves it by ${formatSize(100 / denominator, measure)}`
      : 'each one moves it far';
  return `Small numbers: ${counts}. With fewer than 30, ${moves}.`;
}
