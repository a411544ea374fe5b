import { figureActions } from '#src/charts/download/figureActions.ts';
import { FigureFooter } from '#src/charts/FigureFooter.tsx';
import { describeCounts, partsSentence } from '#src/features/indicators/change/changeText.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { partSeries } from '#src/features/indicators/trend/partSeries.ts';
import { partTrends } from '#src/features/indicators/trend/parts.ts';
import { TrendTable } from '#src/features/indicators/trend/TrendTable.tsx';
import { trendCsv } from '#src/features/indicators/trend/trendCsv.ts';
import { trendFootnotes } from '#src/features/indicators/trend/trendFootnotes.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { PartChart } from './PartChart.tsx';
import styles from './PartsSection.module.css';

/** The counts behind a rate, each on its own scale: a rate falls when either moves. */
export function PartsSection({ data }: SectionProps) {
  const { all, asAt, authority, file, source } = data;
  const parts = partTrends(file, all, authority);
  if (parts.length === 0) return null;
  const last = file.periods.length - 1;
  const moved = partsSentence(partSeries(data), last);
  const counts = describeCounts(partSeries(data), last);
  const hasTrend = file.periods.length > 1;
  return (
    <section aria-labelledby="parts">
      <SectionHeading id="parts" title={hasTrend ? 'What moved' : 'What it is made of'} />
      <p className={styles.finding}>
        {hasTrend
          ? (moved ?? 'The counts behind the two latest years were not both published.')
          : counts
            ? `In ${file.periods[last]?.year}: ${counts}.`
            : 'The counts were not published.'}
      </p>
      {hasTrend && (
        <div className={styles.parts}>
          {parts.map(({ part, trend }) => (
            <figure key={part.id} aria-label={part.name}>
              <h3>{part.name}</h3>
              <PartChart name={`${part.name}, ${authority.shortName}`} trend={trend} />
              <FigureFooter
                about={part.name}
                source={source}
                offers={figureActions(
                  {
                    authority: authority.shortName,
                    title: `${file.indicator.name}: ${part.name}`,
                    sentence: moved ?? '',
                    notes: trendFootnotes(trend, []),
                    source,
                    asAt,
                  },
                  {
                    name: [authority.shortName, file.indicator.id, part.id],
                    csv: () => trendCsv(trend, source),
                  },
                )}
              >
                <TrendTable trend={trend} />
              </FigureFooter>
            </figure>
          ))}
        </div>
      )}
    </section>
  );
}
