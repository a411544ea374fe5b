import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { describeOverallEnd } from '#src/core/board/topicEndText.ts';
import styles from '#src/features/judgements/national/OthersSection.module.css';
import type { OthersProps } from '#src/features/judgements/national/useOthers.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import tableStyles from './ComparatorTable.module.css';
import { type ComparatorSort, comparatorsOf, sortComparators } from './comparators.ts';
import { comparatorsTable, sortOf } from './comparatorsTable.tsx';

/** In which direction a column is sorted first: grades from the best, dates from the latest. */
const firstDirection = (by: ComparatorSort) =>
  by === 'name' || by === 'reason' ? 'ascending' : 'descending';

/** The latest grades of the statistical neighbours and of the region's authorities, side by side. */
export function ComparatorSection({ data }: OthersProps) {
  const { all, asAt, authority, file, source } = data;
  const [by, setBy] = useState<ComparatorSort>('reason');
  const [direction, setDirection] = useState<'ascending' | 'descending'>('ascending');
  const comparators = sortComparators(comparatorsOf(file, all, authority), by, direction);
  const region = all.regions.find(({ code }) => code === authority.regionCode)?.name;
  const onSort = (requested: ComparatorSort) => {
    const turned = direction === 'ascending' ? 'descending' : 'ascending';
    setDirection(requested === by ? turned : firstDirection(requested));
    setBy(requested);
  };
  const end = describeOverallEnd(asAt);
  const caption = `Latest ILACS grades of ${authority.shortName}, its statistical neighbours and its region`;
  const table = comparatorsTable(comparators, caption, source);
  return (
    <section aria-labelledby="comparators">
      <SectionHeading
        id="comparators"
        title="Neighbours and region"
        note={
          authority.neighbours.length === 0
            ? `Region: ${region ?? 'not stated'}. DfE’s model has no statistical neighbours of ${authority.shortName}`
            : `DfE’s ${authority.neighbours.length} statistical neighbours, 1 the closest. Region: ${region ?? 'not stated'}`
        }
      >
        <Link to="/authorities">Compare authorities</Link>
      </SectionHeading>
      <figure aria-label={caption}>
        <div className={tableStyles.table}>
          <SpecTable
            table={table}
            hideCaption
            sort={{
              by: Object.keys(sortOf).find((id) => sortOf[id] === by) ?? '',
              direction,
              onSort: (id) => onSort(sortOf[id] ?? 'reason'),
            }}
          />
        </div>
        <p className={styles.note}>
          {[
            'Before 2023 care leavers were judged together with children in care, so there is no grade of their own.',
            end,
            source,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        <DownloadMenu
          about="neighbours and region"
          actions={tableActions({
            authority: authority.shortName,
            called: 'neighbours and region',
            asAt,
            tables: () => [table],
            source,
          })}
        />
      </figure>
    </section>
  );
}
