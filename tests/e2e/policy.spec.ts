import type { Page } from '@playwright/test';
import { openBoard } from './openBoard.ts';
import { expect, longServed, test } from './test.ts';

/** Where nothing may be fetched from or sent to. */
const elsewhere = 'https://exampleshire.test';

/**
 * What somebody could try who has got a text into the page as markup: code that runs in it, and the
 * part of the policy that refuses it; `null` where the page is not told. Each would call `ran()`, or ask for something elsewhere.
 */
const attempts: Readonly<Record<string, readonly [code: string, refusedBy: RegExp | null]>> = {
  'a script element': [`add('script', {}, 'ran()')`, /^script-src-elem$/],
  'a script from elsewhere': [`add('script', { src: at + '/a.js' })`, /^script-src-elem$/],
  'a script in its own address': [`add('script', { src: 'data:,ran()' })`, /^script-src-elem$/],
  'a module from elsewhere': [`import(at + '/a.mjs').catch(() => {})`, /^script-src/],
  'a handler in an attribute': [
    `add('img', { src: 'data:,', onerror: 'ran()' })`,
    /^script-src-attr$/,
  ],
  'a link that is a script': [`add('a', { href: 'javascript:ran()' }).click()`, /^script-src/],
  'a text run by eval': [`eval('ran()')`, /^script-src$/],
  'a text made a function': [`new Function('ran()')()`, /^script-src$/],
  'a text run by a timer': [`setTimeout('ran()')`, /^script-src$/],
  'a style element': [`add('style', {}, 'h1 { opacity: 0.5 }')`, /^style-src-elem$/],
  'a style sheet from elsewhere': [
    `add('link', { rel: 'stylesheet', href: at + '/a.css' })`,
    /^style-src-elem$/,
  ],
  'a style sheet in its own address': [
    `add('link', { rel: 'stylesheet', href: 'data:text/css,h1 { opacity: 0.5 }' })`,
    /^style-src-elem$/,
  ],
  'a font from elsewhere': [
    `new FontFace('a', 'url(' + at + '/a.woff2)').load().catch(() => {})`,
    /^font-src$/,
  ],
  'an image from elsewhere': [`add('img', { src: at + '/a.png' })`, /^img-src$/],
  'an image in a style': [
    `add('p', { style: 'background: url(' + at + '/b.png)' }, 'text')`,
    /^img-src$/,
  ],
  'a film from elsewhere': [`add('video', { src: at + '/a.mp4' })`, /^media-src$/],
  'a frame': [`add('iframe', { src: at + '/' })`, /^frame-src$/],
  'a frame with markup of its own': [
    `add('iframe', { srcdoc: '<script>parent.ran()</' + 'script>' })`,
    null,
  ],
  'an object': [`add('object', { data: at + '/a.svg' })`, /^object-src$/],
  'an embedded page': [`add('embed', { src: at + '/a.svg' })`, /^object-src$/],
  'a form sent elsewhere': [
    `add('form', { action: at + '/', method: 'post' }).submit()`,
    /^form-action$/,
  ],
  'another base for addresses': [`add('base', { href: at + '/' })`, /^base-uri$/],
  'a request': [`fetch(at + '/a').catch(() => {})`, /^connect-src$/],
  'a request of the old kind': [
    `const old = new XMLHttpRequest(); old.open('POST', at + '/a'); old.send('a')`,
    /^connect-src$/,
  ],
  'a beacon': [`navigator.sendBeacon(at + '/a', 'a')`, /^connect-src$/],
  'a socket': [`new WebSocket('wss://exampleshire.test/')`, /^connect-src$/],
  'a stream of events': [`new EventSource(at + '/a')`, /^connect-src$/],
  'a worker': [
    // A thread of code within the page is of the page's own policy, and the page has one.
    `new Worker('data:text/javascript,fetch("' + at + '/a")')`,
    /^worker-src$/,
  ],
  'a shared worker': [`new SharedWorker('data:,')`, /^worker-src$/],
};

interface Tried {
  /** What parts of the policy refused. */
  readonly refusedBy: readonly string[];
  /** Code, or a style. */
  readonly hasRun: boolean;
}

