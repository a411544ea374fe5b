import { cssString, type PageMargins } from './pageMarginsRule.ts';

/** Far longer than any pack: what reaches below the last page is cut off. */
const repeats = 400;

const line = (...texts: readonly string[]) => texts.filter((text) => text !== '').join(' · ');

/** Firefox repeats what is fixed on every page, and its padding on every piece of the body. */
function fixedRules({ board, day, data, marking }: PageMargins): string {
  const fixed = 'position: fixed; left: 0; right: 0; font: 9pt Paper, Arial, sans-serif';
  const bold = 'font-weight: bold; font-size: 10pt; text-align: center';
  const place = (of: string, where: string, text: string, more = '') =>
    text === '' ? '' : `${of} { content: ${cssString(text)}; ${fixed}; ${where}; ${more} } `;
  return [
    '@page { margin: 7mm 12mm; } ',
    `body { padding-block: ${marking ? '11mm 10mm' : '7mm 6mm'}; box-decoration-break: clone; } `,
    place('html::before', 'top: 0', marking, bold),
    place('body::before', marking ? 'top: 5mm' : 'top: 0', line(board, day)),
    place('body::after', marking ? 'bottom: 5mm' : 'bottom: 0', data),
    place('html::after', 'bottom: 0', marking, bold),
  ].join('');
}

/** WebKit repeats nothing: two lines along the edge of all pages say it again and again. */
function edgeRules({ board, day, data, marking }: PageMargins): string {
  const again = (words: string) => cssString(`${words}     `.repeat(repeats));
  const edge = 'position: absolute; top: 0; bottom: 0; right: 0; width: 7mm; overflow: hidden';
  return [
    'body { position: relative; padding-right: 10mm; } ',
    `body::before { content: ${again(line(marking, day))} "\\a" ${again(line(board, data))}; `,
    `${edge}; font: 7pt Arial, sans-serif; white-space: pre; writing-mode: vertical-rl; } `,
    // Where the last page is too short for its edge to say all of it: a marking before and after.
    `body::after { content: ${cssString(line(marking, board, day, data, marking))}; display: block; `,
    'margin-top: 4mm; break-inside: avoid; font: 8pt Arial, sans-serif; } ',
  ].join('');
}

/**
 * The rules that say the same within the page, for browsers without margin boxes: at head and foot
 * of each page in Firefox, along its right edge in Safari and its engine. No other browser takes them.
 */
export const withoutMarginsRules = (margins: PageMargins): string =>
  `@media print { @supports (-moz-appearance: none) { ${fixedRules(margins)}} @supports (hanging-punctuation: first) { ${edgeRules(margins)}} }`;
