/**
 * Characters that no text of a board holds: controls but tab and line breaks; marks and overrides
 * that turn the direction of what follows, by which a line can read otherwise than it is written;
 * halves of a pair.
 */
const never =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF\\uFFFE\\uFFFF';
/** Two ids that differ in such a character only would look the same. */
const unseen = '\\u00AD\\u061C\\u200B-\\u200F\\u2028\\u2029\\u2060-\\u206F\\uFEFF';
/** Every JavaScript object has these: as the key of a record they would mean something else. */
const taken =
  '__\\w+__|constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|prototype|toLocaleString|toString|valueOf';

export const safeTextPattern = new RegExp(`^[^${never}]*$`, 'u');
/** The same with something in it that can be seen. */
export const filledTextPattern = new RegExp(`^(?=[\\s\\S]*\\S)[^${never}]*$`, 'u');
/**
 * Without line breaks, tabs and what cannot be seen, and with no space at its ends. Not `.` or `..`,
 * which an address would take for a place in its path.
 */
export const idPattern = new RegExp(
  `^(?!(?:${taken}|\\.{1,2})$)(?! )[^\\t\\n\\r${never}${unseen}]+(?<! )$`,
  'u',
);
/**
 * An https address whose host stands at its beginning and can be seen there: before an `@` would
 * stand a name that is not the host, and browsers take `\` for `/`.
 */
export const httpsPattern = new RegExp(
  `^https:\\/\\/[^\\s\\/?#@\\\\${never}${unseen}]+([\\/?#][^\\s\\\\${never}${unseen}]*)?$`,
  'u',
);

/** A date as precise as it is known, whether the calendar has it or not. */
export const partialDateForm = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** A month, likewise. */
export const monthForm = /^\d{4}-\d{2}$/;
/** A day, likewise. */
export const dayForm = /^\d{4}-\d{2}-\d{2}$/;

const hidden = new RegExp(`[${never}${unseen}]`, 'gu');

/** A text for a message: what cannot be seen, or would turn what follows, by its number. */
export const escapeInvisible = (text: string): string =>
  text.replace(hidden, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
