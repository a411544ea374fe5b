/**
 * Which name the letters typed on a list go to, as in a native list: the next one that begins with
 * them, from the present one on and round again. One letter pressed repeatedly goes from each name
 * with it to the next.
 *
 * @param present Place of the name that is selected; -1 for none.
 * @returns Its place, or `null` where no name begins so.
 */
export function matchByFirstLetters(
  names: readonly string[],
  typed: string,
  present: number,
): number | null {
  const letters = typed.toLowerCase();
  const isRepeated = [...letters].every((letter) => letter === letters[0]);
  const wanted = isRepeated ? letters.slice(0, 1) : letters;
  // A word that grows may still be the one that is selected.
  const first = isRepeated ? present + 1 : Math.max(present, 0);
  for (let step = 0; step < names.length; step += 1) {
    const place = (first + step) % names.length;
    if (names[place]?.toLowerCase().startsWith(wanted)) return place;
  }
  return null;
}
