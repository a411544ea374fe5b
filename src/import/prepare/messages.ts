import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { WorkbookForm } from '#src/core/model/workbookForm.ts';
import type { BoardRequest, BroughtFile, FieldChoice, MadeBoard } from './importer.ts';

/** What the page asks of the importer, each with a number by which its answer is known. */
export type Request = { readonly id: number } & (
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'make'; readonly request: BoardRequest }
  | { readonly kind: 'folder'; readonly files: ReadonlyMap<string, string> }
  /** A council's files as its public edition has them. */
  | {
      readonly kind: 'public-records';
      readonly files: ReadonlyMap<string, string>;
      readonly whole: BoardPack;
      readonly edition: BoardPack;
    }
  /** Our workbook: with a council's files, or empty. */
  | { readonly kind: 'workbook'; readonly files: ReadonlyMap<string, string> | null }
);

/** What the importer answers. */
export type Answer = { readonly id: number } & (
  | { readonly kind: 'read'; readonly file: BroughtFile }
  | { readonly kind: 'remove' }
  | {
      readonly kind: 'make';
      readonly made: MadeBoard;
      readonly fields: Readonly<Record<string, readonly FieldChoice[]>>;
    }
  | { readonly kind: 'public-records'; readonly files: ReadonlyMap<string, string> }
  /** A ZIP file. */
  | { readonly kind: 'folder'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'workbook'; readonly form: WorkbookForm }
  | { readonly kind: 'failed'; readonly message: string }
);
