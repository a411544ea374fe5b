import { Figure } from '#src/charts/Figure.tsx';
import { describeCounts, partsSentence } from '#src/features/indicators/change/changeText.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { partSeries } from '#src/features/indicators/trend/partSeries.ts';
import { partTrends } from '#src/features/indicators/trend/parts.ts';
import { trendFigure } from '#src/features/indicators/trend/trendFigure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
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
            <Figure
              key={part.id}
              spec={trendFigure}
              frame="page"
              usualWidth={620}
              heading={<h3>{part.name}</h3>}
              data={{
                authority: authority.shortName,
                asAt,
                source,
                title: `${file.indicator.name}: ${part.name}`,
                finding: moved ?? '',
                fileName: [authority.shortName, file.indicator.id, part.id],
                trend,
                events: [],
                highlighted: null,
                sizes: 'count',
              }}
            />
          ))}
        </div>
      )}
    </section>
  );
}
