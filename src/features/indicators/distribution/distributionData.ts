import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { ValueAxis } from '#src/features/indicators/trend/trend.ts';
import type { Distribution } from './distribution.ts';

export interface DistributionData extends FigureContext {
  readonly distribution: Distribution;
  readonly indicator: Indicator;
  readonly axis: ValueAxis;
}
