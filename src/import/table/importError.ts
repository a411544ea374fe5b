import { escapeInvisible } from '#src/core/schema/textPatterns.ts';

/** One thing that is wrong in a published file. */
export interface ImportFault {
  /** Path under `data/published/`. */
  readonly file: string;
  /** As a spreadsheet counts: the header is row 1. `null` where it is the whole file. */
  readonly row: number | null;
  /** Heading of the column; empty where it is the whole row or file. */
  readonly column: string;
  readonly found: string;
  readonly wanted: string;
  /** How many further cells of the file have the same fault; left out for none. */
  readonly further?: number;
}

/** One fault on one line: `a.csv, row 3, column name: found "x", wanted a number`. */
export function describeFault({
  file,
  row,
  column,
  found,
  wanted,
  further = 0,
}: ImportFault): string {
  // What stands as a heading in a damaged file may be anything.
  const short = column.length > 80 ? `${column.slice(0, 79)}…` : column;
  const heading = escapeInvisible(short.replace(/\s/g, ' '));
  const place = [file, row === null ? '' : `row ${row}`, column === '' ? '' : `column ${heading}`];
  const again =
    further === 0 ? '' : ` (and in ${further} further ${further === 1 ? 'cell' : 'cells'})`;
  return `${place.filter((part) => part !== '').join(', ')}: found ${found}${again}, wanted ${wanted}`;
}

/** Published files that cannot be imported, with every fault in all of them. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly faults: readonly ImportFault[];

  constructor(faults: readonly ImportFault[]) {
    super(faults.map(describeFault).join('\n'));
    this.faults = faults;
  }
}
