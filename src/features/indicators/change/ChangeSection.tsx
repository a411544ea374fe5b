import { figureActions } from '#src/charts/download/figureActions.ts';
import { FigureFooter } from '#src/charts/FigureFooter.tsx';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import { binsFor, histogram } from '#src/core/stats/oneYearChanges.ts';
import { formatNumber } from '#src/core/text/format.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { ChangeChart } from './ChangeChart.tsx';
import styles from './ChangeSection.module.css';
import { changesCsv } from './changesCsv.ts';
import { describeLeftOut } from './changeText.ts';
import { latestChange } from './latestChange.ts';

/** How unusual the latest one-year change is among all that authorities have had. */
export function ChangeSection({ data }: SectionProps) {
  const { all, asAt, authority, file, source } = data;
  const { indicator } = file;
  const joint = all.jointReturns.find(({ code }) => code === seriesCodeFor(authority, file));
  const { change, changes, sentence, finding } = latestChange(data);
  const { width, limit } = binsFor(changes);
  const bins = histogram(changes.differences, width, limit);
  const decimals = width < 1 ? 1 : 0;
  const count = formatNumber(changes.differences.length, 0);
  const basis = [
    `All ${count} one-year changes of all authorities since ${changes.since}; those beyond the scale are in its outermost bars.`,
    describeLeftOut(changes),
  ]
    .filter(Boolean)
    .join(' ');
  const marked = change && {
    difference: change.difference,
    name: joint?.name ?? authority.shortName,
    label: `${change.from} to ${change.to}: ${change.difference > 0 ? '+' : ''}${formatNumber(change.difference, indicator.decimals)}`,
  };
  return (
    <section aria-labelledby="change">
      <SectionHeading id="change" title="How unusual is this change?" />
      <p className={styles.finding}>{finding}</p>
      <figure aria-label={`One-year changes of ${indicator.name}`} className={styles.figure}>
        <ChangeChart
          name={`${indicator.name}: ${sentence}`}
          summary={basis}
          bins={bins}
          indicator={indicator}
          marked={marked}
        />
        <p className={styles.note}>{basis}</p>
        <FigureFooter
          about={`one-year changes of ${indicator.name}`}
          source={source}
          offers={figureActions(
            {
              authority: authority.shortName,
              title: `One-year changes of ${indicator.name}`,
              sentence,
              notes: [basis],
              source,
              asAt,
            },
            {
              name: [indicator.id, 'one-year changes', asAt],
              csv: () => changesCsv(bins, indicator, source),
            },
          )}
        >
          <DataTable
            isLong
            caption="One-year changes of all authorities, by size"
            columns={[
              { label: 'From', isNumeric: true },
              { label: 'To below', isNumeric: true },
              { label: 'Changes', isNumeric: true },
            ]}
            rows={bins.map(({ from, to, count }) => ({
              key: String(from),
              cells: [
                formatNumber(from, decimals),
                formatNumber(to, decimals),
                formatNumber(count, 0),
              ],
            }))}
          />
        </FigureFooter>
      </figure>
    </section>
  );
}
