import { GradeChip } from '#src/charts/GradeChip.tsx';
import { gradeOn } from '#src/core/board/gradeGap.ts';
import { formatCount } from '#src/core/text/format.ts';
import type { ComparisonRow, MeasureColumn } from '#src/features/authorities/comparison.ts';
import { describeSummary } from '#src/features/authorities/comparisonTable.ts';
import {
  belowColumn,
  cellFigure,
  columnName,
  describeBegan,
  describeCell,
  describeSlideColumns,
  describeTopic,
  rarityOf,
  shortMissingGrade,
} from '#src/features/authorities/comparisonText.ts';
import { comparisonFinding } from '#src/features/authorities/finding.ts';
import { QuarterMark } from '#src/features/authorities/QuarterMark.tsx';
import type { ComparisonData } from '#src/features/authorities/useComparison.ts';
import styles from './AuthoritiesSlide.module.css';
import { ForStage } from './ForStage.tsx';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';
import { bodyHeight, innerWidth, linesIn, type StageShape } from './slideRoom.ts';
import { comparisonSource, useSlideComparison } from './useSlideComparison.ts';

/** Heights in hundredths of the stage's: of the head, of a row, of a line below and the space before it. */
const [head, row, line, space] = [7.5, 3.45, 3.2, 1] as const;

/** A set side by side: the latest overall grade and five rates of each authority. */
export function AuthoritiesSlide(props: SlideProps) {
  const { data, options, marking } = useSlideComparison(props.board);
  // What has not arrived would be missing in a finding.
  const title = data.isPending
    ? `${data.comparison.set.name} side by side`
    : comparisonFinding(data.comparison, options.measure).title;
  const frame = { ...props, title, marking, source: comparisonSource };
  return (
    <SlideFrame {...frame}>
      {data.isPending ? (
        <p aria-busy="true">Loading every indicator…</p>
      ) : (
        <ForStage>{(shape) => <SetTable data={data} title={title} shape={shape} />}</ForStage>
      )}
    </SlideFrame>
  );
}

interface TableProps {
  readonly data: ComparisonData;
  readonly title: string;
  readonly shape: StageShape;
}

function SetTable({ data, title, shape }: TableProps) {
  const { comparison, rows } = data;
  const columns = comparison.columns.slice(0, 5);
  // The region’s own figure is on the page: a region of fourteen shall fit.
  const summaries = comparison.summaries.filter(({ kind }) => kind !== 'region');
  const said = describeSlideColumns(comparison);
  const fitting = (below: string) => {
    const foot = space + linesIn(innerWidth[shape], below) * line;
    const room = bodyHeight(title, shape) - head - summaries.length * row - foot;
    return Math.max(1, Math.floor(room / row));
  };
  const leave = (left: number) =>
    `${said} And ${formatCount(left)} more, under Compare authorities.`;
  const areAllShown = rows.length <= fitting(said);
  const shown = areAllShown ? rows : rows.slice(0, fitting(leave(rows.length)));
  return (
    <>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Authority</th>
            <th scope="col">Overall</th>
            <th scope="col">Inspected</th>
            {columns.map((one) => (
              <th key={one.indicator.id} scope="col">
                {columnName(one.indicator.id)} <small>{belowColumn(one, comparison)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <SetRow key={one.authority.code} row={one} columns={columns} />
          ))}
        </tbody>
        <tbody className={styles.summaries}>
          {summaries.map((one) => (
            <tr key={one.kind}>
              <th scope="row">{one.name}</th>
              <td />
              <td />
              {columns.map((column) => (
                <td key={column.indicator.id}>
                  <span className={styles.figure}>{describeSummary(one, column)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.more}>{areAllShown ? said : leave(rows.length - shown.length)}</p>
    </>
  );
}

interface RowProps {
  readonly row: ComparisonRow;
  readonly columns: readonly MeasureColumn[];
}

function SetRow({ row: one, columns }: RowProps) {
  const grade = one.inspection && gradeOn(one.inspection, 'overall');
  return (
    <tr data-own={one.isOwn}>
      <th scope="row">{one.name}</th>
      <td>
        {grade ? (
          <GradeChip grade={grade} isShort />
        ) : (
          <>
            <span aria-hidden="true">{shortMissingGrade(one, 'overall')}</span>
            <span className="visually-hidden">{describeTopic(one, 'overall')}</span>
          </>
        )}
      </td>
      <td>{describeBegan(one)}</td>
      {columns.map((column) => {
        const cell = one.cells.get(column.indicator.id);
        if (!cell) return <td key={column.indicator.id} />;
        const quartile = column.from === null ? cell.quartile : null;
        return (
          <td key={column.indicator.id} data-quarter={quartile ?? undefined}>
            <span aria-hidden="true">
              <span className={styles.figure}>{cellFigure(cell, column)}</span>{' '}
              {quartile && <QuarterMark quartile={quartile} />}
              {column.from !== null && cell.smaller !== null && rarityOf(cell.smaller)}
            </span>
            <span className="visually-hidden">{describeCell(cell, column)}</span>
          </td>
        );
      })}
    </tr>
  );
}
