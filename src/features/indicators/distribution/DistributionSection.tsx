import { Figure } from '#src/charts/Figure.tsx';
import { isNumber } from '#src/core/model/figure.ts';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import { formatNumber } from '#src/core/text/format.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { trendOf } from '#src/features/indicators/trend/trendStats.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { DistributionKey } from './DistributionKey.tsx';
import styles from './DistributionSection.module.css';
import { distributionFigure } from './distributionFigure.tsx';
import { distributionOf } from './distributionStats.ts';

/** The latest year, or the last with a number of an authority that no longer exists. */
function usualPeriod({ authority, file }: SectionProps['data']): number {
  const own = file.figures[seriesCodeFor(authority, file)] ?? [];
  const last = authority.status === 'abolished' ? own.findLastIndex(isNumber) : -1;
  return last === -1 ? file.periods.length - 1 : last;
}

/** Where the authority stands among all in a year that the reader chooses. */
export function DistributionSection({ data, options, onOptions }: SectionProps) {
  const { all, asAt, authority, file, source } = data;
  const { indicator, periods } = file;
  const requested = periods.findIndex(({ year }) => year === options.year);
  const unasked = usualPeriod(data);
  const period = requested === -1 ? unasked : requested;
  const distribution = distributionOf(file, all, authority, period);
  const { axis } = trendOf(file, all, authority);
  const own = distribution.marks.find(({ kind }) => kind === 'authority');
  const title = `Where ${own?.name ?? authority.shortName} stands`;
  return (
    <section aria-labelledby="standing">
      <SectionHeading
        id="standing"
        title={title}
        note={`${formatNumber(distribution.marks.length, 0)} authorities with a number in ${distribution.year}`}
      />
      {/* Not within the figure: another year is another chart, and the choice keeps the focus. */}
      {periods.length > 1 && (
        <label className={styles.year}>
          Year
          <select
            value={distribution.year}
            onChange={({ target }) => {
              const year = Number(target.value);
              onOptions({ ...options, year: year === periods[unasked]?.year ? null : year });
            }}
          >
            {periods.map(({ year }) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </label>
      )}
      <Figure
        key={distribution.year}
        spec={distributionFigure}
        frame="page"
        heading={null}
        data={{ authority: authority.shortName, asAt, source, distribution, indicator, axis }}
      >
        <DistributionKey marks={distribution.marks} />
      </Figure>
    </section>
  );
}
