import type { EditionChoices, MadeEdition } from '#src/core/edition/publicEdition.ts';
import type { PreparedBoard, TakenNote } from '#src/core/model/preparedBoard.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import type { Answers } from '#src/import/recognise/questions.ts';
import type { FieldChoices } from './importerClient.ts';
import type { NoteSetAside } from './takenNotes.ts';

/** A spreadsheet that was brought. */
export interface BroughtEntry {
  readonly name: string;
  readonly size: number;
  /** Kept to be read once more where the importer was stopped. */
  readonly content: Blob;
  /** `release`: figures on every authority, which are no part of one council's board. */
  readonly status: 'reading' | 'read' | 'refused' | 'release';
  /** Why it is not read; of a text how it was read. Empty for neither. */
  readonly note: string;
  /** Empty until it is read. */
  readonly sha256: string;
}

export type Step = 'bring' | 'check' | 'save';

/** Everything about the board that is being prepared. */
export interface PrepareState {
  readonly step: Step;
  readonly council: { readonly code: string; readonly name: string };
  readonly publisher: string;
  /** The board that was opened, from which the new one is made. */
  readonly opened: PreparedBoard | null;
  /** Where it was opened from; empty for none. */
  readonly openedName: string;
  /** That the opened board is older than one that was opened in this tab before; empty if it is not. */
  readonly olderNote: string;
  readonly files: readonly BroughtEntry[];
  readonly answers: Answers;
  /** What is being done; empty for nothing. */
  readonly doing: string;
  readonly problem: string;
  /** What was stopped, and what is kept; empty for nothing. */
  readonly stopped: string;
  readonly made: MadeBoard | null;
  readonly fields: FieldChoices;
  /** What was noted on this board with the page that it is prepared in, oldest first. */
  readonly pageNotes: readonly TakenNote[];
  /** Whether the board takes them in. */
  readonly takesNotes: boolean;
  /** Notes that the board has no place for. */
  readonly setAside: readonly NoteSetAside[];
  /** Questions that were open at any time: they keep their place once they are answered. */
  readonly asked: ReadonlySet<string>;
  /** Of its public edition, which every view then shows; `null` for the board with everything. */
  readonly edition: EditionChoices | null;
  /** What that leaves out; `null` where it is not made. */
  readonly publicBoard: MadeEdition | null;
  /** Of the board as it is now; empty until it is made. */
  readonly version: string;
  readonly saved: {
    readonly version: string;
    readonly name: string;
    readonly bytes: number;
    /** Ids of the notes in it. */
    readonly notes: readonly string[];
  } | null;
}

/** As before anything was brought. */
export const nothingBrought = () =>
  ({
    step: 'bring',
    opened: null,
    openedName: '',
    olderNote: '',
    files: [],
    answers: toAnswers(new Map()),
    doing: '',
    problem: '',
    stopped: '',
    made: null,
    setAside: [],
    edition: null,
    publicBoard: null,
    asked: new Set<string>(),
    version: '',
    saved: null,
  }) as const satisfies Partial<PrepareState>;

export const toAnswers = (answers: ReadonlyMap<string, string>): Answers => ({
  schemaVersion: 1,
  answers: [...answers].map(([key, answer]) => ({ key, answer })),
});
