/**
 * Which of some names is meant by letters that were typed: the next after `from` that begins with
 * them, from the end round to the first; one letter again and again goes on to the next.
 *
 * @returns Its index; `null` where none begins with them.
 */
export function typedMatch(names: readonly string[], typed: string, from: number): number | null {
  const text = typed.toLowerCase();
  const isRepeated = [...text].every((letter) => letter === text[0]);
  const wanted = isRepeated ? text.slice(0, 1) : text;
  // A longer word may still be that which the focus is on.
  const first = isRepeated ? from + 1 : from;
  for (let step = 0; step < names.length; step += 1) {
    const index = (first + step) % names.length;
    if (names[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
