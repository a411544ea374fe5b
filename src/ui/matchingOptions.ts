export interface PickerOption {
  readonly value: string;
  /** What is searched and shown. */
  readonly label: string;
  /** Shown after the label, and not searched: "South West". */
  readonly detail?: string;
}

/** Letters and digits alone decide: "St. Helens" is found by "st helens". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The options whose label holds the words typed, wherever it does: those that begin with them
 * first, then those with a word that does, then the others; each in the order given.
 *
 * @param typed As typed; blank finds every option in its order.
 */
export function matchingOptions(
  options: readonly PickerOption[],
  typed: string,
): readonly PickerOption[] {
  const wanted = plain(typed);
  if (wanted === '') return options;
  const labels = options.map((option) => ({ option, label: plain(option.label) }));
  const begins = ({ label }: { label: string }) => label.startsWith(wanted);
  const wordBegins = ({ label }: { label: string }) => label.includes(` ${wanted}`);
  const rank = (one: { label: string }) => (begins(one) ? 0 : wordBegins(one) ? 1 : 2);
  return labels
    .filter(({ label }) => label.includes(wanted))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ option }) => option);
}
