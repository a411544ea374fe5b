import { isNumber } from '#src/core/model/figure.ts';
import { formatDate, formatList, inSentence } from '#src/core/text/format.ts';
import type { MeasureChange } from './measureChanges.ts';
import { formatFigure, formatPeriod, formatTarget } from './measureFormat.ts';
import { describeSignal } from './measureSentence.ts';

/**
 * What became known of a measure, after its name: "18.1 in November 2026; special cause: six rises in a
 * row, from 15.6 in May to 18.1; target of 16 newly missed; October 2026 restated from 23.8% to 25.1%".
 */
export function describeMeasureChange(change: MeasureChange): string {
  const { measure, months, reading, specialCause, target } = change;
  const figure = (value: MeasureChange['months'][number]['value']) =>
    isNumber(value) ? formatFigure(value, measure) : `[${value}]`;
  const added = months.filter(({ before }) => before === null);
  const latest = added.at(-1);
  const parts = [
    latest === undefined
      ? ''
      : `${isNumber(latest.value) ? figure(latest.value) : 'no figure'} in ${formatPeriod(latest.period, measure)}${describeOthers(added.length - 1, measure.period)}`,
    specialCause === 'began' ? `special cause: ${inSentence(describeSignal(reading))}` : '',
    specialCause === 'ended' ? 'the special cause has ended' : '',
    target === null || reading.target?.value == null
      ? ''
      : `target of ${formatTarget(reading.target.value, measure)} newly ${target}`,
    formatList(
      months.flatMap(({ period, value, before }) =>
        before === null
          ? []
          : [
              `${formatPeriod(period, measure)} restated from ${figure(before)} to ${figure(value)}`,
            ],
      ),
    ),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/**
 * The same of several days, newest first: the newest in full, and of the earlier ones only what is more
 * than a further month.
 */
export function describeMeasureChanges([newest, ...earlier]: readonly MeasureChange[]): string {
  if (!newest) return '';
  const notable = earlier
    .filter(isNotable)
    .map((change) => `${formatDate(change.knownOn)}: ${describeMeasureChange(change)}`);
  const rest = earlier.length - notable.length;
  const others = rest === 0 ? '' : `${rest} earlier ${rest === 1 ? 'update' : 'updates'}`;
  const before = [...notable, others].filter((part) => part !== '').join('. ');
  return [describeMeasureChange(newest), before].filter((part) => part !== '').join('. ');
}

/** Whether a piece of news is more than a further month. */
export const isNotable = ({ specialCause, target, months }: MeasureChange): boolean =>
  specialCause !== null || target !== null || months.some(({ before }) => before !== null);

const describeOthers = (count: number, period: string) =>
  count === 0 ? '' : `, with ${count} earlier ${period}${count === 1 ? '' : 's'}`;