/**
 * Runs the code of an attempt as the page itself would, and waits for what becomes of it: until the
 * part of the policy that is wanted has refused it, which takes its time on a busy machine, and
 * otherwise for a moment.
 */
const tried = (page: Page, code: string, wanted: RegExp | null = null): Promise<Tried> =>
  page.evaluate(
    async ({ code, at, wanted }) => {
      const refusedBy: string[] = [];
      let hasRun = false;
      const added: Element[] = [];
      Object.assign(window, {
        ran: () => {
          hasRun = true;
        },
      });
      const add = (name: string, attributes: Record<string, string>, text = '') => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        element.textContent = text;
        document.body.append(element);
        added.push(element);
        return element;
      };
      const note = (event: SecurityPolicyViolationEvent) =>
        refusedBy.push(event.effectiveDirective);
      document.addEventListener('securitypolicyviolation', note);
      // What a test sends in may make code of texts, whatever the policy says: a timer may not.
      const attempt = new Function('add', 'at', code);
      await new Promise<void>((done) => {
        setTimeout(() => {
          try {
            attempt(add, at);
          } catch {
            // Some are refused by an exception as well.
          }
          const requested = performance.now();
          const look = () => {
            const isRefused = refusedBy.some((part) => wanted !== null && part.match(wanted));
            const longest = wanted === null ? 150 : 5000;
            const isOver = isRefused || hasRun || performance.now() - requested > longest;
            if (isOver) done();
            else setTimeout(look, 5);
          };
          look();
        });
      });
      document.removeEventListener('securitypolicyviolation', note);
      // A style would show at once.
      const heading = document.querySelector('h1');
      const isStyled = heading === null || getComputedStyle(heading).opacity !== '1';
      for (const element of added) element.remove();
      return { refusedBy, hasRun: hasRun || isStyled };
    },
    { code, at: elsewhere, wanted: wanted?.source ?? null },
  );

const isOfTest = /Content Security Policy|^request to another origin: (https|wss):..exampleshire/;

/** Counts what is asked for elsewhere, and answers none of it. */
async function countAsked(page: Page): Promise<() => number> {
  let requested = 0;
  await page.context().route(`${elsewhere}/**`, (route) => {
    requested += 1;
    return route.abort();
  });
  return () => requested;
}

test.describe('the security policy', { tag: '@file' }, () => {
  test('refuses whatever markup in a text could try', async ({ page, expectProblem }) => {
    expectProblem(isOfTest);
    const requested = await countAsked(page);
    await openBoard(page);
    const address = page.url();
    for (const [name, [code, wanted]] of Object.entries(attempts)) {
      const { refusedBy, hasRun } = await tried(page, code, wanted);
      if (wanted) {
        const refused = expect.arrayContaining([expect.stringMatching(wanted)]);
        expect.soft(refusedBy, name).toEqual(refused);
      }
      expect.soft(hasRun, name).toBe(false);
    }
    expect(requested()).toBe(0);
    expect(page.url()).toBe(address);
  });
});

test(
  'without the security policy the same markup runs and asks',
  longServed,
  async ({ page, baseURL, expectProblem }) => {
    expectProblem(/exampleshire|ERR_FAILED|Failed to fetch/);
    const requested = await countAsked(page);
    await page.route(baseURL ?? '', async (route) => {
      const text = await (await route.fetch()).text();
      const body = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      await route.fulfill({ body, contentType: 'text/html' });
    });
    await openBoard(page);
    const harmless = Object.entries(attempts).filter(([name]) => !/form|base|link that/.test(name));
    const run: string[] = [];
    for (const [name, [code]] of harmless) {
      const { refusedBy, hasRun } = await tried(page, code);
      expect(refusedBy, name).toEqual([]);
      if (hasRun) run.push(name);
    }
    expect(run).toEqual([
      'a script element',
      'a script in its own address',
      'a handler in an attribute',
      'a text run by eval',
      'a text made a function',
      'a text run by a timer',
      'a style element',
      'a style sheet in its own address',
      'a frame with markup of its own',
    ]);
    expect(requested()).toBeGreaterThan(10);
  },
);
