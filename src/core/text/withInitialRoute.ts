/** Set on a file that opens at another view than the overview: what comes after `#`. */
export const initialRouteAttribute = 'data-opens-at';

const inAttribute = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/**
 * The source of a page, so that it opens at a view; the rest of it stays as it is, to the byte.
 *
 * @param source Of a page that is one file.
 * @param address What comes after `#`; empty or `/` for the overview, at which it opens unasked.
 * @throws Error when the source has no html element.
 */
export function withInitialRoute(source: string, address: string): string {
  const [tag] = /<html\b[^>]*>/i.exec(source) ?? [];
  if (tag === undefined) throw new Error('what was to be saved is no page');
  const bare = tag.replace(new RegExp(` ${initialRouteAttribute}="[^"]*"`), '');
  const isOverview = address === '' || address === '/';
  const opening = isOverview ? '' : ` ${initialRouteAttribute}="${inAttribute(address)}"`;
  // As a function, because an address may hold what a replacement text would read as a pattern.
  return source.replace(tag, () => `${bare.slice(0, -1)}${opening}>`);
}
