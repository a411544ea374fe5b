import type { Notice } from '#src/core/model/datasetFile.ts';
import { type Figure, type MissingSymbol, missingMeaning } from '#src/core/model/figure.ts';
import { firstDay, isPartialDate, type PartialDate } from '#src/core/model/partialDate.ts';
import { limits as general, isInReach } from '#src/core/schema/limits.ts';
import { idPattern } from '#src/core/schema/textPatterns.ts';
import { type Findings, ofNobody, quoted } from './findings.ts';
import { monthIn } from './monthIn.ts';
import { looksLikeDate, looksLikeDecimal, yearTypedAsDate } from './spreadsheetSlips.ts';

/** What a number may be: 0 or more unless `min` says otherwise. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

function describeLimits({ min = 0, max, whole = false }: Limits): string {
  const number = whole ? 'a whole number' : 'a number';
  if (max !== undefined) return `${number} from ${min} to ${max}`;
  return min === Number.NEGATIVE_INFINITY ? number : `${number}, ${min} or more`;
}

/** What is said of a row: what it is about, where it is about something by name, and what was done. */
interface RowNotice extends Pick<Notice, 'outcome' | 'reason'> {
  readonly subject?: string;
  readonly authorityCode?: string | null;
}

const symbols = Object.keys(missingMeaning);

/** In place of a date that is at fault. */
const standInDay = '1990-01-01';

/**
 * One row of a published CSV file, read cell by cell. A cell that is not what it should be becomes
 * a fault among the findings, marks the row and reads as a harmless stand-in, so that every cell of
 * a row is looked at; a faulty row is then dropped.
 */
export class Row<Column extends string> {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number;
  /** Whether a cell read so far is at fault. */
  isFaulty = false;
  /** Path under `data/published/`. */
  readonly file: string;
  readonly #cells: ReadonlyMap<string, string>;
  /** Columns whose cells are no values at all: one fault says so. */
  readonly #unreadable = new Set<string>();
  readonly #findings: Findings;

  constructor(
    file: string,
    number: number,
    cells: ReadonlyMap<string, string>,
    findings: Findings,
  ) {
    this.number = number;
    this.file = file;
    this.#cells = cells;
    this.#findings = findings;
  }

