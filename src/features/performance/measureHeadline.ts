import { formatCount, inSentence } from '#src/core/text/format.ts';
import { isPlural } from './isPlural.ts';
import { formatFigure, formatPeriod, formatPeriods } from './measureFormat.ts';
import type { MeasureReading } from './measureReading.ts';
import { describeNoMark, describeSignal } from './measureSentence.ts';
import { patternAt } from './signalPattern.ts';

/**
 * One measure as a finding, for its page, its slide and its chart: "Average caseload has risen six months
 * running, to 18.1 cases: more than chance would give".
 */
export function measureHeadline(reading: MeasureReading): string {
  const { measure, months, judged, noMark } = reading;
  const { name } = measure;
  if (judged?.value == null) return `${name}: no ${measure.period} has a figure`;
  const latest = formatFigure(judged.value, measure);
  const month = formatPeriod(judged.period, measure);
  if (noMark !== null) {
    const [why = ''] = describeNoMark(reading).split('. ');
    // That nothing varies says what the latest figure is.
    return `${name}: ${noMark === 'constant' ? '' : `${latest} in ${month}. `}${why}`;
  }
  const pattern = patternAt(months, months.indexOf(judged));
  if (pattern === null)
    return `${name}: ${latest} in ${month}, ${inSentence(describeSignal(reading))}`;
  const has = isPlural(name) ? 'have' : 'has';
  const count = pattern.place + 1;
  const chance = 'more than chance would give';
  switch (pattern.rule) {
    case 'outside':
      return `${name}: ${describeSignal(reading)}`;
    case 'trend': {
      const way = pattern.side === 'high' ? 'risen' : 'fallen';
      const running = `${formatCount(count - 1)} ${measure.period}s running`;
      return `${name} ${has} ${way} ${running}, to ${latest}${nounOf(measure.unitName)}: ${chance}`;
    }
    case 'two-of-three':
      return `${name}: ${latest} in ${month}, ${inSentence(describeSignal(reading))}`;
    case 'run': {
      const way = pattern.side === 'high' ? 'above' : 'below';
      const its = has === 'have' ? 'their' : 'its';
      const times = formatPeriods(count, measure);
      return `${name} ${has} been ${way} ${its} mean for ${times}, now ${latest}: ${chance}`;
    }
  }
}

/** What is counted, of a unit that names it: " cases" of "cases per worker". */
function nounOf(unitName: string): string {
  const [noun] = unitName.split(' per ');
  return noun === undefined || noun === unitName ? '' : ` ${noun}`;
}

/** The mean before the latest recalculation beside the latest figure; empty where there was none. */
export function earlierMeanText(reading: MeasureReading): string {
  const { measure, months, judged } = reading;
  const before = months.findLast(
    ({ segment, mean }) => segment !== judged?.segment && mean !== null,
  );
  const recalculation = measure.recalculations.findLast(
    ({ from }) => from <= (judged?.period ?? ''),
  );
  if (judged?.value == null || before?.mean == null || !recalculation) return '';
  const mean = formatFigure(before.mean, measure);
  const way = judged.value < before.mean ? 'below' : 'above';
  const place = judged.value === before.mean ? 'at' : way;
  const when = formatPeriod(recalculation.from, measure);
  return `${formatFigure(judged.value, measure)} is ${place} the mean of ${mean} before ${when}: ${recalculation.reason}.`;
}
