import type { Notice } from '#src/domain/datasetFile.ts';
import type { Day } from '#src/domain/partialDate.ts';
import { withHiddenShown } from '#src/schema/textForms.ts';
import { ImportError, type ImportFault } from './importError.ts';

/** Everything that the importers have to say about the files: what stops them, and what does not. */
export class Findings {
  readonly faults: ImportFault[] = [];
  readonly notices: Notice[] = [];
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

/** A cell's text as faults show it: in quotes, cut where it is long, what cannot be seen by its number. */
export const quoted = (text: string): string =>
  withHiddenShown(JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text));
