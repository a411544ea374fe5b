import { type MouseEvent, memo, startTransition, useEffect, useState } from 'react';
import { gradeOn } from '#src/core/board/gradeGap.ts';
import { gradeInitials } from '#src/core/model/grade.ts';
import { type IlacsTopic, ilacsTopics } from '#src/features/judgements/spread/gradeSpread.ts';
import { afterPaint } from './afterPaint.ts';
import styles from './ComparisonTable.module.css';
import type { Comparison, ComparisonRow, MeasureColumn, SummaryRow } from './comparison.ts';
import { comparisonCaption, describeSummary } from './comparisonTable.ts';
import {
  cellFigure,
  columnName,
  columnUnit,
  columnYears,
  describeBegan,
  describeCell,
  describeRowNote,
  describeTopic,
  rarityOf,
  shortMissingGrade,
} from './comparisonText.ts';
import type { AuthoritiesOptions, ComparisonSort } from './options.ts';

const topicHeads: Readonly<Record<IlacsTopic, string>> = {
  overall: 'Overall',
  leadership: 'Leaders',
  'help-and-protection': 'Help and protection',
  'children-in-care': 'In care',
  'care-leavers': 'Care leavers',
};

/** Where a row leads: its address, and how the page goes there without loading again. */
interface BoardLinks {
  readonly hrefOf: (code: string) => string;
  readonly open: (code: string) => void;
}

interface Props {
  readonly comparison: Comparison;
  /** Sorted. */
  readonly rows: readonly ComparisonRow[];
  readonly options: Pick<AuthoritiesOptions, 'sort' | 'direction' | 'measure'>;
  readonly onSort: (by: ComparisonSort) => void;
  readonly links: BoardLinks;
}

