import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import { changeBetween } from '#src/core/stats/change.ts';
import { oneYearChanges } from '#src/core/stats/oneYearChanges.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { partSeries } from '#src/features/indicators/trend/partSeries.ts';
import { changeSentence, describeCounts } from './changeText.ts';

/** The latest one-year change of the authority, set against all that authorities have had. */
export function latestChange(data: SectionProps['data']) {
  const { all, authority, file } = data;
  const { indicator, periods } = file;
  const years = periods.map(({ year }) => year);
  const last = years.at(-1) ?? 0;
  const own = file.figures[seriesCodeFor(authority, file)] ?? [];
  const change = changeBetween(years, own, last - 1, last);
  const changes = oneYearChanges(file, all);
  const sentence = changeSentence(change, changes, indicator);
  const counts = describeCounts(partSeries(data), periods.length - 1);
  return {
    /** `null` where one of the two latest years has no number. */
    change,
    changes,
    sentence,
    /** The sentence, and the counts that the figure was made of where there are any. */
    finding: change && counts ? `${sentence} Behind the figure of ${last}: ${counts}.` : sentence,
  };
}
