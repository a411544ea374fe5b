import { type Findings, ofNobody, quoted } from '#src/import/table/findings.ts';
import { monthIn } from '#src/import/table/monthIn.ts';
import {
  type LongColumn,
  longColumn,
  type MeasureCell,
  type MeasurePart,
  measureValueColumns,
  optionalMeasureValueColumns,
} from './measureCell.ts';
import { plainHeading, quarterIn, reasonLeftOut } from './measureHeadings.ts';

/** A table in which headings have been found. */
export interface Scorecard {
  readonly file: string;
  readonly headings: readonly string[];
  readonly headingRow: number;
  /** Each with its number. */
  readonly rows: readonly (readonly [row: number, cells: readonly string[]])[];
  readonly isMeasure: (text: string) => boolean;
  readonly findings: Findings;
}

const monthWanted = 'a month such as Apr-25, April 2025 or 2025-04';

const partNames: Readonly<Record<string, MeasurePart>> = {
  value: 'value',
  '%': 'value',
  rate: 'value',
  percentage: 'value',
  numerator: 'numerator',
  num: 'numerator',
  denominator: 'denominator',
  den: 'denominator',
  denom: 'denominator',
};
/** Headings of a column that says what each row holds. */
const partHeadings = new Set(['row', 'line', 'what', 'part', 'type', 'data']);
const nameAndPart = /^(.*?)[\s:,(–-]+(numerator|denominator|num|denom|den)\)?$/i;

/** A name and what stands under it: `Supervision (numerator)`. */
function partIn(text: string): { readonly measure: string; readonly part: MeasurePart } {
  const [, name, word = ''] = nameAndPart.exec(text.trim()) ?? [];
  return name === undefined
    ? { measure: text.trim(), part: 'value' }
    : { measure: name.trim(), part: partNames[word.toLowerCase()] ?? 'value' };
}

function periodIn(text: string, row: number): Pick<MeasureCell, 'period' | 'quarter'> | null {
  const month = monthIn(text);
  if (month !== null) return { period: month, quarter: null };
  const quarter = quarterIn(text);
  return quarter === null ? null : { period: quarter, quarter: { row, text } };
}

const plainCell = { knownOn: '', status: '', note: '', isRow: false } as const;

function fault(
  { file, findings }: Scorecard,
  row: number,
  column: string,
  text: string,
  wanted: string,
) {
  findings.fault({ file, row, column, found: quoted(text), wanted });
}

/** Says what was left out of a scorecard, and why. */
export function noticeLeftOut(
  { file, findings }: Pick<Scorecard, 'file' | 'findings'>,
  row: number,
  heading: string,
  reason: string,
): void {
  findings.notice({
    file,
    row,
    column: heading,
    found: heading,
    ...ofNobody,
    outcome: 'column-unused',
    reason: `left out: ${reason}`,
  });
}

/** Whether a column or a row is left out for what its heading says, with a notice that says why. */
function isLeftOut(table: Scorecard, row: number, heading: string): boolean {
  const reason = table.isMeasure(partIn(heading).measure) ? null : reasonLeftOut(heading);
  if (reason === null) return false;
  noticeLeftOut(table, row, heading, reason);
  return true;
}

