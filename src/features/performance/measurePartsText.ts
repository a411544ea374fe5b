import { formatList, formatNumber, inSentence } from '#src/core/text/format.ts';
import { formatPeriodBeside } from './measureFormat.ts';
import type { MeasureReading } from './measureReading.ts';
import { patternAt } from './signalPattern.ts';

/**
 * What moved a quotient since its trend began: "Since May, cases held rose by 208 (11%) and case-holding
 * workers fell by 4.6 (4%)". Empty where there is no trend, or its counts are not known.
 */
export function partsText({ measure, months, judged }: MeasureReading): string {
  if (judged?.record == null) return '';
  const pattern = patternAt(months, months.indexOf(judged));
  const first = pattern?.months[0];
  if (pattern?.rule !== 'trend' || !first?.record) return '';
  const parts = [
    partText(measure.numeratorName, first.record.numerator, judged.record.numerator),
    partText(measure.denominatorName, first.record.denominator, judged.record.denominator),
  ];
  if (parts.includes('')) return '';
  return `Since ${formatPeriodBeside(first.period, judged.period, measure)}, ${formatList(parts)}`;
}

function partText(name: string, from: number | null, to: number | null): string {
  if (name === '' || from === null || to === null || from === 0) return '';
  // What stands behind a comma says in what it is counted.
  const [what = ''] = inSentence(name).split(',');
  const change = to - from;
  if (change === 0) return `${what} stayed the same`;
  const decimals = Number.isInteger(from) && Number.isInteger(to) ? 0 : 1;
  const share = formatNumber((100 * Math.abs(change)) / from, 0);
  return `${what} ${change > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(change), decimals)} (${share}%)`;
}
