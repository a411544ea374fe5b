import type { PartialDate } from './partialDate.ts';

/**
 * A part of a text that was written later than the record itself, or the part between two such. The
 * parts of a text, with a space between them, are the whole of it.
 */
export interface TextPart {
  readonly text: string;
  /** From when it is known; `null` where it is known with its record. */
  readonly knownOn: PartialDate | null;
}
