import { Sizes } from '#src/charts/Sizes.tsx';
import { TrendChart } from '#src/features/indicators/trend/TrendChart.tsx';
import type { Trend } from '#src/features/indicators/trend/trend.ts';
import type { TrendSize } from '#src/features/indicators/trend/trendLayout.ts';

const medium: TrendSize = {
  width: 620,
  height: 190,
  font: 16,
  right: 116,
  labels: 'short',
  everyYears: 1,
  events: 'elsewhere',
};

interface Props {
  readonly name: string;
  readonly trend: Trend;
}

/** One count behind a rate: low and wide, so that two stand under each other year by year. */
export const PartChart = ({ name, trend }: Props) => (
  <Sizes
    medium={<TrendChart name={name} trend={trend} events={[]} size={medium} />}
    narrow={<TrendChart name={name} trend={trend} events={[]} />}
  />
);
