/** What is longer than a sheet of paper, divided into parts of so many: the last may have fewer. */
export function partsOf<Item>(items: readonly Item[], most: number): (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: count }, (_, part) => items.slice(part * most, (part + 1) * most));
}