  fault(column: Column | '', wanted: string, found = quoted(this.#at(column))): void {
    this.isFaulty = true;
    if (this.#unreadable.has(column)) return;
    this.#findings.fault({ file: this.file, row: this.number, column, found, wanted });
  }

  /** A fault of a cell that holds no value: nothing else is said of it. */
  unreadable(column: Column, wanted: string): void {
    this.fault(column, wanted);
    this.#unreadable.add(column);
  }

  notice(column: Column, { subject = '', authorityCode = null, outcome, reason }: RowNotice): void {
    const place = { file: this.file, row: this.number, column, found: this.text(column) };
    this.#findings.notice({ ...place, subject, authorityCode, outcome, reason });
  }

  /** The cell exactly as it is, empty or not. */
  text(column: Column): string {
    return this.#at(column);
  }

  filled(column: Column): string {
    const text = this.text(column);
    if (text.trim() === '') this.fault(column, 'text', 'an empty cell');
    return text;
  }

  /** What stands in headings, links and charts. */
  title(column: Column): string {
    const text = this.filled(column);
    const most = general.characters.title;
    if (text.length > most) this.fault(column, `a text of at most ${most} characters`);
    return text;
  }

  /** Text of a form, e.g. an ONS code. */
  matching(column: Column, form: RegExp, wanted: string): string {
    const text = this.text(column);
    if (!form.test(text)) this.fault(column, wanted);
    return text;
  }

  /** By which rows name each other. */
  id(column: Column): string {
    const text = this.filled(column);
    if (text.trim() === '') return text;
    if (!idPattern.test(text)) {
      this.fault(
        column,
        'an id of visible characters, without spaces at its ends, that is no name like constructor',
      );
    } else if (text.length > general.characters.id) {
      this.fault(column, `an id of at most ${general.characters.id} characters`);
    }
    return text;
  }

  /**
   * An id that no row above has.
   *
   * @param rows The row of each id so far, to which this one is added.
   */
  ownId(column: Column, rows: Map<string, number>): string {
    const id = this.id(column);
    const other = rows.get(id);
    if (other === undefined) {
      rows.set(id, this.number);
      if (looksLikeDate(id)) {
        const made = 'An id like a date: a spreadsheet makes 01-Jan of 1-1';
        this.notice(column, {
          outcome: 'looks-mistyped',
          reason: `${made}. Where it did, format the column as text and type it again`,
        });
      }
    } else if (id.trim() !== '') {
      const slip = looksLikeDecimal(id)
        ? '. A spreadsheet makes 1.1 of 1.10: format the column as text and type the ids again'
        : '';
      this.fault(column, `an id of its own, as row ${other} has this one too${slip}`);
    }
    return id;
  }

  numberIn(column: Column, limits: Limits = {}): number {
    return this.#number(column, limits, describeLimits(limits)) ?? 0;
  }

  /**
   * A number, or one of the publisher's symbols for the reason that there is none. Spaces around
   * it, a symbol in capitals and commas between thousands have one meaning only and are read. Another
   * symbol is one fault for the whole file, as it means the same in each of its cells.
   */
  figure(column: Column, limits: Limits = {}): Figure {
    const text = this.text(column).trim();
    const symbol = text.toLowerCase();
    if (Object.hasOwn(missingMeaning, symbol)) return symbol as MissingSymbol;
    const wanted = `${describeLimits(limits)}, or one of ${symbols.join(', ')}`;
    if (/\d/.test(text)) {
      const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
      return this.#number(column, limits, wanted, plain) ?? 'x';
    }
    const found = text === '' ? 'an empty cell' : quoted(text);
    this.#repeatedFault(column, wanted, found, `a figure that is ${found}`);
    return 'x';
  }

  /** What the cell's text stands for, by the texts that are known. */
  choice<T>(column: Column, options: Readonly<Record<string, T>>): T {
    const text = this.text(column);
    const texts = Object.keys(options);
    if (!Object.hasOwn(options, text)) {
      const wanted = `one of ${texts.map((one) => JSON.stringify(one)).join(', ')}`;
      this.#repeatedFault(column, wanted, quoted(text), `${column} that is ${text}`);
    }
    return options[Object.hasOwn(options, text) ? text : (texts[0] ?? '')] as T;
  }

  /** A day printed as `31/12/2025`, `1/4/2025`, or as `31/12/25` in this century, as ISO 8601. */
  ukDay(column: Column): PartialDate {
    const text = this.text(column);
    const [, day = '', month = '', year = ''] =
      /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text) ?? [];
    const whole = year.length === 2 ? `20${year}` : year;
    const iso = [whole, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
    if (isPartialDate(iso)) return this.#inReach(column, iso);
    this.fault(column, 'a day that the calendar has, like 31/12/2025');
    return standInDay;
  }

  /** An ISO date as precise as it is known; `null` for an empty cell. */
  dateOrNull(column: Column): PartialDate | null {
    return this.text(column) === '' ? null : this.date(column);
  }

  /** An ISO date as precise as it is known. */
  date(column: Column): PartialDate {
    const text = this.text(column);
    if (isPartialDate(text)) return this.#inReach(column, text);
    this.fault(column, 'a date that the calendar has, like 2026-01-12, 2026-01 or 2026');
    return standInDay;
  }

  /** A date as it is known, in ISO 8601 or as a spreadsheet saves it: `31/12/2025`, `Dec-25`. */
  savedDate(column: Column): PartialDate {
    const text = this.text(column);
    if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)) return this.ukDay(column);
    const month = /^[a-z]{3}-\d{2}$/i.test(text) ? monthIn(text) : null;
    return month === null ? this.date(column) : this.#inReach(column, month);
  }

  /** A date of what has happened: one after the day of the import is asked about. */
  pastDate(column: Column): PartialDate {
    const date = this.date(column);
    const { today } = this.#findings;
    if (today !== null && !this.isFaulty && firstDay(date) > today) {
      const reason = `A date to come, where something has happened. Is the year right? The board shows it from ${date} on`;
      this.#findings.question({
        file: this.file,
        row: this.number,
        column,
        found: date,
        ...ofNobody,
        outcome: 'date-to-come',
        reason,
      });
    }
    return date;
  }

  /** Likewise; `null` for an empty cell. */
  pastDateOrNull(column: Column): PartialDate | null {
    return this.text(column) === '' ? null : this.pastDate(column);
  }

  #repeatedFault(column: Column, wanted: string, found: string, reason: string): void {
    this.isFaulty = true;
    if (this.#unreadable.has(column)) return;
    const fault = { file: this.file, row: this.number, column, found, wanted };
    this.#findings.repeatedFault(fault, reason);
  }

  #inReach(column: Column, date: PartialDate): PartialDate {
    if (isInReach(date)) return date;
    const year = yearTypedAsDate(date);
    const slip =
      year === null
        ? ''
        : `: a spreadsheet makes this day of the year ${year} in a column of dates, where the column should be text`;
    this.fault(column, `a date from ${general.years.first} to ${general.years.last}${slip}`);
    return standInDay;
  }

  #at(column: Column | ''): string {
    return column === '' ? '' : (this.#cells.get(column) ?? '');
  }

  #number(column: Column, limits: Limits, wanted: string, text = this.text(column)): number | null {
    const { min = 0, max = general.figure.max, whole = false } = limits;
    const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (Math.abs(value) > general.figure.max) {
      this.fault(column, `a number of at most ${general.figure.max}`);
      return null;
    }
    if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
    this.fault(column, wanted, text === '' ? 'an empty cell' : quoted(text));
    return null;
  }
}
