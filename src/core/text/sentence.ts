/**
 * `better` and `worse` only where the measure has a better way; a tone is never the only carrier of
 * meaning, the words say it too.
 */
export type Tone = 'better' | 'worse' | 'neutral';

/** One statement: a lead that the eye catches, and the rest. */
export interface Sentence {
  readonly lead: string;
  readonly tone: Tone;
  readonly rest: string;
}

export const textOf = ({ lead, rest }: Sentence): string => `${lead}${rest}`;
