import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { transformWithOxc } from 'vite';
import { neededFeatures } from '#src/app/startWatch.ts';
import { browserTooOldText, oldestBrowsers } from '#src/core/text/oldestBrowsers.ts';
import { entriesNewerThan, newestNeeded, supportOf } from './browserSupport.ts';
import { packIsThere } from './openPack.ts';
import { siteFolder } from './siteFolder.ts';
import { expect, long, test } from './test.ts';

/** The code of the site, which is built before the tests run. */
const scriptsOf = () =>
  readdirSync(join(siteFolder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, code: readFileSync(join(siteFolder, 'assets', name), 'utf8') }));

/**
 * What the code uses though the oldest browsers lack it, and why that is no harm: each is asked for
 * before it is used, or is a word that means something else in this code.
 */
const guarded: readonly string[] = [
  // Ours: see copy.ts.
  'ClipboardItem',
  // Of React and the router, which ask first.
  'Error.captureStackTrace',
  'Profiler',
  'ViewTransition',
  'TextEvent',
  // Words in sentences of the libraries that read and write files of office programs, and of their formats.
  'Directory',
  'External',
  // A chart library's name for a component, and words in sentences.
  'Presentation',
  'Report',
  // Its absence is what is asked for, where the page has to draw margins itself.
  'CSSMarginRule',
];

