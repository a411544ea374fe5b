import type { Authority } from '#src/core/model/authority.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import type { WorkforceRelease } from './timeline.ts';

/**
 * The reporting years that indicators have for an authority, or for the joint return it files in.
 * A year in which its row holds a symbol was published; one without a row was not. Indicators whose
 * year became known in the same way on the same date are of one release.
 *
 * @param files As they were known on the day of the view.
 */
export function releasesOf(
  files: readonly IndicatorFile[],
  authority: Authority,
): WorkforceRelease[] {
  const years = files.flatMap((file) => {
    const figures = file.figures[seriesCodeFor(authority, file)] ?? [];
    return file.periods
      .filter((_, index) => (figures[index] ?? null) !== null)
      .map((period) => ({ ...period, file }));
  });
  return [
    ...groupBy(years, ({ year, knownOn, knownBy }) => [year, knownOn, knownBy].join(' ')).values(),
  ].map((rows) => ({
    year: rows[0].year,
    knownOn: rows[0].knownOn,
    knownBy: rows[0].knownBy,
    indicators: rows.map(({ file }) => file.indicator),
    sourceIds: [...new Set(rows.flatMap(({ file }) => file.sourceIds))],
  }));
}
