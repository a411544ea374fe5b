import { figureActions } from '#src/charts/download/figureActions.ts';
import { FigureFooter } from '#src/charts/FigureFooter.tsx';
import { isNumber } from '#src/core/model/figure.ts';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import { formatNumber } from '#src/core/text/format.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { trendOf } from '#src/features/indicators/trend/trendStats.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { DistributionChart } from './DistributionChart.tsx';
import { DistributionKey } from './DistributionKey.tsx';
import styles from './DistributionSection.module.css';
import { distributionCsv } from './distributionCsv.ts';
import { distributionOf } from './distributionStats.ts';
import { distributionNote, distributionSummary } from './distributionText.ts';

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
  const summary = distributionSummary(distribution, indicator, authority.shortName);
  const note = distributionNote(distribution, indicator, axis.top);
  const own = distribution.marks.find(({ kind }) => kind === 'authority');
  const title = `Where ${own?.name ?? authority.shortName} stands`;
  const hasNeighbours = distribution.marks.some(({ kind }) => kind === 'neighbour');
  const key = `${own ? `Triangle: ${own.name}. ` : ''}${hasNeighbours ? 'Diamonds: statistical neighbours. Dots: other authorities.' : 'Dots: other authorities.'} Dotted lines: edges of the interquartile range.`;
  return (
    <section aria-labelledby="standing">
      <SectionHeading
        id="standing"
        title={title}
        note={`${formatNumber(distribution.marks.length, 0)} authorities with a number in ${distribution.year}`}
      />
      <figure aria-label={`${indicator.name}: all authorities in ${distribution.year}`}>
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
        <DistributionChart
          key={distribution.year}
          name={`${indicator.name}, all authorities in ${distribution.year}`}
          summary={summary}
          distribution={distribution}
          indicator={indicator}
          axis={axis}
        />
        <DistributionKey marks={distribution.marks} />
        <p className={styles.note}>{note}</p>
        <FigureFooter
          about={`all authorities in ${distribution.year}`}
          source={source}
          offers={figureActions(
            {
              authority: authority.shortName,
              title: `${indicator.name}: all authorities in ${distribution.year}`,
              sentence: summary,
              notes: [key, note],
              source,
              asAt,
            },
            {
              name: [indicator.id, 'all authorities', String(distribution.year)],
              csv: () => distributionCsv(distribution, indicator, source),
            },
          )}
        >
          <DataTable
            isLong
            caption={`${indicator.name} in ${distribution.year}, lowest first`}
            columns={[
              { label: 'Authority' },
              { label: 'Shown as' },
              { label: indicator.name, isNumeric: true },
            ]}
            rows={distribution.marks.map(({ code, name, kind, value }) => ({
              key: code,
              cells: [
                name,
                { authority: 'triangle', neighbour: 'diamond', other: 'dot' }[kind],
                formatNumber(value, indicator.decimals),
              ],
            }))}
          />
        </FigureFooter>
      </figure>
    </section>
  );
}
