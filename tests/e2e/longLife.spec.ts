import type { CDPSession, Page } from '@playwright/test';
import { openBoard } from './openBoard.ts';
import { expect, long, test } from './test.ts';

/** What a page holds once everything that nobody needs is thrown away. */
interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapMb: number;
}

async function held(page: Page, session: CDPSession): Promise<Held> {
  // What is drawn in a page's idle time would count as kept.
  await page.waitForTimeout(300);
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    heapMb: of('JSHeapUsedSize') / 1024 / 1024,
  };
}

/** Expects no more than what a few frames and fonts differ by. */
function expectFlat(before: Held, after: Held): void {
  expect.soft(after.nodes, 'nodes').toBeLessThanOrEqual(before.nodes * 1.1 + 500);
  expect.soft(after.listeners, 'listeners').toBeLessThanOrEqual(before.listeners * 1.1 + 50);
  expect.soft(after.heapMb, 'heap in MB').toBeLessThanOrEqual(before.heapMb * 1.1 + 3);
}

async function measured(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

/** Presses keys in the page, each once the slide of the one before it is there. */
const pressKeys = (page: Page, keys: readonly string[], times: number) =>
  page.evaluate(
    async ({ keys, times }) => {
      const turn = () => new Promise<void>((done) => setTimeout(done));
      const slide = () => document.querySelector('main')?.getAttribute('aria-label');
      for (let time = 0; time < times; time += 1) {
        const before = slide();
        const key = keys[time % keys.length] ?? '';
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        const start = performance.now();
        while (slide() === before && performance.now() - start < 10_000) await turn();
        if (slide() === before) throw new Error(`no slide after ${before}`);
      }
    },
    { keys, times },
  );

const there = Array.from({ length: 11 }, () => 'ArrowRight');
const thereAndBack = [...there, ...there.map(() => 'ArrowLeft')];

async function changeSlides(page: Page, warm: number, times: number): Promise<void> {
  await page.goto('/#/present');
  await expect(page.locator('main h1')).toBeVisible();
  const session = await measured(page);
  await pressKeys(page, thereAndBack, warm);
  const before = await held(page, session);
  await pressKeys(page, thereAndBack, times);
  const after = await held(page, session);
  test.info().annotations.push({ type: 'held', description: JSON.stringify({ before, after }) });
  expectFlat(before, after);
  await expect(page.locator('main')).toHaveAccessibleName(/^Slide 1 of /);
}

test.describe('a meeting that goes on and on', () => {
  test(
    'holds no more after two hundred slides than after the first rounds',
    long,
    async ({ page }) => {
      await changeSlides(page, 44, 154);
    },
  );

  test(
    'holds no more after ten thousand slides than after one thousand',
    long,
    async ({ page }) => {
      test.setTimeout(900_000);
      await changeSlides(page, 990, 9020);
    },
  );
});

const days = ['2026-11-22', '2024-01-31', '2023-03-01', '2022-10-01'];
const views = ['/', '/workforce', '/judgements', '/areas', '/timeline', '/sources'];

/** Goes to addresses as a link would, and waits until each is there. */
const visit = (page: Page, addresses: readonly string[]) =>
  page.evaluate(async (addresses) => {
    const drawn = () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => setTimeout(done));
      });
    for (const address of addresses) {
      location.hash = address;
      await drawn();
      const start = performance.now();
      while (document.querySelector('[aria-busy="true"]') && performance.now() - start < 5000) {
        await drawn();
      }
    }
  }, addresses);

test.describe('a reader who goes on and on', () => {
  test('holds no more after hundreds of days and views', long, async ({ page }) => {
    test.setTimeout(900_000);
    await openBoard(page);
    const session = await measured(page);
    const round = days.flatMap((day) => views.map((view) => `${view}?asAt=${day}`));
    const rounds = (count: number) => Array.from({ length: count }, () => round).flat();
    await visit(page, rounds(3));
    const before = await held(page, session);
    await visit(page, rounds(15));
    const after = await held(page, session);
    test.info().annotations.push({ type: 'held', description: JSON.stringify({ before, after }) });
    expectFlat(before, after);
  });

  test(
    'keeps the boards of all authorities that were visited, once each',
    long,
    async ({ page }) => {
      test.setTimeout(900_000);
      await openBoard(page);
      const session = await measured(page);
      const codes = await page.evaluate(async () => {
        // A file has nothing to ask.
        if (window.location.protocol === 'file:') return ['E06000019', 'E10000016', 'E08000024'];
        const response = await fetch('data/v1/authorities.json');
        const { authorities } = (await response.json()) as { authorities: { code: string }[] };
        return authorities.map(({ code }) => code);
      });
      const all = codes.map((code) => `/?authority=${code}`);
      await visit(page, all.slice(0, 5));
      const early = await held(page, session);
      await visit(page, all);
      const before = await held(page, session);
      await visit(page, all);
      const after = await held(page, session);
      test.info().annotations.push({
        type: 'held',
        description: JSON.stringify({ early, before, after }),
      });
      expectFlat(before, after);
      // All 158 boards, read and checked, are a few megabytes.
      expect(before.heapMb - early.heapMb).toBeLessThan(30);
    },
  );

  test('holds no more after a hundred dialogs', long, async ({ page }) => {
    test.setTimeout(300_000);
    await openBoard(page);
    const session = await measured(page);
    const openAndClose = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        for (const name of ['Share', 'Print']) {
          await page.getByRole('button', { name, exact: true }).first().click();
          await expect(page.getByRole('dialog')).toBeVisible();
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
        }
      }
    };
    await openAndClose(10);
    const before = await held(page, session);
    await openAndClose(50);
    const after = await held(page, session);
    test.info().annotations.push({ type: 'held', description: JSON.stringify({ before, after }) });
    expectFlat(before, after);
  });
});
