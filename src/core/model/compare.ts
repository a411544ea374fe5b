/**
 * Sort order of ids, codes and ISO dates: by their characters (UTF-16), so capitals come before small
 * letters. The same on every machine, whatever its language.
 *
 * @returns Negative where `a` comes first, 0 where both are the same text.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const british = new Intl.Collator('en-GB');

/**
 * Sort order of names that people read: as in a British index, whatever the language of the machine.
 *
 * @returns Negative where `a` comes first, 0 where both are the same text.
 */
export function compareNames(a: string, b: string): number {
  return british.compare(a, b) || compareText(a, b);
}
