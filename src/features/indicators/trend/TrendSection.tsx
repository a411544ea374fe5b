import { boardMarks } from '#src/core/board/boardEvents.ts';
import { placeAmongYears } from '#src/core/board/yearAxis.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { indicatorHeadline } from './indicatorHeadline.ts';
import { describeMark } from './markText.ts';
import { readingOf } from './reading.ts';
import { TrendControls } from './TrendControls.tsx';
import { TrendWithNeighbours } from './TrendWithNeighbours.tsx';
import { trendOf } from './trendStats.ts';

/** The authority's line with its comparators, and what else a reader asked to see. */
export function TrendSection({ data, options, onOptions }: SectionProps) {
  const { all, asAt, authority, file, pack, source } = data;
  const { indicator, periods } = file;
  const trend = trendOf(file, all, authority, {
    region: true,
    neighbours: options.neighbours,
    chosen: options.chosen,
  });
  const [first = 0, last = 0] = [periods[0]?.year, periods.at(-1)?.year];
  const events = (options.events && pack ? boardMarks(pack) : [])
    .map((mark) => ({
      at: placeAmongYears(mark.on, indicator.periodKind),
      label: describeMark(mark),
    }))
    .filter(({ at }) => at >= first && at <= last);
  const headline = indicatorHeadline(readingOf(file, all, authority));
  return (
    <TrendWithNeighbours
      data={{
        authority: authority.shortName,
        asAt,
        source,
        title: `${indicator.name} over time`,
        finding: headline,
        fileName: [authority.shortName, indicator.id, asAt],
        trend,
        events,
        sizes: 'rate',
      }}
    >
      <TrendControls
        data={data}
        options={options}
        onOptions={onOptions}
        lines={trend.lines}
        hasMarks={pack !== null && boardMarks(pack).length > 0}
      />
    </TrendWithNeighbours>
  );
}
