import type { DeckContent } from '#src/charts/slides/deckContent.ts';
import type { WorkbookContent } from '#src/charts/workbook/workbookContent.ts';
import type { WorkbookForm } from '#src/core/model/workbookForm.ts';

/** What a worker is asked to make: plain values throughout. */
export type FileRequest =
  | { readonly kind: 'workbook'; readonly content: WorkbookContent }
  | { readonly kind: 'form'; readonly content: WorkbookForm }
  | { readonly kind: 'slides'; readonly content: DeckContent };

/** What it answers: the file, or why there is none. */
export type FileAnswer = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly error: string };
