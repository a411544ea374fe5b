import { textHash } from './textHash.ts';

/** Attribute of the root element, with the mark of the overview that was built into it. */
export const builtMarkAttribute = 'data-built-mark';

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

/**
 * A mark of a piece of HTML: of its elements, attributes, words and comments, in their order. It is
 * the same for what a build wrote and for what any browser that has read it writes in turn: browsers
 * differ in which characters they escape, and in how an element without content ends.
 *
 * @param html As React or a browser writes it: attributes in double quotes.
 */
export const builtMark = (html: string): string =>
  textHash(
    html
      .replaceAll(/<\/[^>]*>/g, '')
      .replaceAll(/\s*\/>/g, '>')
      .replaceAll(/&(?:lt|gt|quot|#x27|nbsp|amp);/g, (name) => characters[name] ?? name)
      // Names of elements and attributes of drawings have capitals in one and not in the other.
      .toLowerCase(),
  );

/** Whether an element still holds what was built into it, unchanged on its way and since. */
export const isAsBuilt = (root: Pick<Element, 'getAttribute' | 'innerHTML'>): boolean =>
  root.getAttribute(builtMarkAttribute) === builtMark(root.innerHTML);
