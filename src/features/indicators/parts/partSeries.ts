import { isNumber } from '#src/core/model/figure.ts';
import type { PartSeries } from '#src/features/indicators/change/changeWords.ts';
import { partTrends } from './parts.ts';
import type { SectionProps } from '#src/features/indicators/sectionProps.ts';

/** The counts behind the authority's rate, numbers only. */
export const partSeries = ({ file, all, authority }: SectionProps['material']): PartSeries[] =>
  partTrends(file, all, authority).map(({ part, trend }) => ({
    part,
    values: (trend.lines[0]?.values ?? []).map((value) => (isNumber(value) ? value : null)),
  }));
