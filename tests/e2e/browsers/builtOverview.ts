import { expect } from '@playwright/test';
import { builtMark, builtMarkAttribute } from '#src/core/text/builtMark.ts';
import type { DrivenBrowser } from './drivenBrowser.ts';
import { open } from './inPage.ts';

/** The overview of the page that was served, as this browser writes it once it has read it. */
const readAgain = `
  const answer = await fetch('./');
  const root = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('root');
  return { html: root.innerHTML, mark: root.getAttribute('${builtMarkAttribute}') };
`;

/** Browsers differ in how they write HTML; none may take its own way for a change of the page. */
export async function builtOverview(browser: DrivenBrowser, { site }: { readonly site: string }) {
  await open(browser, `${site}#/`);
  const { html, mark } = (await browser.run(`return (async () => { ${readAgain} })();`)) as {
    readonly html: string;
    readonly mark: string | null;
  };
  expect(html.length).toBeGreaterThan(10_000);
  expect(mark).toBe(builtMark(html));
}