/** A row for each measure and month. */
export function cellsOfLong(table: Scorecard): MeasureCell[] {
  const { headings, rows, headingRow } = table;
  const columns = headings.map(longColumn);
  for (const [index, heading] of headings.entries()) {
    const column = columns[index] ?? null;
    if (column !== null && columns.indexOf(column) !== index) {
      fault(table, headingRow, heading, heading, 'each column once');
    } else if (column === null && heading !== '' && !isLeftOut(table, headingRow, heading)) {
      const known = [...measureValueColumns, ...optionalMeasureValueColumns];
      fault(table, headingRow, heading, heading, `only ${known.join(', ')}`);
    }
  }
  const places = new Map(columns.map((column, index) => [column, index] as const).toReversed());
  const placeOf = (column: LongColumn) => places.get(column) ?? -1;
  const parts = (['value', 'numerator', 'denominator'] as const).filter((part) =>
    columns.includes(part),
  );
  return rows.flatMap(([row, cells]): MeasureCell[] => {
    const text = (column: LongColumn) => (cells[placeOf(column)] ?? '').trim();
    const period = periodIn(text('month'), row);
    if (period === null) {
      fault(table, row, headings[placeOf('month')] ?? '', text('month'), monthWanted);
      return [];
    }
    // Counts that do not stand there say nothing.
    const filled = parts.filter((part) => part === 'value' || text(part) !== '');
    return filled.map((part) => ({
      row,
      column: headings[placeOf(part)] ?? '',
      measure: text('measure_id'),
      nameAt: { row, column: headings[placeOf('measure_id')] ?? '' },
      part,
      ...period,
      text: text(part),
      knownOn: text('known_on'),
      status: text('status'),
      note: text('note'),
      isRow: true,
    }));
  });
}

/** Measures down, months across. */
export function cellsAcross(table: Scorecard): MeasureCell[] {
  const { headings, rows, headingRow } = table;
  const partAt = headings.findIndex((heading) => partHeadings.has(plainHeading(heading)));
  const nameAt = Math.max(
    0,
    headings.findIndex((heading) => longColumn(heading) === 'measure_id'),
  );
  const periods = headings.map((heading, index) => {
    if (index === nameAt || index === partAt || heading === '') return null;
    const period = periodIn(heading, headingRow);
    if (period === null && !isLeftOut(table, headingRow, heading)) {
      const wanted = `${monthWanted}, or a quarter, a total, a target or a rating`;
      fault(table, headingRow, heading, heading, wanted);
    }
    return period;
  });
  let above = '';
  return rows.flatMap(([row, cells]): MeasureCell[] => {
    const written = (cells[nameAt] ?? '').trim();
    // A heading between rows or a note below them has no figures.
    if (!periods.some((period, index) => period !== null && (cells[index] ?? '').trim() !== ''))
      return [];
    if (isLeftOut(table, row, written)) return [];
    const bare = partNames[plainHeading(written)];
    const named = bare === undefined ? partIn(written) : { measure: '', part: bare };
    // Rows below a measure may leave its name out.
    const measure = named.measure === '' ? above : named.measure;
    above = measure;
    const kind = partAt === -1 ? '' : (cells[partAt] ?? '').trim();
    const part = kind === '' ? named.part : partNames[plainHeading(kind)];
    if (part === undefined) {
      fault(table, row, headings[partAt] ?? '', kind, 'value, numerator or denominator');
      return [];
    }
    const name = { row, column: headings[nameAt] ?? '' };
    return periods.flatMap((period, index): MeasureCell[] => {
      if (period === null) return [];
      const [column, text] = [headings[index] ?? '', (cells[index] ?? '').trim()];
      return [{ ...plainCell, ...period, row, column, measure, nameAt: name, part, text }];
    });
  });
}

/** Months down, measures across. */
export function cellsDown(table: Scorecard): MeasureCell[] {
  const { headings, rows, headingRow } = table;
  const columns = headings.map((heading, index) =>
    index === 0 || heading === '' || isLeftOut(table, headingRow, heading) ? null : partIn(heading),
  );
  return rows.flatMap(([row, cells]): MeasureCell[] => {
    const written = (cells[0] ?? '').trim();
    const period = periodIn(written, row);
    if (period === null) {
      if (!isLeftOut(table, row, written)) {
        const wanted = `${monthWanted}, or a quarter, a total or an average`;
        fault(table, row, headings[0] ?? '', written, wanted);
      }
      return [];
    }
    return columns.flatMap((named, index): MeasureCell[] => {
      if (named === null) return [];
      const [column, text] = [headings[index] ?? '', (cells[index] ?? '').trim()];
      const nameAt = { row: headingRow, column };
      return [{ ...plainCell, ...period, ...named, row, column, nameAt, text }];
    });
  });
}
