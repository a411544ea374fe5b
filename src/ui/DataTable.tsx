import type { ReactNode } from 'react';
import styles from './DataTable.module.css';
import { keyed } from './keyed.ts';

interface Column {
  readonly label: string;
  /** Tells columns apart that have one label; the label does otherwise. */
  readonly id?: string;
  /** Numbers are set to the right, so that their digits stand under each other. */
  readonly isNumeric?: boolean;
  /** A share such as `30%`, where tables under each other must line up. */
  readonly width?: string;
  /** Its cells name what is in them: a row that is set as a block does not name the column again. */
  readonly isNamedInCell?: boolean;
  /** Sorts by this column, or the other way round; without it the column cannot be sorted by. */
  readonly onSort?: () => void;
  /** How the rows are sorted by this column; no value where they are sorted by another one. */
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

interface Row {
  readonly key: string;
  /** One for each column; the first heads the row. */
  readonly cells: readonly ReactNode[];
  /** Stands above this row and those after it up to the next that has one: the name of a group. */
  readonly heading?: ReactNode;
}

interface Props {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly hideCaption?: boolean;
  /** Cells hold sentences: rows become blocks on a narrow page. */
  readonly isProse?: boolean;
  /** So many short rows that paper sets them in three columns. */
  readonly isLong?: boolean;
}

/** Rows of a table that paper does not break. */
const mostOfShort = 8;

/** A table with a caption and headed rows; a wide one scrolls by itself, never the page. */
export function DataTable({
  caption,
  columns,
  rows,
  hideCaption = false,
  isProse = false,
  isLong = false,
}: Props) {
  // A table of numbers may scroll in its frame, which must then be reachable by keyboard.
  const frame = isProse ? {} : { 'aria-label': caption, tabIndex: 0 };
  const heads = keyed(columns, ({ id, label }) => id ?? label);
  return (
    <section
      className={styles.frame}
      data-long={isLong}
      data-short={!isProse && rows.length <= mostOfShort}
      {...frame}
    >
      <table className={styles.table} data-prose={isProse}>
        <caption className={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead data-sortable={columns.some(({ onSort }) => onSort !== undefined)}>
          <tr>
            {heads.map(({ key, item: { label, isNumeric, width, onSort, sorted } }) => (
              <th
                key={key}
                scope="col"
                data-numeric={isNumeric}
                data-sortable={onSort !== undefined}
                aria-sort={sorted}
                style={{ width }}
              >
                {onSort ? (
                  <button type="button" onClick={onSort}>
                    {label}
                  </button>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(rows).map((group) => (
          <tbody key={group[0]?.key ?? ''}>
            {group[0]?.heading !== undefined && (
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={columns.length}>
                  {group[0].heading}
                </th>
              </tr>
            )}
            {keyed(group, (row) => row.key).map(({ key, item: { cells } }) => (
              <tr key={key}>
                {cells.map((cell, index) => {
                  const column = columns[index];
                  const id = heads[index]?.key;
                  return index === 0 ? (
                    <th key={id} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td
                      key={id}
                      data-numeric={column?.isNumeric}
                      data-label={column?.isNamedInCell ? undefined : column?.label}
                    >
                      {cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Rows from one with a heading up to the next; at least one group, which may be empty. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [[]];
  for (const row of rows) {
    if (row.heading !== undefined && groups.at(-1)?.length !== 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups;
}
