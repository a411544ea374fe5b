import { csv } from '#src/charts/download/csv.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Bin } from '#src/core/stats/histogram.ts';

/** Exactly what the histogram of one-year changes draws: a row for each bar. */
export function changesCsv(
  bins: readonly Bin[],
  { name, unit }: Indicator,
  source: string,
): string {
  const columns = ['indicator', 'unit', 'change_from', 'change_to', 'changes', 'source'];
  return csv(
    columns,
    bins.map(({ from, to, count }) => [name, unit, from, to, count, source]),
  );
}
