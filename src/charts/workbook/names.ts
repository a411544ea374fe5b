/** Longest name of a sheet. */
const longestSheet = 31;

/** Names made unique, whatever the case of their letters; the later ones get a number, within a length. */
export function uniqueNames(names: readonly string[], longest = 200): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name.slice(0, longest);
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
      const suffix = ` ${count}`;
      unique = name.slice(0, longest - suffix.length).trimEnd() + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** What Excel takes in the name of a sheet: no `[ ] : * ? / \`, no apostrophe at an end, not "History". */
export function sheetNames(titles: readonly string[]): string[] {
  return uniqueNames(
    titles.map((title) => {
      const plain = title
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
      const short = whole(plain).replaceAll(/^'+|'+$/g, '') || 'Table';
      return short.toLowerCase() === 'history' ? 'History of it' : short;
    }),
    longestSheet,
  );
}

/** As many whole words as there is room for, and no half of a character of two units. */
function whole(text: string): string {
  if (text.length <= longestSheet) return text;
  const cut = text.slice(0, longestSheet + 1);
  const space = cut.lastIndexOf(' ');
  if (space > longestSheet / 2) return cut.slice(0, space).replace(/[,;.–-]+$/, '');
  let short = '';
  for (const character of text) {
    if (short.length + character.length > longestSheet) break;
    short += character;
  }
  return short;
}

/** A name of a table, by which formulas know it: letters, digits and underscores, a letter first. */
export const tableName = (index: number, sheet: string): string =>
  `Table_${index + 1}_${sheet
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')}`.replace(/_$/, '');

/** A for 0, Z for 25, AA for 26. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') +
  String.fromCharCode(65 + (index % 26));
