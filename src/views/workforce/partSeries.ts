import { isNumber } from '#src/domain/figure.ts';
import type { PartSeries } from '#src/narrative/changeWords.ts';
import { partTrends } from '#src/statistics/parts.ts';
import type { SectionProps } from './sectionProps.ts';

/** The counts behind the authority's rate, numbers only. */
export const partSeries = ({ file, all, authority }: SectionProps['material']): PartSeries[] =>
  partTrends(file, all, authority).map(({ part, trend }) => ({
    part,
    values: (trend.lines[0]?.values ?? []).map((value) => (isNumber(value) ? value : null)),
  }));
