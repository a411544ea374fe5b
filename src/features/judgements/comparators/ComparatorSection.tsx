import { useState } from 'react';
import { tableActions } from '#src/charts/download/tableActions.ts';
import { describeOverallEnd } from '#src/core/board/topicEndText.ts';
import styles from '#src/features/judgements/national/OthersSection.module.css';
import type { OthersProps } from '#src/features/judgements/national/useOthers.ts';
import { FigureActions } from '#src/ui/FigureActions.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { ComparatorTable } from './ComparatorTable.tsx';
import { type ComparatorSort, comparatorsOf, sortComparators } from './comparators.ts';
import { comparatorsCsv } from './comparatorsCsv.ts';

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
      />
      <figure aria-label={caption}>
        <ComparatorTable
          caption={caption}
          comparators={comparators}
          by={by}
          direction={direction}
          onSort={onSort}
        />
        <p className={styles.note}>
          {[
            'Before 2023 care leavers were judged together with children in care, so there is no grade of their own.',
            end,
            source,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        <FigureActions
          about="neighbours and region"
          offers={tableActions(
            { source },
            {
              name: [authority.shortName, 'neighbours and region', asAt],
              csv: () => comparatorsCsv(comparators, source),
            },
          )}
        />
      </figure>
    </section>
  );
}
