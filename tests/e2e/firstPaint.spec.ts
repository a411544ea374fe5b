import type { Locator, Page } from '@playwright/test';
import { expect, filesOnly, long, longUnless, test } from './test.ts';

/** Holds back all code, or other files, until they are let go, so that what was built can be looked at. */
async function holdCode(page: Page, files = '**/*.js'): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const answers = (page: Page) =>
  expect(async () => {
    // Once it is open nothing behind it can be pressed.
    const dialog = page.getByRole('dialog');
    if (!(await dialog.isVisible())) {
      await page.getByRole('button', { name: /change authority/ }).click({ timeout: 1000 });
    }
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();

/**
 * What a drawing consists of: elements, their attributes in the order of the alphabet, and words.
 * Names that Recharts and React count up are left out.
 */
const drawn = (page: Page, at: number) =>
  page
    .locator('[data-drawing]')
    .nth(at)
    .evaluate((drawing) => {
      const parts: string[] = [];
      // What React writes as two texts is one to those who parse it.
      const copy = drawing.cloneNode(true);
      copy.normalize();
      const walk = document.createTreeWalker(copy, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        if (!(node instanceof Element)) parts.push(node.textContent ?? '');
        else {
          const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`);
          parts.push([node.localName, ...attributes.toSorted()].join(' '));
        }
      }
      return parts.join('\n').replaceAll(/recharts\d+-|_r_\w+_/g, '');
    });

/** Whether a drawing is React's own, and no markup of the build. */
const isLive = (drawing: Locator) =>
  drawing.evaluate((one) =>
    Object.keys(one.querySelector('svg') ?? {}).some((key) => key.startsWith('__react')),
  );

const sliderOf = (drawing: Locator) =>
  drawing.locator('xpath=../../following-sibling::input[@type="range"]');

const heightOf = (drawing: Locator) =>
  drawing.evaluate((one) => Math.round(one.getBoundingClientRect().height));

/** Opens the overview with the pictures that it was built with: they stay while it is not idle. */
async function openBeforeIdle(page: Page) {
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await page.goto('/');
  await answers(page);
  await page.keyboard.press('Escape');
}

test.describe('the first paint of the overview', { tag: '@files' }, () => {
  test('is taken over as it stands, without a message', { tag: '@file' }, async ({ page }) => {
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        // No attribute: what differs from what was built is drawn again.
        Object.assign(document.querySelector('h1') ?? {}, { wasBuilt: true });
      });
    });
    await page.goto('/');
    await answers(page);
    const isStillBuilt = await page
      .locator('h1')
      .evaluate((heading) => Object.hasOwn(heading, 'wasBuilt'));
    expect(isStillBuilt).toBe(true);
  });

  test('may be left at any moment before it is taken over', long, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (let after = 0; after < 800; after += 80) {
      await page.goto('about:blank');
      await page.goto('/');
      await page.waitForTimeout(after);
      await page.evaluate(() => {
        window.location.hash = '/accessibility';
      });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Accessibility/);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    }
  });

  test('is that of the build’s day, and becomes today’s', { tag: '@file' }, async ({ page }) => {
    await page.clock.setFixedTime('2031-03-05T10:00:00Z');
    await page.goto('/');
    await expect(page.getByText('Data as at').first()).toContainText('5 March 2031');
  });

  test('has in each chart what the live chart draws, in a window of the usual width', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openBeforeIdle(page);
    const drawings = page.locator('[data-drawing]');
    await expect(drawings).toHaveCount(5);
    for (let at = 0; at < 5; at += 1) {
      expect(await isLive(drawings.nth(at))).toBe(false);
      const still = await drawn(page, at);
      expect(still).toContain('recharts-surface');
      const slider = sliderOf(drawings.nth(at));
      await slider.focus();
      // The rule at the point that is read is drawn by the live chart only.
      await expect.poll(() => drawn(page, at)).not.toBe(still);
      await slider.blur();
      await expect.poll(() => drawn(page, at)).toBe(still);
      expect(await isLive(drawings.nth(at))).toBe(true);
    }
  });

  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
    [720, 900],
    [390, 844],
  ] as const) {
    const title = `has the same values in each chart, and nothing moves when it is drawn for its width, ${width} wide`;
    test(title, longUnless(width === 390), async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openBeforeIdle(page);
      const drawings = page.locator('[data-drawing]');
      await expect(drawings).toHaveCount(5);
      for (const drawing of await drawings.all()) {
        expect(await isLive(drawing)).toBe(false);
        // What is set in bold is the authority's own value, or the name of its line.
        const bold = () => drawing.locator('text[font-weight="700"]').allTextContents();
        const before = { bold: await bold(), box: await heightOf(drawing) };
        expect(before.bold).not.toEqual([]);
        const slider = sliderOf(drawing);
        await slider.focus();
        await expect.poll(() => isLive(drawing)).toBe(true);
        await slider.blur();
        expect({ bold: await bold(), box: await heightOf(drawing) }).toEqual(before);
      }
    });
  }
});

for (const [where, saysIdle] of [
  ['', true],
  [', also in a browser that cannot say that it is idle', false],
] as const) {
  const title = `each chart on screen is live once the page has been idle${where}`;
  test(title, filesOnly, async ({ page }) => {
    if (!saysIdle) {
      await page.addInitScript(() => Object.assign(window, { requestIdleCallback: undefined }));
    }
    await page.goto('/');
    await answers(page);
    await page.keyboard.press('Escape');
    const drawings = page.locator('[data-drawing]:visible');
    await expect(drawings).toHaveCount(5);
    for (const drawing of await drawings.all()) {
      await expect.poll(() => isLive(drawing)).toBe(true);
      await expect(drawing.locator('svg:visible').first()).toBeVisible();
    }
  });
}

test.describe('the served overview', { tag: ['@served', '@files'] }, () => {
  test('stands before any code has come', async ({ page }) => {
    const release = await holdCode(page);
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('figure')).toHaveCount(5);
    await expect(page.locator('figure svg:visible').first()).toBeVisible();
    release();
    await answers(page);
  });

  test('is taken over without a message by whoever left and came back while it was read', async ({
    page,
  }) => {
    const giveData = await holdCode(page, '**/data/v1/**');
    const giveView = await holdCode(page, '**/AreasPage-*.js');
    await page.goto('/', { waitUntil: 'commit' });
    await page.waitForRequest('**/data/v1/**');
    await page.getByRole('link', { name: 'Improvement areas', exact: true }).click();
    const viewAsked = page.waitForRequest('**/AreasPage-*.js');
    giveData();
    await viewAsked;
    await page.evaluate(() => window.history.back());
    await expect(page).not.toHaveURL(/#\/areas/);
    giveView();
    await answers(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Good overall');
    await expect(page.getByRole('figure')).toHaveCount(5);
  });

  test('is never seen where something else is asked for', async ({ page }) => {
    const release = await holdCode(page);
    await page.goto('/#/areas', { waitUntil: 'commit' });
    await expect(page.locator('#root')).toBeHidden();
    release();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('areas');
  });

  test('asks for each file once, and for the code of no other view', async ({ page }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url().replace(/^.*\/board\//, '')));
    await page.goto('/');
    await answers(page);
    await page.waitForLoadState('networkidle');
    expect(requested).toEqual([...new Set(requested)]);
    expect(requested.filter((name) => /(View|Page|Frame)-/.test(name))).toEqual([]);
  });

  test('moves nothing while it arrives', async ({ page }) => {
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          seen.shift += (entry as PerformanceEntry & { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/');
    await answers(page);
    const shift = await page.evaluate(
      () => (window as unknown as { seen: { shift: number } }).seen.shift,
    );
    expect(shift).toBeLessThan(0.02);
  });
});
