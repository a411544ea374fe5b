import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { setInAddress } from '#src/core/model/authoritySet.ts';
import { slidesOnRequest } from '#src/core/model/slide.ts';
import styles from './AuthoritiesView.module.css';
import { ComparisonKey } from './ComparisonKey.tsx';
import { comparisonTable } from './comparisonTable.ts';
import {
  describeAbolished,
  describeJointReturns,
  describeQuarters,
  noTotalText,
} from './comparisonText.ts';
import { describeNewJudgements } from './newJudgements.ts';
import type { ComparisonData } from './useComparison.ts';
import { describeWithoutOverall } from './withoutOverall.ts';

/**
 * What its marks mean, what has to be known of its figures, and how it is shown or taken away. Drawn again only
 * for other figures or rows.
 */
export const BelowTable = memo(function BelowTable({ data }: { readonly data: ComparisonData }) {
  const { asAt, comparison, rows, sources, news, since } = data;
  const source = [...new Set(sources)].join(' ');
  const called = comparison.set.name;
  const notes = useMemo(
    () =>
      [
        describeNewJudgements(news, since),
        describeWithoutOverall(comparison),
        describeJointReturns(comparison),
        describeAbolished(comparison),
        noTotalText,
        describeQuarters(comparison),
      ].filter(Boolean),
    [comparison, news, since],
  );
  return (
    <>
      <ComparisonKey comparison={comparison} />
      <div className={styles.notes}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>{source}</p>
      </div>
      <p className={styles.slide}>
        <Link
          to="/present"
          search={(search) => ({
            ...search,
            set: setInAddress(comparison.set.set),
            slide: 'authorities',
            slides: slidesOnRequest.join(','),
          })}
        >
          Show as slides
        </Link>
      </p>
      <DownloadMenu
        about={`${called} side by side`}
        actions={tableActions({
          authority: called,
          called: 'side by side',
          asAt,
          tables: () => [comparisonTable(comparison, rows, source)],
          source,
        })}
      />
    </>
  );
});
