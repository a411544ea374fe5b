import type { ReactNode } from 'react';
import { formatCount } from '#src/core/text/format.ts';
import { keyed } from '#src/ui/keyed.ts';
import styles from './SlideTable.module.css';
import {
  bodyHeight,
  fittingRows,
  fittingSize,
  innerWidth,
  linesIn,
  type StageShape,
  scaleOf,
} from './slideRoom.ts';

interface Props {
  /** Of the slide: how much room there is depends on its lines. */
  readonly title: string;
  readonly shape: StageShape;
  /** Names of the columns. */
  readonly columns: readonly [name: string, ...others: string[]];
  /** Widths of all columns but the first, which has the rest, in hundredths of the stage's height. */
  readonly widths: readonly number[];
  readonly rows: readonly SlideTableRow[];
  /** The section where the rest stands. */
  readonly where?: string;
}

export interface SlideTableRow {
  readonly id: string;
  readonly name: string;
  /** Under the name. */
  readonly below?: string;
  readonly isBold?: boolean;
  /** Of all columns but the first. */
  readonly cells: readonly ReactNode[];
  /** How many lines the tallest of them has where its words are so many times the usual size. */
  readonly linesAt: (scale: number) => number;
}

/** Space at the right of a cell. */
const gap = 2;
/** Heights: of a line, of what is around it in its row or in the head, and of the line that says there are more. */
const [line, around, more] = [3.8, 2.6, 6] as const;

/**
 * As many rows as a stage of this shape has room for, and how many more there are. Few rows are set
 * larger, for whoever sits at the back.
 */
export function SlideTable({
  title,
  shape,
  columns,
  widths,
  rows,
  where = 'Improvement areas',
}: Props) {
  const name = innerWidth[shape] - widths.reduce((sum, width) => sum + width, 0) - gap;
  const room = bodyHeight(title, shape);
  const headAt = (scale: number) => around + line * scale;
  const heightsAt = (scale: number) =>
    rows.map((row) => {
      const own =
        linesIn(name / scale, row.name, row.isBold) +
        (row.below ? linesIn(name / scale, row.below) : 0);
      return around + line * scale * Math.max(own, row.linesAt(scale));
    });
  const size = fittingSize(['large', 'body'], room, (scale) =>
    heightsAt(scale).reduce((sum, height) => sum + height, headAt(scale)),
  );
  const scale = scaleOf(size);
  const shown = fittingRows(heightsAt(scale), room - headAt(scale), more);
  const left = rows.length - shown;
  const heads = keyed(columns);
  return (
    <>
      <table className={styles.table} aria-label={title} data-size={size}>
        <thead>
          <tr>
            {heads.map(({ key, item: column, index }) => (
              <th
                key={key}
                scope="col"
                style={index > 0 ? { width: `${widths[index - 1]}cqh` } : undefined}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.id} data-bold={row.isBold}>
              <th scope="row">
                {row.name} {row.below && <small>{row.below}</small>}
              </th>
              {row.cells.map((cell, index) => (
                <td key={heads[index + 1]?.key}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p className={styles.more}>
          And {formatCount(left)} more, under {where}.
        </p>
      )}
    </>
  );
}
