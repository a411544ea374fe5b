import type { Notice } from '#src/core/model/datasetFile.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { escapeInvisible } from '#src/core/schema/textPatterns.ts';
import { ImportError, type ImportFault } from './importError.ts';

/** Everything that the importers have to say about the files: what stops them, and what does not. */
export class Findings {
  readonly faults: ImportFault[] = [];
  readonly notices: Notice[] = [];
  /** Places among the faults of the first of each that may repeat. */
  readonly #firstOf = new Map<string, number>();
  /** What depends on the day of the import, and therefore stands in no file. */
  readonly questions: Notice[] = [];
  /** The day of the import; `null` where dates to come are not asked about. */
  readonly today: Day | null;

  constructor(today: Day | null = null) {
    this.today = today;
  }

  fault(fault: ImportFault): void {
    this.faults.push(fault);
  }

  /**
   * A fault that a file may have in hundreds of cells, all for one reason: further ones are counted
   * with the first.
   *
   * @param reason By which the fault is the same in other cells of the file.
   */
  repeatedFault(fault: ImportFault, reason: string): void {
    const key = `${fault.file} ${reason}`;
    const place = this.#firstOf.get(key);
    const first = place === undefined ? undefined : this.faults[place];
    if (place === undefined || first === undefined) {
      this.#firstOf.set(key, this.faults.length);
      this.fault(fault);
    } else this.faults[place] = { ...first, further: (first.further ?? 0) + 1 };
  }

  notice(notice: Notice): void {
    this.notices.push(notice);
  }

  question(question: Notice): void {
    this.questions.push(question);
  }

  /** How many faults the file has so far. */
  faultsIn(file: string): number {
    return this.faults.filter((fault) => fault.file === file).length;
  }

  /** @throws ImportError with every fault, where there is any. */
  throwIfFaulty(): void {
    if (this.faults.length > 0) throw new ImportError(this.faults);
  }
}

/** Of a notice that is about a file or a record, and no authority by name. */
export const ofNobody = { subject: '', authorityCode: null } as const;

/** Says that an older file lacks a column, and what the board does not show for that. */
export const missingColumn = (file: string, column: string, consequence: string): Notice => ({
  file,
  row: 1,
  column,
  found: '',
  ...ofNobody,
  outcome: 'column-missing',
  reason: `No such column: ${consequence}`,
});

/** A cell's text as faults show it: in quotes, cut where it is long, what cannot be seen by its number. */
export const quoted = (text: string): string =>
  escapeInvisible(JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text));
