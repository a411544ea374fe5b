import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import { formatNumber } from '#src/core/text/format.ts';
import type { ChangeData } from './changeData.ts';

/** How often one-year changes of each size were, as bars that an office program draws. */
export function nativeChange({ bins }: ChangeData): NativeChart {
  const decimals = bins.some(({ from, to }) => to - from < 1) ? 1 : 0;
  return {
    kind: 'bar',
    categories: bins.map(
      ({ from, to }) => `${formatNumber(from, decimals)} to ${formatNumber(to, decimals)}`,
    ),
    series: [
      { name: 'Changes', values: bins.map(({ count }) => count), colour: 'var(--authority)' },
    ],
    unit: '',
    decimals: 0,
  };
}
