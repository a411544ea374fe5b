import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { copySources, runBuild, takeAnyDataset } from '#tests/projectCopy.ts';
import { testTime } from '#tests/testDay.ts';
import { hebrew, hostilePack, type Pack, packPath, realPack } from './hostilePack.ts';
import { overflowInPx } from './layoutFaults.ts';
import { openBoard, openTables } from './openBoard.ts';
import { packIsThere } from './openPack.ts';
import { expect, longServed, longUnless, served, test } from './test.ts';

const serve = (page: Page, pack: unknown) =>
  page.route(`**/data/v1/${packPath}*`, (route) => route.fulfill({ json: pack }));

/** Tells when code of a text runs, or a dialog opens. */
async function watch(page: Page): Promise<() => Promise<boolean>> {
  await page.addInitScript(() => {
    Object.assign(window, { ran: () => Object.assign(window, { hasRun: true }) });
  });
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  return async () => dialogs > 0 || (await page.evaluate(() => 'hasRun' in window));
}

const views = {
  '/': 'Overview',
  '/areas': 'Areas',
  '/judgements': 'Judgements',
  '/timeline': 'Timeline',
  '/sources': 'Sources',
  '/present?slide=threads': 'Slides',
} as const;

test.describe('a board whose texts are hostile', served, () => {
  for (const [view, name] of Object.entries(views)) {
    test(
      `runs nothing and keeps its layout: ${name}`,
      longUnless(name === 'Areas'),
      async ({ page, expectProblem }) => {
        // The overview was built with other texts, and is drawn again.
        if (name === 'Overview') expectProblem(/Minified React error #418/);
        const hasRun = await watch(page);
        await serve(page, hostilePack());
        await page.goto(`/#${view}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await openTables(page);
        await expect(page.getByRole('alert')).toHaveCount(0);
        for (const width of [1440, 1024, 390, 320]) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await overflowInPx(page), `${width} px wide`).toBeLessThanOrEqual(0);
        }
        if (name !== 'Slides') {
          await expect(page.getByRole('main')).toContainText('<script>ran()</script>');
        }
        expect(await page.locator('a[href^="javascript"], main img, main script').count()).toBe(0);
        expect(await hasRun()).toBe(false);
      },
    );
  }

  test('leaves the order of words beside those of another direction as it is', async ({ page }) => {
    const pack = realPack();
    const areas = pack.areas.map((one) => ({ ...one, title: `${hebrew} 2024` }));
    await serve(page, { ...pack, areas });
    await openBoard(page, 'E06000019', '/areas');
    await openTables(page);
    // Of a link and what follows it on its line, the link is further left.
    const described = await page.locator('main a').evaluateAll(
      (links, words) =>
        links
          .filter((link) => link.textContent?.includes(words))
          .map((link) => {
            const next = document.createRange();
            next.setStartAfter(link);
            next.setEndAfter(link.parentElement?.lastChild ?? link);
            const [own, after] = [link.getClientRects(), next.getClientRects()];
            const last = own[own.length - 1];
            const first = after[0];
            const isOfLine = last && first && Math.abs(first.top - last.top) < 8;
            return {
              isolated: getComputedStyle(link).unicodeBidi,
              inOrder: !isOfLine || first.left >= last.right - 1,
            };
          }),
      hebrew,
    );
    expect(described.length).toBeGreaterThan(0);
    for (const one of described) expect(one).toEqual({ isolated: 'isolate', inOrder: true });
  });
});

/** The real pack with one text that no board holds. */
const refused: Readonly<Record<string, (pack: Pack) => unknown>> = {
  'a control character': ({ events, ...pack }) => ({
    ...pack,
    events: events.map((one, index) => (index === 0 ? { ...one, title: 'a\u0000b' } : one)),
  }),
  'a mark that turns its direction': ({ events, ...pack }) => ({
    ...pack,
    events: events.map((one, index) => (index === 0 ? { ...one, title: 'a\u202Eb' } : one)),
  }),
  'the key of a prototype': ({ sources, ...pack }) => ({
    ...pack,
    sources: [...sources, { ...sources[0], id: '__proto__' }],
  }),
  'a figure beyond all measure': (pack) => ({
    ...pack,
    facts: [{ ...(pack as unknown as { facts: object[] }).facts[0], value: 1e308 }],
  }),
  'a hundred thousand events': ({ events, ...pack }) => ({
    ...pack,
    events: Array.from({ length: 100_000 }, (_, index) => ({
      ...events[index % events.length],
      id: `event-${index}`,
    })),
  }),
  'a hundred thousand areas in one line': ({ areas, ...pack }) => ({
    ...pack,
    areas: Array.from({ length: 100_000 }, (_, index) => ({
      ...areas[0],
      ...{ title: 'A', description: '', quote: '', remark: '', history: [] },
      id: `A${index}`,
      restatedIn: [`A${index + 1}`],
    })),
  }),
};

test.describe('a file whose texts are hostile', longServed, () => {
  test('runs nothing, with scripts and without', async ({ browser }) => {
    test.setTimeout(240_000);
    const copy = await copySources();
    try {
      const pack = resolve(copy, 'public/data/v1', packPath);
      await writeFile(pack, JSON.stringify(hostilePack()));
      await takeAnyDataset(copy);
      await runBuild(copy);
      const file = pathToFileURL(resolve(copy, 'dist/board.html')).href;
      for (const javaScriptEnabled of [true, false]) {
        const context = await browser.newContext({ javaScriptEnabled });
        if (javaScriptEnabled) await context.clock.setFixedTime(testTime);
        const page = await context.newPage();
        const problems: string[] = [];
        page.on('console', (message) => problems.push(message.text()));
        page.on('pageerror', (error) => problems.push(error.message));
        const hasRun = javaScriptEnabled ? await watch(page) : async () => false;
        for (const view of javaScriptEnabled ? Object.keys(views) : ['/']) {
          // Another address after # alone would load nothing again.
          await page.goto('about:blank');
          await page.goto(`${file}#${view}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
          expect(await page.locator('a[href^="javascript"], main img, main script').count()).toBe(
            0,
          );
          expect(await hasRun()).toBe(false);
        }
        expect(problems).toEqual([]);
        await context.close();
      }
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});

test.describe('a board that no board is', served, () => {
  for (const [name, damage] of Object.entries(refused)) {
    test(
      `is refused in its sections, soon and with its place: ${name}`,
      longUnless(name.includes('turns')),
      async ({ page, expectProblem }) => {
        expectProblem(/SchemaError: data\/v1\/authorities\/E06000019/);
        await serve(page, damage(realPack()));
        const start = Date.now();
        await page.goto('/');
        const alerts = page.getByRole('alert');
        await expect(alerts).toHaveCount(4);
        expect(Date.now() - start).toBeLessThan(20_000);
        for (const alert of await alerts.all()) await expect(alert).toContainText(/wanted /);
        const said = (await page.getByRole('main').textContent()) ?? '';
        expect(['\u202E', '\u0000'].filter((one) => said.includes(one))).toEqual([]);
        await expect(page.getByRole('heading', { name: 'Agency workers' })).toBeVisible();
        for (const width of [1440, 320]) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await overflowInPx(page), `${width} px wide`).toBeLessThanOrEqual(0);
        }
      },
    );
  }
});

test.describe('the largest board that is let in', served, () => {
  for (const [view, name] of [...Object.entries(views), ['/print', 'Board pack'] as const]) {
    test(`answers within seconds: ${name}`, longUnless(false), async ({ page }) => {
      const { areas, events, sources, ...pack } = realPack();
      const many = <T>(items: readonly T[], idOf: (index: number) => string) =>
        Array.from({ length: 1000 }, (_, index) => ({
          ...(items[index % items.length] as T),
          ...(index < items.length ? {} : { id: idOf(index) }),
        }));
      await serve(page, {
        ...pack,
        areas: many(areas, (index) => `A${index}`).map((one, index) => ({
          ...one,
          restatedIn: index < areas.length ? one.restatedIn : [],
        })),
        events: many(events, (index) => `E${index}`),
        sources: many(sources, (index) => `Q${index}`),
      });
      const start = Date.now();
      await page.goto(`/#${view}`);
      const headline = page.getByRole('heading', { level: 1 });
      if (view === '/print') {
        // The pack has a headline for its cover and one for each chapter, the sources last.
        await packIsThere(page);
        expect(await headline.count()).toBeGreaterThan(5);
        await expect(headline.last()).toHaveText(/^Sources: /);
        for (const one of await headline.all()) await expect(one).toBeVisible();
      } else {
        await expect(headline).toBeVisible();
      }
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      const took = Date.now() - start;
      expect(took).toBeLessThan(30_000);
    });
  }
});
