import { useRouter } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import { setInAddress } from '#src/core/model/authoritySet.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBuild } from '#src/data/useSource.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import styles from './AuthoritiesView.module.css';
import { BelowTable } from './BelowTable.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { comparisonFinding } from './finding.ts';
import { type AuthoritiesOptions, type ComparisonSort, firstDirection } from './options.ts';
import { SetControls } from './SetControls.tsx';
import { type SectionProps, SetDrawings } from './SetDrawings.tsx';
import { useComparison } from './useComparison.ts';
import { useQuickOptions } from './useQuickOptions.ts';

interface Props extends BoardParams {
  readonly options: AuthoritiesOptions;
  readonly onOptions: (options: AuthoritiesOptions) => void;
}

/** Authorities side by side: their workforce and judgements, one measure over time, judgements over time. */
export function AuthoritiesView(props: Props) {
  return (
    <SectionBoundary name="Authorities side by side" minHeight={900} isView>
      <Comparison {...props} />
    </SectionBoundary>
  );
}

function Comparison({ options: addressed, onOptions: onAddress, ...board }: Props) {
  const { options, onOptions } = useQuickOptions(addressed, onAddress);
  const data = useComparison(board, options);
  const section = { data, options, onOptions };
  // The table answers first.
  const drawn = useDeferredValue(section);
  if (data.isPending) return <p aria-busy="true">Loading every indicator…</p>;
  return (
    <div className={styles.view}>
      <TableSection {...section} />
      <SetDrawings {...drawn} />
    </div>
  );
}

function TableSection({ data, options, onOptions }: SectionProps) {
  const { comparison, rows, faults } = data;
  // The table answers first.
  const below = useDeferredValue(data);
  const measure = useDeferredValue(options.measure);
  const { title, standfirst } = useMemo(
    () => comparisonFinding(comparison, measure),
    [comparison, measure],
  );
  const links = useBoardLinks(comparison.set.set);
  const onSort = useSort({ data, options, onOptions });
  return (
    <div className={styles.section}>
      <div>
        <h1>{title}</h1>
        {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
      </div>
      <SetControls {...data} options={options} onOptions={onOptions} />
      {faults.length > 0 && (
        <p role="alert" className={styles.fault}>
          {faults.length} of the indicators could not be read, and have no column:{' '}
          {faults.join('; ')}
        </p>
      )}
      <figure aria-label={`${comparison.set.name} side by side`} className={styles.figure}>
        {rows.length > 0 && (
          <ComparisonTable
            comparison={comparison}
            rows={rows}
            options={options}
            onSort={onSort}
            links={links}
          />
        )}
        <BelowTable data={below} />
      </figure>
    </div>
  );
}

/** Sorts by a column, or turns its order round. Always the same function, so that no head is drawn again for it. */
function useSort(section: SectionProps): (by: ComparisonSort) => void {
  const latest = useRef(section);
  useLayoutEffect(() => {
    latest.current = section;
  });
  return useCallback((by) => {
    const { data, options, onOptions } = latest.current;
    const { columns } = data.comparison;
    const turned = options.direction === 'ascending' ? 'descending' : 'ascending';
    const direction = options.sort === by ? turned : firstDirection(by);
    const measure = columns.find(({ indicator }) => indicator.id === by)?.indicator.id;
    onOptions({ ...options, sort: by, direction, measure: measure ?? options.measure });
  }, []);
}

/** Leads to a row's board, with the set in the address, so that the way back leads to the same set. */
function useBoardLinks(set: Parameters<typeof setInAddress>[0]) {
  const router = useRouter();
  const { authorityCode } = useBuild();
  const named = setInAddress(set);
  return useMemo(() => {
    const to = (code: string) =>
      ({
        to: '/',
        search: { authority: code === authorityCode ? undefined : code, set: named },
      }) as const;
    return {
      hrefOf: (code: string) => router.history.createHref(router.buildLocation(to(code)).href),
      open: (code: string) => void router.navigate(to(code)),
    };
  }, [router, authorityCode, named]);
}
