import { formatNumber } from '#src/core/text/format.ts';

/** What stands where a measure was not reached or does not apply. */
export const none = '–';

const unless =
  (format: (value: number) => string) =>
  (value: number | null): string =>
    value === null ? none : format(value);

/** `1,234 ms` */
export const inMs = unless((value) => `${formatNumber(value, 0)} ms`);
/** Bytes as `12.3 kB`, of 1,000 bytes, from 100 on without decimals. */
export const inKilobytes = unless(
  (value) => `${formatNumber(value / 1000, value < 100_000 ? 1 : 0)} kB`,
);
/** Bytes as `1.23 MB`, of 1,000,000 bytes. */
export const inMegabytes = unless((value) => `${formatNumber(value / 1_000_000, 2)} MB`);
/** `1.15 ×` */
export const asRatio = unless((value) => `${formatNumber(value, 2)} ×`);
/** `1,234` */
export const asCount = unless((value) => formatNumber(value, 0));
/** Layout shift has no unit; three decimals, as a good page is below 0.1. */
export const asShift = unless((value) => value.toFixed(3));
/** Milliseconds as `12.3 s`. */
export const inSeconds = unless((value) => `${formatNumber(value / 1000, 1)} s`);

/**
 * A table in Markdown, its columns padded so that the file reads as one too.
 *
 * @param head Column headings; the first column is aligned left, the others right.
 * @throws RangeError for a row that has more or fewer cells than the head.
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
  const uneven = lines.find(({ length }) => length !== head.length);
  if (uneven) {
    throw new RangeError(`wanted ${head.length} cells, not ${uneven.length}: ${uneven.join()}`);
  }
  const widths = head.map((_, column) =>
    Math.max(3, ...lines.map((cells) => [...(cells[column] ?? '')].length)),
  );
  const pad = (cell: string, column: number) => {
    const space = ' '.repeat((widths[column] ?? 0) - [...cell].length);
    return column === 0 ? cell + space : space + cell;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [first = [], ...others] = lines.map((cells) => cells.map(pad));
  return [first, rule, ...others].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
