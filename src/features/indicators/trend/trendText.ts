import { describeMissing, type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import type { Period } from '#src/core/model/indicator.ts';
import { formatList, formatNumber, formatValue } from '#src/core/text/format.ts';
import { lineOf } from './reading.ts';
import type { Trend, TrendLine } from './trend.ts';

/** "2017 to 2025", or "2024" for a single year. */
function describeYears(periods: readonly Period[]): string {
  const [first, last] = [periods[0]?.year, periods.at(-1)?.year];
  return first === last ? `${first ?? 'no year'}` : `${first} to ${last}`;
}

/** What a chart measures, for whom and when: the line under its title. */
export function trendSubtitle({ indicator, periods }: Trend): string {
  return `${indicator.measure}, ${indicator.periodKind}, ${describeYears(periods)}`;
}

/** A figure as a table shows it: the number, or the symbol with its meaning. */
export const describeFigure = (figure: FigureOrNoRow, decimals: number): string =>
  isNumber(figure) ? formatNumber(figure, decimals) : describeMissing(figure);

/** The name of a line with what stands behind it: "Neighbours’ median (9 of 10)". */
function nameWithCount({ name, counts }: TrendLine, period: number): string {
  const count = counts?.[period];
  // Where there is nobody to count, as for an authority that no longer exists, there is no count.
  return count && count.of > 0
    ? `${name} (${count.withNumber} of ${count.of} with a number)`
    : name;
}

/** One year of every line in words, as a pointer or the arrow keys visit it. */
export function describePoint(trend: Trend, period: number): string {
  const { indicator, lines, periods } = trend;
  // Ten neighbours would drown the others; the chart names the one that is pointed at.
  const described = lines.filter(({ kind }) => kind !== 'neighbour');
  const parts = described.map((line) => {
    const value = line.values[period] ?? null;
    const shown = isNumber(value) ? formatValue(value, indicator) : describeMissing(value);
    return `${nameWithCount(line, period)} ${shown}`;
  });
  return `${periods[period]?.year}: ${parts.join(', ')}`;
}

/** A whole chart in words: where the authority began, its extremes, where all stand, what is missing. */
export function trendSummary(trend: Trend): string {
  const { indicator, periods } = trend;
  const own = lineOf(trend, 'authority');
  const years = periods.map(({ year }, index) => ({ year, value: own.values[index] ?? null }));
  const numbers = years.flatMap(({ year, value }) => (isNumber(value) ? [{ year, value }] : []));
  const [first, last] = [numbers[0], numbers.at(-1)];
  const sentences = [`${trendSubtitle(trend)}.`];
  if (first && last) {
    const show = (one: typeof first) => `${formatValue(one.value, indicator)} in ${one.year}`;
    const by = (better: (a: number, b: number) => boolean) =>
      numbers.reduce((most, one) => (better(one.value, most.value) ? one : most));
    sentences.push(
      first === last
        ? `${own.name}: ${show(last)}, the only year with a number.`
        : `${own.name}: ${show(first)}, ${show(last)}; highest ${show(by((a, b) => a > b))}, lowest ${show(by((a, b) => a < b))}.`,
    );
  }
  const others = describeOthers(trend);
  if (others) sentences.push(`In ${periods.at(-1)?.year}: ${others}.`);
  const missing = years.flatMap(({ year, value }) =>
    isNumber(value) ? [] : [`${year} ${describeMissing(value)}`],
  );
  if (missing.length > 0) {
    sentences.push(`No number for ${own.name} in ${formatList(missing)}.`);
  }
  return sentences.join(' ');
}

function describeOthers({ lines, indicator, periods }: Trend): string {
  const latest = periods.length - 1;
  return lines
    .filter(({ kind }) => kind !== 'authority' && kind !== 'neighbour')
    .map((line) => {
      const value = line.values[latest] ?? null;
      const shown = isNumber(value) ? formatValue(value, indicator) : describeMissing(value);
      return `${nameWithCount(line, latest)} ${shown}`;
    })
    .join(', ');
}
