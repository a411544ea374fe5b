import { type Day, isKnownOn } from '#src/core/model/partialDate.ts';
import type { TextPart } from '#src/core/model/textPart.ts';

/** A record with a text that may have parts of its own dates. */
type WithText<Field extends string> = { readonly [F in Field]: string } & {
  readonly [F in `${Field}Parts`]?: readonly TextPart[] | undefined;
};

/**
 * A record with one of its texts as it was known at the end of a day: without the parts that became
 * known later. A text without parts is known with its record. No date is looked for in the words.
 *
 * @param field Name of the text; its parts stand beside it, in `noteParts` beside `note`.
 */
export function textKnownOn<Field extends string, Rec extends WithText<Field>>(
  record: Rec,
  field: Field,
  asAt: Day,
): Rec {
  const parts = record[`${field}Parts`] as readonly TextPart[] | undefined;
  if (parts === undefined) return record;
  const known = parts.filter(({ knownOn }) => knownOn === null || isKnownOn(knownOn, asAt));
  const text = known.map((part) => part.text).join(' ');
  return { ...record, [field]: text, [`${field}Parts`]: known };
}
