import { Figure } from '#src/charts/Figure.tsx';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import { binsFor, histogram } from '#src/core/stats/oneYearChanges.ts';
import { formatNumber } from '#src/core/text/format.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './ChangeSection.module.css';
import { changeFigure } from './changeFigure.tsx';
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
      <Figure
        className={styles.figure}
        spec={changeFigure}
        frame="page"
        usualWidth={600}
        heading={<p className={styles.finding}>{finding}</p>}
        data={{
          authority: authority.shortName,
          asAt,
          source,
          finding: sentence,
          basis,
          bins,
          indicator,
          marked,
        }}
      />
    </section>
  );
}
