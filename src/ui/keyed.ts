interface Keyed<Item> {
  /** For React: no other item of the list has it. */
  readonly key: string;
  readonly item: Item;
  /** Place in the list, from 0. */
  readonly index: number;
}

/**
 * The items of a list with keys for React. Each is called by its text, and by how often the text has come
 * where it comes again: two columns, lines or findings may read the same.
 *
 * @param textOf What an item is called; the item itself where it is a text.
 */
export function keyed<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string = String,
): Keyed<Item>[] {
  const times = new Map<string, number>();
  return items.map((item, index) => {
    const text = textOf(item);
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    // No text can look like another's key: the number stands before it.
    return { key: `${time} ${text}`, item, index };
  });
}
