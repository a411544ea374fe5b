import type { Indicator } from '#src/core/model/indicator.ts';
import { childrenIndicator } from './childrenIndicator.ts';
import { countIndicators } from './countIndicators.ts';
import { coverIndicators } from './coverIndicators.ts';
import { rateIndicators } from './rateIndicators.ts';

/** Every indicator with what it means in our own words, in the order in which a board reads them. */
export const indicators: readonly Indicator[] = [
  ...rateIndicators,
  ...coverIndicators,
  ...countIndicators,
  childrenIndicator,
];
