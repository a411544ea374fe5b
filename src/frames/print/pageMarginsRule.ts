/** What the margins of a printed page say; an empty text leaves its place empty. */
export interface PageMargins {
  /** Whose board it is. */
  readonly board: string;
  /** The day as on which it is read. */
  readonly day: string;
  /** What the data is and of when. */
  readonly data: string;
  /** Classification, at the head and foot of each page. */
  readonly marking: string;
}

/** Text as a CSS string, which nothing in it can end. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\w ]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;

const smallFont = 'font: 9pt "Source Sans 3 Variable", Arial, sans-serif';
const boldFont = 'font: bold 10pt "Source Sans 3 Variable", Arial, sans-serif';

/**
 * The page rule that repeats these words on every printed page: only CSS can fill the margins, and
 * browsers cannot yet take the words from the page. The page's number is in the style sheet.
 */
export function pageMarginsRule({ board, day, data, marking }: PageMargins): string {
  const box = (place: string, text: string, font: string) =>
    text === '' ? '' : ` @${place} { content: ${cssString(text)}; ${font}; }`;
  return [
    '@page {',
    box('top-left', board, smallFont),
    box('top-center', marking, boldFont),
    box('top-right', day, smallFont),
    box('bottom-left', data, smallFont),
    box('bottom-center', marking, boldFont),
    ' }',
  ].join('');
}
