/** What holds a sentence, a name or a value of its own. */
const holders = 'p, li, dt, dd, th, td, caption, figcaption, h1, h2, h3, h4, legend, summary';

/** A space too many, before a full stop or at empty brackets or quotes: a piece of the sentence was empty. */
const hole = /\S[ \u00a0]{2,}\S|\s[.,;:](\s|$)|\(\s*\)|“\s*”|\b(null|undefined|NaN)\b/;

/**
 * Sentences of a page that were built with an empty piece, such as "Judgements of  over time", in what
 * is shown and in what only a screen reader is given.
 *
 * @returns Each such text once.
 */
export function textHoles(page: ParentNode): string[] {
  const shown = [...page.querySelectorAll(holders)]
    .filter((one) => one.querySelector(`${holders}, div, table, svg, pre`) === null)
    .map((one) => one.textContent ?? '');
  const named = ['aria-label', 'aria-valuetext', 'title', 'alt'].flatMap((name) =>
    [...page.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? ''),
  );
  return [...new Set([...shown, ...named])].filter((text) => hole.test(text));
}
