import { figureOffers } from '#src/export/figureOffers.ts';
import { trendCsv } from '#src/export/trendCsv.ts';
import { trendFootnotes } from '#src/export/trendFootnotes.ts';
import { FigureFooter } from '#src/figures/FigureFooter.tsx';
import { TrendFigure } from '#src/figures/TrendFigure.tsx';
import { TrendTable } from '#src/figures/TrendTable.tsx';
import { indicatorHeadline } from '#src/narrative/indicatorHeadline.ts';
import { markInWords } from '#src/narrative/markWords.ts';
import { boardMarks } from '#src/statistics/boardEvents.ts';
import { readingOf } from '#src/statistics/reading.ts';
import { trendOf } from '#src/statistics/trend.ts';
import { placeAmongYears } from '#src/statistics/yearAxis.ts';
import type { SectionProps } from './sectionProps.ts';
import { TrendControls } from './TrendControls.tsx';

/** The authority's line with its comparators, and what else a reader asked to see. */
export function TrendSection({ material, options, onOptions }: SectionProps) {
  const { all, asAt, authority, file, pack, source } = material;
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
      label: markInWords(mark),
    }))
    .filter(({ at }) => at >= first && at <= last);
  const headline = indicatorHeadline(readingOf(file, all, authority));
  return (
    <figure aria-label={`${indicator.name} over time`}>
      <TrendFigure name={`${authority.shortName}. ${headline}`} trend={trend} events={events}>
        <TrendControls
          material={material}
          options={options}
          onOptions={onOptions}
          lines={trend.lines}
          hasMarks={pack !== null && boardMarks(pack).length > 0}
        />
      </TrendFigure>
      <FigureFooter
        about={`${indicator.name} over time`}
        source={source}
        offers={figureOffers(
          {
            authority: authority.shortName,
            title: indicator.name,
            sentence: headline,
            notes: trendFootnotes(
              trend,
              events.map(({ label }) => label),
            ),
            source,
            asAt,
          },
          {
            name: [authority.shortName, indicator.id, asAt],
            csv: () => trendCsv(trend, source),
          },
        )}
      >
        <TrendTable trend={trend} />
      </FigureFooter>
    </figure>
  );
}
