import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import { periodName } from '#src/features/areas/themes/periodText.ts';
import type { FlowData } from './flowData.ts';

/** Areas by when they were raised, as bars that an office program draws. */
export function nativeFlow({ flow }: FlowData): NativeChart {
  const periods = flow.map(({ period }) => period);
  return {
    kind: 'stacked',
    categories: periods.map((period) => periodName(period, periods)),
    series: [
      {
        name: 'Restating an earlier one',
        values: flow.map(({ restating }) => restating),
        colour: 'var(--event)',
      },
      {
        name: 'First time on record',
        values: flow.map(({ first }) => first),
        colour: 'var(--authority)',
      },
    ],
    unit: '',
    decimals: 0,
  };
}
