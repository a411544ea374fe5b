import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import type { DistributionMark } from './distribution.ts';
import type { DistributionData } from './distributionData.ts';

/** Every authority in a year as a bar that an office program draws, lowest first. */
export function nativeDistribution({
  distribution,
  indicator,
  axis,
}: DistributionData): NativeChart {
  const { marks } = distribution;
  const kinds: readonly (readonly [DistributionMark['kind'], name: string, colour: string])[] = [
    ['authority', marks.find(({ kind }) => kind === 'authority')?.name ?? '', 'var(--authority)'],
    ['neighbour', 'Statistical neighbours', 'var(--neighbours)'],
    ['other', 'Other authorities', 'var(--crowd)'],
  ];
  return {
    // Each has a bar in one of the series only, which then stand in the same place.
    kind: 'stacked',
    categories: marks.map(({ name }) => name),
    series: kinds
      .map(([kind, name, colour]) => ({
        name,
        values: marks.map((mark) => (mark.kind === kind ? mark.value : null)),
        colour,
      }))
      .filter(({ values }) => values.some((value) => value !== null)),
    unit: indicator.unit === 'percent' ? '%' : '',
    decimals: indicator.decimals,
    axis: { bottom: 0, top: axis.top },
  };
}
