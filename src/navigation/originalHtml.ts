import { elsewhereAttribute } from './initialRoute.ts';

let kept: Element | null = null;

/**
 * Keeps a page that is one file as it was read, before its code changes anything, so that it can be
 * saved without asking anyone for it. A copy shares its long texts with the page.
 */
export function rememberOriginalHtml(page: Document): void {
  const root = page.documentElement.cloneNode(true) as Element;
  root.removeAttribute(elsewhereAttribute);
  kept = root;
}

/**
 * The source of the page that was kept. Read and saved again, it stays the same to the byte.
 *
 * @throws Error where no page was kept.
 */
export function originalHtml(): string {
  if (kept === null) throw new Error('this page was not kept as it was read');
  return `<!doctype html>\n${kept.outerHTML}`;
}
