import { isNumber } from '#src/core/model/figure.ts';
import { formatList, inSentence } from '#src/core/text/format.ts';
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

const describeOthers = (count: number, period: string) =>
  count === 0 ? '' : `, with ${count} earlier ${period}${count === 1 ? '' : 's'}`;