/** The set side by side. Its heads stay where the page scrolls; each row keeps its drawing when it is sorted. */
export function ComparisonTable({ comparison, rows, options, onSort, links }: Props) {
  const { columns, summaries } = comparison;
  const caption = comparisonCaption(comparison);
  const shown = useFirstRows(rows);
  // It may scroll, and must then be reachable by keyboard.
  const frame = { 'aria-label': caption, tabIndex: 0 };
  const head = (by: ComparisonSort, name: string, below = '') => (
    <SortHead key={by} by={by} name={name} below={below} options={options} onSort={onSort} />
  );
  return (
    <section className={styles.frame} {...frame} data-wide={columns.length > 5}>
      <table className={styles.table}>
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
        <thead>
          <tr className={styles.groups}>
            <td />
            <th scope="colgroup" colSpan={6}>
              Latest Ofsted inspection
            </th>
            <th scope="colgroup" colSpan={columns.length}>
              {comparison.from === null
                ? `Workforce, ${comparison.year ?? 'no release yet'}`
                : `Workforce, change from ${comparison.from} to ${comparison.year}`}
            </th>
          </tr>
          <tr className={styles.heads}>
            {head('name', 'Authority')}
            {ilacsTopics.map((topic) => head(topic, topicHeads[topic]))}
            {head('began', 'Began')}
            {columns.map((one) =>
              head(one.indicator.id, columnName(one.indicator.id), belowHead(one, comparison)),
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row
              key={row.authority.code}
              row={row}
              columns={columns}
              chosen={options.measure}
              links={links}
            />
          ))}
        </tbody>
        <tbody className={styles.summaries}>
          {summaries.map((row) => (
            <Summary key={row.kind} row={row} comparison={comparison} chosen={options.measure} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** As many as any window shows. */
const firstRows = 30;

/**
 * Of many rows in a new order the first at once, and all of them when these have been painted: a press
 * is answered within a tenth of a second on a slow machine too.
 */
function useFirstRows(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  const [whole, setWhole] = useState(rows);
  const isWhole = whole === rows || rows.length <= firstRows;
  useEffect(() => {
    if (isWhole) return;
    return afterPaint(() => startTransition(() => setWhole(rows)));
  }, [isWhole, rows]);
  return isWhole ? rows : rows.slice(0, firstRows);
}

/** What a column is counted in, and its year where that is not the table's. */
function belowHead(one: MeasureColumn, { year, from }: Comparison): string {
  const isUsual = one.year === year && one.from === from;
  return isUsual ? columnUnit(one.indicator.id) : columnYears(one, year);
}

interface HeadProps extends Pick<Props, 'options' | 'onSort'> {
  readonly by: ComparisonSort;
  readonly name: string;
  readonly below: string;
}

function SortHead({ by, name, below, options, onSort }: HeadProps) {
  const isSorted = options.sort === by;
  return (
    <th
      scope="col"
      className={by === 'name' ? `${styles.head} ${styles.corner}` : styles.head}
      data-chosen={options.measure === by}
      aria-sort={isSorted ? options.direction : undefined}
    >
      <button type="button" onClick={() => onSort(by)}>
        {name}
      </button>
      {below && <span className={styles.below}>{below}</span>}
    </th>
  );
}

interface RowProps extends Pick<Props, 'links'> {
  readonly row: ComparisonRow;
  readonly columns: readonly MeasureColumn[];
  readonly chosen: string;
}

/** Drawn again only for other numbers: sorting moves it. */
const Row = memo(function Row({ row, columns, chosen, links }: RowProps) {
  const { authority, name, isOwn, isNew } = row;
  const note = describeRowNote(row);
  const open = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    links.open(authority.code);
  };
  return (
    <tr data-own={isOwn}>
      <th scope="row" className={styles.name}>
        <a href={links.hrefOf(authority.code)} onClick={open}>
          {name}
        </a>
        {note && <span className={styles.below}>{note}</span>}
      </th>
      {ilacsTopics.map((topic) => (
        <TopicCell key={topic} row={row} topic={topic} />
      ))}
      <td className={styles.began}>
        {describeBegan(row)}
        {isNew && <span className={styles.below}>new</span>}
      </td>
      {columns.map((one) => (
        <MeasureTd key={one.indicator.id} row={row} column={one} chosen={chosen} />
      ))}
    </tr>
  );
});

/** A grade as one element, as there are hundreds of them: its steps and letters are drawn by its style. */
function TopicCell({ row, topic }: { row: ComparisonRow; topic: IlacsTopic }) {
  const grade = row.inspection && gradeOn(row.inspection, topic);
  const words = describeTopic(row, topic);
  return (
    <td className={styles.grade}>
      <span
        role="img"
        aria-label={words}
        title={words}
        data-grade={grade ?? 'none'}
        data-initials={grade ? gradeInitials[grade] : shortMissingGrade(row, topic)}
      />
    </td>
  );
}

interface MeasureProps {
  readonly row: ComparisonRow;
  readonly column: MeasureColumn;
  readonly chosen: string;
}

function MeasureTd({ row, column, chosen }: MeasureProps) {
  const { id } = column.indicator;
  const cell = row.cells.get(id);
  if (!cell) return <td />;
  const isValue = column.from === null;
  const quartile = isValue ? cell.quartile : null;
  const figure = cellFigure(cell, column);
  const words = describeCell(cell, column);
  const rarity = isValue || cell.smaller === null ? null : rarityOf(cell.smaller);
  const isSaidFirst = words.startsWith(figure);
  return (
    <td
      className={styles.measure}
      data-quarter={quartile ?? undefined}
      data-chosen={chosen === id}
      data-rarity={rarity ?? undefined}
      title={words}
    >
      <span className={styles.figure} aria-hidden={!isSaidFirst}>
        {figure}
      </span>
      <span className={styles.words}>{isSaidFirst ? words.slice(figure.length) : words}</span>
    </td>
  );
}

interface SummaryProps {
  readonly row: SummaryRow;
  readonly comparison: Comparison;
  readonly chosen: string;
}

function Summary({ row, comparison, chosen }: SummaryProps) {
  const isMedian = row.kind === 'median';
  return (
    <tr data-kind={row.kind}>
      <th scope="row" className={styles.name}>
        {row.name}
        {isMedian && <span className={styles.below}>and how many are Good or better</span>}
      </th>
      {ilacsTopics.map((topic) => {
        const { good, graded } = comparison.topics[topic];
        return (
          <td key={topic} data-label={topicHeads[topic]} className={styles.grade}>
            {isMedian && (
              <>
                {good} <span className={styles.of}>of {graded}</span>
              </>
            )}
          </td>
        );
      })}
      <td />
      {comparison.columns.map((one) => (
        <td
          key={one.indicator.id}
          className={styles.measure}
          data-chosen={chosen === one.indicator.id}
        >
          <span className={styles.figure}>{describeSummary(row, one)}</span>
        </td>
      ))}
    </tr>
  );
}
