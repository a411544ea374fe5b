import { type CSSProperties, memo, useDeferredValue, useMemo, useRef } from 'react';
import { ilacsTopics } from '#src/core/model/topic.ts';
import { type BoardLinks, MemberRow, SummaryLine } from './ComparisonRows.tsx';
import styles from './ComparisonTable.module.css';
import type { Comparison, ComparisonRow } from './comparison.ts';
import { comparisonCaption } from './comparisonTable.ts';
import { belowColumn, columnName, topicHead } from './comparisonText.ts';
import type { AuthoritiesOptions, ComparisonSort } from './options.ts';
import { shownInList, tableRoles } from './tableRoles.ts';
import { useDocumentOrder } from './useDocumentOrder.ts';
import { useRowPlaces } from './useRowPlaces.ts';
import { useRowsAhead } from './useRowsAhead.ts';

interface Props {
  readonly comparison: Comparison;
  /** Sorted. */
  readonly rows: readonly ComparisonRow[];
  readonly options: Pick<AuthoritiesOptions, 'sort' | 'direction' | 'measure'>;
  readonly onSort: (by: ComparisonSort) => void;
  readonly links: BoardLinks;
}

type MemberRowsProps = Pick<Props, 'rows' | 'links'> & Pick<Comparison, 'columns'>;

/**
 * The set side by side. Its heads stay where the page scrolls. Every row is in the document, so that it is
 * found, read out and printed; what a row holds is drawn as it comes near, or before: see `useRowsAhead`. A row
 * that is sorted is seen in its new place at once, and the document follows when that has been painted.
 */
export function ComparisonTable({ comparison, rows, options, onSort, links }: Props) {
  const { columns, summaries } = comparison;
  const caption = comparisonCaption(comparison);
  // It may scroll, and must then be reachable by keyboard.
  const frame = { 'aria-label': caption, tabIndex: 0 };
  const head = (by: ComparisonSort, name: string, below = '') => (
    <SortHead
      key={by}
      {...{ by, name, below, onSort }}
      direction={options.sort === by ? options.direction : undefined}
    />
  );
  // Every cell is styled again by it: after the rows have taken their places.
  const measure = useDeferredValue(options.measure);
  const variables = {
    '--measures': columns.length,
    [shownInList(measure)]: 'block',
  } as CSSProperties;
  return (
    <section className={styles.frame} {...frame} data-wide={columns.length > 5}>
      <table className={styles.table} style={variables} {...tableRoles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          <col className={styles.names} />
          {ilacsTopics.map((topic) => (
            <col key={topic} className={styles.grades} data-topic={topic} />
          ))}
          <col className={styles.dates} />
          {columns.map(({ indicator }) => (
            <col key={indicator.id} />
          ))}
        </colgroup>
        <thead {...tableRoles.rowgroup}>
          <tr className={styles.groups} {...tableRoles.row}>
            <td {...tableRoles.cell} />
            <th scope="colgroup" colSpan={6} {...tableRoles.columnheader}>
              Latest Ofsted inspection
            </th>
            <th scope="colgroup" colSpan={columns.length} {...tableRoles.columnheader}>
              {comparison.from === null
                ? `Workforce, ${comparison.year ?? 'no release yet'}`
                : `Workforce, change from ${comparison.from} to ${comparison.year}`}
            </th>
          </tr>
          <tr className={styles.heads} {...tableRoles.row}>
            {head('name', 'Authority')}
            {ilacsTopics.map((topic) => head(topic, topicHead[topic]))}
            {head('began', 'Began')}
            {columns.map((one) =>
              head(one.indicator.id, columnName(one.indicator.id), belowColumn(one, comparison)),
            )}
          </tr>
        </thead>
        <MemberRows rows={rows} columns={columns} links={links} />
        <tbody className={styles.summaries} {...tableRoles.rowgroup}>
          {summaries.map((row) => (
            <SummaryLine key={row.kind} row={row} comparison={comparison} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every row of the set in its order: see `useDocumentOrder` for when it has it in the document. */
const MemberRows = memo(function MemberRows({ rows, columns, links }: MemberRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const inDocument = useDocumentOrder(rows);
  useRowPlaces(body, inDocument, rows);
  useRowsAhead(body, inDocument);
  const elements = useMemo(
    () =>
      inDocument.map((row) => (
        <MemberRow key={row.authority.code} row={row} columns={columns} links={links} />
      )),
    [inDocument, columns, links],
  );
  return (
    <tbody ref={body} {...tableRoles.rowgroup}>
      {elements}
    </tbody>
  );
});

interface HeadProps extends Pick<Props, 'onSort'> {
  readonly by: ComparisonSort;
  readonly name: string;
  readonly below: string;
  /** `undefined` for a column that the rows are not sorted by. */
  readonly direction: AuthoritiesOptions['direction'] | undefined;
}

/** Drawn again only where the order changes that it says: a press waits for no other. */
const SortHead = memo(function SortHead({ by, name, below, direction, onSort }: HeadProps) {
  return (
    <th
      scope="col"
      className={by === 'name' ? `${styles.head} ${styles.corner}` : styles.head}
      aria-sort={direction}
      {...tableRoles.columnheader}
    >
      <button type="button" onClick={() => onSort(by)}>
        {name}
      </button>
      {below && <span className={styles.below}>{below}</span>}
    </th>
  );
});
