import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import { formatValue } from '#src/core/text/format.ts';
import type { TrendLine, ValueAxis } from '#src/features/indicators/trend/trend.ts';
import { axisOf } from '#src/features/indicators/trend/trendStats.ts';
import type { ComparisonRow } from './comparison.ts';
import { shortFigure } from './comparisonText.ts';

/** One authority's line. */
export interface Multiple {
  readonly code: string;
  readonly name: string;
  readonly isOwn: boolean;
  /** Its return's, where it files jointly. */
  readonly line: TrendLine;
  /** The figure of the latest year, as it stands beside the name: "32.4", "[u]". */
  readonly latest: string;
}

/** One measure of a set, a line for each authority, all on one axis. */
export interface Multiples {
  readonly file: IndicatorFile;
  /** In the order of the table. */
  readonly items: readonly Multiple[];
  /** `null` for a count, which depends on how large an area is. */
  readonly england: TrendLine | null;
  readonly axis: ValueAxis;
}

export interface MultiplesData extends FigureContext {
  readonly multiples: Multiples;
  /** Of the set: "West Midlands". */
  readonly setName: string;
}

/** @param file As known on the day of the view, with a period at least. */
export function multiplesOf(
  file: IndicatorFile,
  all: AuthoritiesFile,
  rows: readonly ComparisonRow[],
): Multiples {
  const none = file.periods.map((): FigureOrNoRow => null);
  const items = rows.map(({ authority, isOwn, name }): Multiple => {
    const code = seriesCodeFor(authority, file);
    const values = file.figures[code] ?? none;
    return {
      code: authority.code,
      name,
      isOwn,
      line: { kind: isOwn ? 'authority' : 'chosen', code, name, values },
      latest: shortFigure(values.at(-1) ?? null, file.indicator),
    };
  });
  const { code, name } = all.country;
  const isRate = file.indicator.unit !== 'fte';
  return {
    file,
    items,
    england: isRate ? { kind: 'england', code, name, values: file.figures[code] ?? none } : null,
    axis: axisOf(
      file,
      all,
      items.map(({ line }) => line.code),
    ),
  };
}

/** One line in words: "Herefordshire: 14.4% in 2017 to 32.4% in 2025, highest 62.4% in 2023." */
export function describeMultiple({ name, line }: Multiple, { indicator, periods }: IndicatorFile) {
  const numbers = periods.flatMap(({ year }, index) => {
    const value = line.values[index];
    return isNumber(value) ? [{ year, value }] : [];
  });
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) return `${name}: no number in any year.`;
  const at = ({ year, value }: typeof first) => `${formatValue(value, indicator)} in ${year}`;
  if (numbers.length === 1) return `${name}: ${at(first)}.`;
  const highest = numbers.reduce((most, one) => (one.value > most.value ? one : most));
  const peak = highest === first || highest === last ? '' : `, highest ${at(highest)}`;
  return `${name}: ${at(first)} to ${at(last)}${peak}.`;
}
