import { setTimeout as pause } from 'node:timers/promises';
import type { DrivenBrowser } from './drivenBrowser.ts';

/** What these scripts share: words as a reader sees them, and what of a selector is on screen. */
const helpers = `
  const words = (element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim();
  const inSight = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0);
  const scope = () => document.querySelector('dialog[open]') ?? document;
`;

/** The body of a function that returns the button, link, tab or summary whose words begin so. */
const control = (name: string) => `
  ${helpers}
  const all = [...scope().querySelectorAll('button, a, summary, [role=button]')].filter((one) => one.getClientRects().length > 0);
  return all.find((one) => words(one) === ${JSON.stringify(name)}) ?? all.find((one) => words(one).startsWith(${JSON.stringify(name)})) ?? null;
`;

/** The body of a function that returns the field with the label. */
const field = (label: string) => `
  ${helpers}
  const found = [...scope().querySelectorAll('label')].find((one) => words(one).startsWith(${JSON.stringify(label)}));
  return found?.control ?? null;
`;

/** The body of a function that says whether something of the selector on screen has these words. */
export const says = (selector: string, text: string) => `
  ${helpers}
  return inSight(${JSON.stringify(selector)}).some((one) => one.innerText.replace(/\\s+/g, ' ').includes(${JSON.stringify(text)}));
`;

/**
 * The body of a function that says whether nothing of the page is on its way any more. At another
 * address than the overview's the built page stands hidden until its code has run, as do slides that
 * are drawn ahead.
 */
export const isThere = `
  return [...document.querySelectorAll('h1')].some((one) => one.innerText !== '') && document.querySelector('[aria-busy="true"]') === null;
`;

const patience = 30_000;

/** Waits until the body of a function returns true. @throws Error that says what was waited for. */
export async function until(browser: DrivenBrowser, body: string, what: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    // A page that is being left has no answer.
    if (await browser.run(body).catch(() => false)) return;
    if (Date.now() > end) {
      const page = await browser.run('return location.href + "\\n" + document.body.innerText');
      throw new Error(`${browser.name}: ${what} did not come. ${String(page).slice(0, 1500)}`);
    }
    await pause(50);
  }
}

/** Opens an address in a document of its own, and waits until everything in it is there. */
export async function open(browser: DrivenBrowser, address: string): Promise<void> {
  await browser.goto('about:blank');
  await browser.goto(address);
  await until(browser, isThere, address);
}

/** Goes to another view in the same document, as a link does. */
export async function goTo(browser: DrivenBrowser, hash: string): Promise<void> {
  await browser.run(`location.hash = ${JSON.stringify(hash)}`);
  await pause(100);
  await until(browser, isThere, hash);
}

/** Clicks a button, link or summary by its words as soon as it is there. */
export async function clickOn(browser: DrivenBrowser, name: string): Promise<void> {
  const body = control(name);
  const end = Date.now() + patience;
  for (;;) {
    await until(browser, `return (() => { ${body} })() !== null`, `“${name}” to click`);
    try {
      await browser.click(body);
      return;
    } catch (error) {
      // What is still moving stands over others for a moment; a hand would try again.
      if (Date.now() > end || !String(error).includes('intercepted')) throw error;
      await pause(100);
    }
  }
}

/** Puts the cursor into a field and types at its end. */
export async function typeInto(browser: DrivenBrowser, label: string, text: string): Promise<void> {
  const body = field(label);
  await until(browser, `return (() => { ${body} })() !== null`, `the field “${label}”`);
  await browser.run(`(() => { ${body} })().focus()`);
  await browser.press('End');
  await browser.type(text);
  // A browser may answer before its page has seen the last letter, which the next field would then get.
  const typed = `const field = (() => { ${body} })(); return field === null || field.value.endsWith(${JSON.stringify(text)});`;
  await until(browser, typed, `“${text}” in the field “${label}”`);
}

/** Waits until something of the selector on screen has these words. */
export const expectWords = (browser: DrivenBrowser, selector: string, text: string) =>
  until(browser, says(selector, text), `“${text}” in ${selector}`);

/** Waits for a download, whole. @returns The file. */
export async function downloaded(browser: DrivenBrowser, name: RegExp): Promise<Uint8Array> {
  const end = Date.now() + patience;
  for (;;) {
    const files = await browser.downloads();
    for (const [file, content] of files) if (name.test(file)) return content;
    if (Date.now() > end) {
      throw new Error(
        `${browser.name}: no download like ${name}, but ${[...files.keys()].join(', ')}`,
      );
    }
    await pause(100);
  }
}

/** Waits until there are so many windows. @returns Their names. */
export async function windowsOpen(
  browser: DrivenBrowser,
  count: number,
): Promise<readonly string[]> {
  const end = Date.now() + patience;
  for (;;) {
    const names = await browser.windows();
    if (names.length === count) return names;
    if (Date.now() > end)
      throw new Error(`${browser.name}: ${names.length} windows, not ${count}.`);
    await pause(100);
  }
}