test.describe('what is built', { tag: '@served' }, () => {
  test('names nothing that the oldest browsers lack, unless it asks for it first', () => {
    const { globals, statics } = entriesNewerThan(oldestBrowsers);
    const found = scriptsOf().flatMap(({ code }) => [
      ...[...code.matchAll(/\b([A-Z]\w+)\.(\w+)/g)]
        .map(([, holder, name]) => `${holder}.${name}`)
        .filter((name) => statics.has(name)),
      ...[...code.matchAll(/\b[A-Z]\w+\b/g)]
        .map(([name]) => name)
        .filter((name) => globals.has(name)),
    ]);
    expect([...new Set(found)].filter((name) => !guarded.includes(name))).toEqual([]);
    // So that nothing stays on the list that is no longer there.
    expect(guarded.filter((name) => !found.includes(name))).toEqual([]);
  });

  test('is written as the oldest browsers read it', async () => {
    const target = oldestBrowsers.map((browser) => browser.target);
    for (const { name, code } of scriptsOf()) {
      const [lowered, same] = await Promise.all([
        transformWithOxc(code, name, { target }),
        transformWithOxc(code, name, { target: 'esnext' }),
      ]);
      expect(lowered.code === same.code, name).toBe(true);
    }
  });

  test('says where it does not start in JavaScript that any browser reads', async () => {
    const [, first = ''] =
      /<script>([\s\S]*?)<\/script>/.exec(readFileSync(join(siteFolder, 'index.html'), 'utf8')) ??
      [];
    expect(first).toContain('board-started');
    expect(first).not.toMatch(/=>|`|\b(?:const|let|class|async)\b|\?\.|\?\?|\.\.\./);
  });
});

test.describe('the oldest browsers that are named', { tag: '@served' }, () => {
  test('are as old as the features that the page asks for, and no older', () => {
    for (const browser of oldestBrowsers) {
      const versions = neededFeatures.map(({ feature }) => supportOf(feature, browser));
      expect(newestNeeded(versions), browser.name).toBe(Number(browser.version));
    }
  });
});

/** Takes away from a page, before it begins, what the oldest browsers lack. */
async function makeOld(tab: Page) {
  const { globals, statics, members } = entriesNewerThan(oldestBrowsers);
  await tab.addInitScript(
    ({ gone, goneStatics, goneMembers }) => {
      const holderOf = (name: string): Record<string, unknown> | undefined =>
        Reflect.get(window, name);
      for (const name of gone) {
        // The browser's own tools, and those of the test, stand on these.
        if (!/^(Trusted|Report|Visual|Intersection)/.test(name))
          Reflect.deleteProperty(window, name);
      }
      // What a class has of its own may have the name of what each of its objects has: Response.json.
      for (const path of goneStatics) {
        const [name = '', member = ''] = path.split('.');
        const holder = holderOf(name);
        if (holder) Reflect.deleteProperty(holder, member);
      }
      for (const path of goneMembers) {
        const [name = '', member = ''] = path.split('.');
        const prototype = holderOf(name)?.prototype;
        if (prototype) Reflect.deleteProperty(prototype as object, member);
      }
    },
    { gone: [...globals], goneStatics: [...statics], goneMembers: [...members] },
  );
}

/** Opened at every change; the others, which are of the same code, in the long run. */
const usualViews = ['/', '/workforce/agency-rate'];
const otherViews = [
  '/judgements',
  '/areas',
  '/timeline',
  '/sources',
  '/workforce',
  '/areas/A25-1',
  '/accessibility',
  '/nowhere',
  '/?asAt=2024-01-31&since=2023-11-22',
  '/?authority=E08000024',
];

test.describe('a browser as old as the oldest', () => {
  for (const view of [...usualViews, ...otherViews]) {
    test(`shows ${view} without a fault`, {
      tag: [...(view === '/' ? ['@file'] : []), ...(usualViews.includes(view) ? [] : ['@long'])],
    }, async ({ page: tab }) => {
      await makeOld(tab);
      await tab.goto(`/#${view}`);
      await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(tab.getByRole('contentinfo')).toContainText('Data published up to');
      await expect(tab.locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(tab.getByRole('alert')).toHaveCount(0);
      expect(await tab.evaluate(() => 'any' in AbortSignal)).toBe(false);
    });
  }

  test('reads a chart by keyboard, opens its table and its dialogs', async ({ page: tab }) => {
    await makeOld(tab);
    await tab.goto('/#/workforce/agency-rate');
    const slider = tab.getByRole('slider', { name: /^Points of the chart/ }).first();
    await slider.focus();
    const reading = () => slider.getAttribute('aria-valuetext');
    await tab.keyboard.press('End');
    await expect.poll(reading).toMatch(/^2025/);
    await tab.keyboard.press('ArrowLeft');
    await expect.poll(reading).toMatch(/^2024/);
    await tab.locator('summary', { hasText: 'Table' }).first().click();
    await expect(tab.getByRole('table').first()).toBeVisible();
    await tab.getByRole('button', { name: /: change the day$/ }).click();
    await tab.getByLabel('Any other day').fill('2024-01-31');
    await tab.getByRole('button', { name: 'Show this day' }).click();
    await expect(tab.getByRole('button', { name: /: change the day$/ })).toHaveText(/31 January/);
    await expect(tab.getByRole('alert')).toHaveCount(0);
  });

  test('goes through every slide by keyboard', async ({ page: tab }) => {
    await makeOld(tab);
    await tab.goto('/#/present');
    const stage = tab.locator('main');
    await expect(stage).toHaveAccessibleName('Slide 1 of 12: Title');
    for (let slide = 2; slide <= 12; slide += 1) {
      await tab.keyboard.press('ArrowRight');
      await expect(stage).toHaveAccessibleName(new RegExp(`^Slide ${slide} of 12: `));
      await expect(stage.getByRole('heading', { level: 1 })).not.toBeEmpty();
      await expect(tab.locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(tab.getByRole('alert')).toHaveCount(0);
    }
  });

  test('shows the speaker’s page and the pack without a fault', long, async ({ page: tab }) => {
    test.setTimeout(300_000);
    await makeOld(tab);
    await tab.goto('/#/speaker?slide=agency-rate');
    await expect(tab.getByRole('heading', { level: 1 }).first()).toHaveText(/Agency workers$/);
    await expect(tab.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(tab.getByRole('alert')).toHaveCount(0);
    await tab.goto('/#/print?authority=E06000019');
    await packIsThere(tab);
    await expect(tab.getByRole('alert')).toHaveCount(0);
  });
});

/** Puts something into the code that no browser reads, as the newest is to an old one. */
const breakCode = (tab: Page) =>
  tab.route('**/assets/index-*.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()}\n]]` });
  });

test.describe('a browser that is older', { tag: ['@files', '@served'] }, () => {
  test('is named as the reason, once, above what it may show wrongly', async ({ page: tab }) => {
    await tab.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
    await tab.goto('/');
    const notice = tab.locator('#start-notice');
    await expect(notice).toContainText(browserTooOldText, { useInnerText: true });
    await expect(notice).toContainText('Some of what follows may be missing', {
      useInnerText: true,
    });
    await expect(tab.getByRole('button', { name: 'Share' })).toBeVisible();
  });

  test('is named at every address where it cannot read the code, and what can be read is there', async ({
    page: tab,
    expectProblem,
  }) => {
    expectProblem(/SyntaxError|Unexpected token|page error: $/);
    await tab.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
    await breakCode(tab);
    await tab.goto('/#/areas?authority=E06000019');
    const notice = tab.locator('#start-notice');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText(browserTooOldText, {
      useInnerText: true,
    });
    await expect(notice).toContainText('The overview below can be read', { useInnerText: true });
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(tab.locator('button:visible, header a:visible')).toHaveCount(0);
  });
});

test.describe('a page whose code does not arrive', { tag: ['@files', '@served'] }, () => {
  test('says so, and which part, and leaves the overview to be read', async ({
    page: tab,
    expectProblem,
  }) => {
    expectProblem(/404/);
    await tab.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404 }));
    await tab.goto('/#/areas');
    const notice = tab.locator('#start-notice');
    await expect(notice).toContainText('A part of the board did not arrive', {
      useInnerText: true,
    });
    await expect(notice).toContainText(/assets\/index-.*\.js/);
    await expect(notice).not.toContainText(browserTooOldText, {
      useInnerText: true,
    });
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('says nothing where everything arrives', async ({ page: tab }) => {
    await tab.goto('/');
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(tab.getByRole('button', { name: 'Share' })).toBeVisible();
    await expect(tab.locator('#start-notice')).toBeHidden();
  });
});
