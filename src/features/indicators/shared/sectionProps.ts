import type { IndicatorOptions } from './options.ts';
import type { useIndicator } from './useIndicator.ts';

/** What each section of an indicator's page is given. */
export interface SectionProps {
  readonly data: ReturnType<typeof useIndicator>;
  readonly options: IndicatorOptions;
  readonly onOptions: (options: IndicatorOptions) => void;
}
