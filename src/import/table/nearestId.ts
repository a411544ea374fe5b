/** An id as it may have been mistyped: without case and spaces, every dash the same. */
const plain = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/[\s\u00A0]+/g, '')
    .replaceAll(/[\u2010-\u2015\u2212_]/g, '-');

/** Whether two texts differ in no more than case, spaces and kinds of dashes. */
export const isSameButForTyping = (one: string, other: string): boolean =>
  plain(one) === plain(other);

/** How many single characters must be changed, added or taken away to make one text of another. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...other].entries()) {
      const changed = (row[j] ?? 0) + Number(letter !== wanted);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The id that was probably meant by one that is not there: one that differs in typing only, else
 * the only nearest within two characters, or one for a short id. `null` where none is near.
 */
export function nearestId(found: string, ids: Iterable<string>): string | null {
  const all = [...ids];
  const same = all.find((id) => isSameButForTyping(id, found));
  if (same !== undefined) return same;
  const most = plain(found).length < 8 ? 1 : 2;
  const near = all
    .filter((id) => Math.abs(id.length - found.length) <= 2 * most)
    .map((id) => ({ id, edits: editsBetween(plain(found), plain(id)) }))
    .filter(({ edits }) => edits <= most)
    .toSorted((a, b) => a.edits - b.edits);
  const [first, second] = near;
  return first !== undefined && first.edits !== second?.edits ? first.id : null;
}
