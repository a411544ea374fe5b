/** Letters and digits alone decide: "so-called ‘drift’" is found by "so called drift". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether the texts hold every word typed, or its beginning, in any order and in any of them.
 *
 * @param typed As typed; blank is found everywhere.
 */
export function holdsWords(texts: readonly string[], typed: string): boolean {
  const wanted = plain(typed);
  if (wanted === '') return true;
  const held = ` ${texts.map(plain).join(' ')}`;
  return wanted.split(' ').every((word) => held.includes(` ${word}`));
}
