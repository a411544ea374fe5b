import { type CSSProperties, type MouseEvent, memo } from 'react';
import { gradeOn } from '#src/core/board/gradeGap.ts';
import { gradeInitials } from '#src/core/model/grade.ts';
import { type IlacsTopic, ilacsTopics } from '#src/core/model/topic.ts';
import styles from './ComparisonRows.module.css';
import type { Comparison, ComparisonRow, MeasureColumn, SummaryRow } from './comparison.ts';
import { describeSummary } from './comparisonTable.ts';
import {
  cellFigure,
  describeBegan,
  describeCell,
  describeRowNote,
  describeTopic,
  rarityOf,
  shortMissingGrade,
} from './comparisonText.ts';
import { shownInList, tableRoles } from './tableRoles.ts';

/** Where a row leads: its address, and how the page goes there without loading again. */
export interface BoardLinks {
  readonly hrefOf: (code: string) => string;
  readonly open: (code: string) => void;
}

interface MemberProps {
  readonly row: ComparisonRow;
  readonly columns: readonly MeasureColumn[];
  readonly links: BoardLinks;
}

/** An authority of the set. Drawn again only for other numbers: sorting moves it. */
export const MemberRow = memo(function MemberRow(cells: MemberProps) {
  return (
    <tr className={styles.row} data-own={cells.row.isOwn} {...tableRoles.row}>
      <MemberCells {...cells} />
    </tr>
  );
});

function MemberCells({ row, columns, links }: MemberProps) {
  const { authority, name, isNew } = row;
  const note = describeRowNote(row);
  const open = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    links.open(authority.code);
  };
  return (
    <>
      <th scope="row" className={styles.name} {...tableRoles.rowheader}>
        <a href={links.hrefOf(authority.code)} onClick={open}>
          {name}
        </a>
        {note && <span className={styles.below}>{note}</span>}
      </th>
      {ilacsTopics.map((topic) => (
        <TopicCell key={topic} row={row} topic={topic} />
      ))}
      <td className={styles.began} {...tableRoles.cell}>
        {describeBegan(row)}
        {isNew && <span className={styles.below}>new</span>}
      </td>
      {columns.map((one) => (
        <MeasureTd key={one.indicator.id} row={row} column={one} />
      ))}
    </>
  );
}

/** A grade as one element, as there are hundreds of them: its steps and letters are drawn by its style. */
function TopicCell({ row, topic }: { row: ComparisonRow; topic: IlacsTopic }) {
  const grade = row.inspection && gradeOn(row.inspection, topic);
  const words = describeTopic(row, topic);
  return (
    <td className={styles.grade} {...tableRoles.cell}>
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
}

/** In the list of a narrow page only the chosen measure is seen. */
const inList = (id: MeasureColumn['indicator']['id']) =>
  ({ '--in-list': `var(${shownInList(id)})` }) as CSSProperties;

function MeasureTd({ row, column }: MeasureProps) {
  const { id } = column.indicator;
  const cell = row.cells.get(id);
  if (!cell) return <td {...tableRoles.cell} />;
  const isValue = column.from === null;
  const quartile = isValue ? cell.quartile : null;
  const figure = cellFigure(cell, column);
  const words = describeCell(cell, column);
  const rarity = isValue || cell.smaller === null ? null : rarityOf(cell.smaller);
  const isSaidFirst = words.startsWith(figure);
  return (
    <td
      className={styles.measure}
      data-measure={id}
      data-quarter={quartile ?? undefined}
      data-rarity={rarity ?? undefined}
      title={words}
      style={inList(id)}
      {...tableRoles.cell}
    >
      {isSaidFirst ? figure : <span aria-hidden="true">{figure}</span>}
      <span className={styles.words}>{isSaidFirst ? words.slice(figure.length) : words}</span>
    </td>
  );
}

interface SummaryProps {
  readonly row: SummaryRow;
  readonly comparison: Comparison;
}

/** The set's median, its region, or England. */
export const SummaryLine = memo(function SummaryLine({ row, comparison }: SummaryProps) {
  const isMedian = row.kind === 'median';
  return (
    <tr data-kind={row.kind} {...tableRoles.row}>
      <th scope="row" className={styles.name} {...tableRoles.rowheader}>
        {row.name}
        {isMedian && <span className={styles.below}>and how many are Good or better</span>}
      </th>
      {ilacsTopics.map((topic) => {
        const { good, graded } = comparison.topics[topic];
        return (
          <td key={topic} className={styles.grade} {...tableRoles.cell}>
            {isMedian && (
              <>
                {good} <span className={styles.of}>of {graded}</span>
              </>
            )}
          </td>
        );
      })}
      <td {...tableRoles.cell} />
      {comparison.columns.map((one) => (
        <td
          key={one.indicator.id}
          className={styles.measure}
          data-measure={one.indicator.id}
          style={inList(one.indicator.id)}
          {...tableRoles.cell}
        >
          {describeSummary(row, one)}
        </td>
      ))}
    </tr>
  );
});
