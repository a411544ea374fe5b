import { formatNumber } from '#src/core/text/format.ts';

/** `×` is how many times something else; a layout shift has no unit. */
export type Unit = 'ms' | 'kB' | 'MB' | '×' | '';

/** Something measured: times in ms, sizes in bytes; `null` for what was not reached or is not there. */
export interface Measured {
  readonly name: string;
  readonly unit: Unit;
  readonly value: number | null;
}

/** What was aimed at: no more than so much. */
export interface Aim extends Measured {
  readonly limit: number;
}

const none = '–';

/** `1,234 ms`, `12.3 kB` of 1,000 bytes each, `1.23 MB`, `1.15 ×`, `0.020`; a dash for what is not there. */
export function withUnit(value: number | null, unit: Unit): string {
  if (value === null) return none;
  switch (unit) {
    case 'ms':
      return `${formatNumber(value, 0)} ms`;
    case 'kB':
      return `${formatNumber(value / 1000, value < 100_000 ? 1 : 0)} kB`;
    case 'MB':
      return `${formatNumber(value / 1_000_000, 2)} MB`;
    case '×':
      return `${formatNumber(value, 2)} ×`;
    default:
      return value.toFixed(3);
  }
}

/** Whether an aim is met; where it is not, by how much. */
export function verdictOn({ limit, value, unit }: Aim): string {
  if (value === null) return 'not measured';
  if (value <= limit) return 'met';
  return `not met: ${withUnit(value - limit, unit)} over`;
}

/**
 * A table in Markdown, its columns as wide as the formatter of the project has them.
 *
 * @throws RangeError for a row that has more or fewer cells than the head.
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const uneven = rows.find(({ length }) => length !== head.length);
  if (uneven) {
    throw new RangeError(`wanted ${head.length} cells, not ${uneven.length}: ${uneven.join()}`);
  }
  const widths = head.map((name, column) =>
    Math.max(3, name.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [head, rule, ...rows].map(line).join('\n');
}
