import { isNumber } from '#src/core/model/figure.ts';
import type { IndicatorPart } from '#src/core/model/indicator.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { partTrends } from './parts.ts';

/** One count behind a rate, for one authority. */
export interface PartSeries {
  readonly part: Pick<IndicatorPart, 'id' | 'name' | 'unit' | 'decimals'>;
  readonly values: readonly (number | null)[];
}

/** The counts behind the authority's rate, numbers only. */
export const partSeries = ({ file, all, authority }: SectionProps['data']): PartSeries[] =>
  partTrends(file, all, authority).map(({ part, trend }) => ({
    part,
    values: (trend.lines[0]?.values ?? []).map((value) => (isNumber(value) ? value : null)),
  }));
