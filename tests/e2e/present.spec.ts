import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { overflowInPx } from './layoutFaults.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, test } from './test.ts';

const slides = [
  'Title',
  'Where we stand',
  'What changed',
  'Judgements over time',
  'Agency workers',
  'Turnover',
  'Vacancies',
  'Cases per social worker',
  'What keeps coming back',
  'Open improvement areas',
  'Others judged Inadequate',
  'Sources',
];

const stage = (page: Page) => page.locator('main');
const controls = (page: Page) => page.getByRole('navigation', { name: 'Presentation' });
const dialog = (page: Page) => page.getByRole('dialog');

async function openSlides(page: Page, options = ''): Promise<void> {
  await page.goto(`/#/present${options}`);
  await expect(page.locator('main h1')).toBeVisible();
}

/** @param number As the slides are counted in the usual run, from 1. */
const expectSlide = (page: Page, number: number, of = slides.length) =>
  expect(stage(page)).toHaveAccessibleName(`Slide ${number} of ${of}: ${slides[number - 1]}`);

test.describe('a meeting', () => {
  test('is run by keyboard from start to end, and ends where it began', async ({ page }) => {
    await openBoard(page, 'E06000019', '/workforce?asAt=2026-11-20');
    const button = page.getByRole('link', { name: 'Present' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expectSlide(page, 1);
    await expect(stage(page)).toBeFocused();
    await expect(page.getByText('20 November 2026', { exact: true })).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);

    const forward = ['ArrowRight', 'PageDown', 'Space', 'n'];
    for (let number = 2; number <= slides.length; number++) {
      await page.keyboard.press(forward[number % forward.length] ?? '');
      await expectSlide(page, number);
      await expect(page.locator('main h1')).toHaveCount(1);
      await expectNoAxeViolations(page);
    }
    await page.keyboard.press('ArrowRight');
    await expectSlide(page, slides.length);

    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/#\/workforce\?.*asAt=2026-11-20/);
    await expect(button).toBeFocused();
    // A browser leaves full screen a moment after it was told to.
    await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);

    // Keys of a single letter are the reader's own again.
    const address = page.url();
    for (const key of ['n', 'p', 'b', 'o', 's', 'f', '.', '?', 'End']) {
      await page.keyboard.press(key);
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).toBe(address);
    await expect(dialog(page)).toHaveCount(0);
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
  });

  test('goes on in the window when the browser ends full screen, and offers it again', async ({
    page,
  }) => {
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await openBoard(page);
    await page.getByRole('link', { name: 'Present' }).click();
    await expectSlide(page, 1);
    await expect.poll(isFull).toBe(true);
    // As it does when a window, a tab or a dialog of its own is opened.
    await page.evaluate(() => document.exitFullscreen());
    const offer = page.getByRole('status').filter({ hasText: 'The browser has ended full screen' });
    await expect(offer).toBeVisible();
    await expectSlide(page, 1);
    await expectNoAxeViolations(page);
    await offer.getByRole('button', { name: 'Full screen again' }).click();
    await expect.poll(isFull).toBe(true);
    await expect(offer).toHaveCount(0);

    await page.evaluate(() => document.exitFullscreen());
    await expect(offer).toBeVisible();
    await page.keyboard.press('PageDown');
    await expectSlide(page, 2);
    await expect(offer).toHaveCount(0);
    // A clicker's start button continues in full screen, and loads nothing again.
    await page.keyboard.press('F5');
    await expect.poll(isFull).toBe(true);
    await expectSlide(page, 2);
    // What the reader ends needs no offer.
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(false);
    await expect(offer).toHaveCount(0);
  });

  test(
    'goes back, to either end, to a slide by its number, and comes back to it after a reload',
    long,
    async ({ page }) => {
      await openSlides(page);
      for (const [keys, number] of [
        ['End', 12],
        ['ArrowLeft', 11],
        ['PageUp', 10],
        ['P', 9],
        ['Shift+Space', 8],
        ['Home', 1],
        ['ArrowLeft', 1],
        ['1 0 Enter', 10],
        ['5 Enter', 5],
        ['4 0 Enter', 5],
        ['Enter', 5],
        // A number is forgotten once another key is pressed.
        ['7 ArrowRight Enter', 6],
      ] as const) {
        for (const key of keys.split(' ')) await page.keyboard.press(key);
        await expectSlide(page, number);
      }
      await page.reload();
      await expectSlide(page, 6);
      // It was the first page here, so leaving it goes to the overview.
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(/#\/$/);
      await expect(page.getByRole('link', { name: 'Present' })).toBeFocused();
    },
  );

  test(
    'has a black screen on which nothing moves until it is lit again',
    long,
    async ({ page }) => {
      await openSlides(page, '?slide=turnover-rate');
      const black = page.getByText('The screen is black.', { exact: false });
      for (const [dark, light] of [
        ['b', '.'],
        ['.', 'B'],
      ] as const) {
        await page.keyboard.press(dark);
        await expect(black).toHaveCount(1);
        for (const key of ['ArrowRight', 'Home', 'o', '?', '1', 'Enter']) {
          await page.keyboard.press(key);
        }
        await expect(dialog(page)).toHaveCount(0);
        await page.keyboard.press(light);
        await expect(black).toHaveCount(0);
        await expectSlide(page, 6);
      }
    },
  );

  test('keeps the screen awake while it is seen', long, async ({ page }) => {
    await page.addInitScript(() => {
      const requested: string[] = [];
      Object.assign(window, { requested });
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: async (kind: string) => {
            requested.push(kind);
            return { release: async () => requested.push('released') };
          },
        },
      });
    });
    const requested = () =>
      page.evaluate(() => (window as unknown as { requested: string[] }).requested);
    await openSlides(page);
    await expect.poll(requested).toEqual(['screen']);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(requested).toEqual(['screen', 'screen']);
    await page.keyboard.press('Escape');
    await expect.poll(requested).toContain('released');
  });
});

test.describe('the overview and the help', () => {
  test('show every slide and every key, and give the keyboard back', long, async ({ page }) => {
    await openSlides(page, '?slide=vacancy-rate');
    await page.keyboard.press('o');
    const picks = dialog(page).getByRole('listitem').getByRole('button');
    await expect(picks).toHaveCount(slides.length);
    for (const [index, name] of slides.entries()) {
      await expect(picks.nth(index)).toHaveAccessibleName(`${index + 1}. ${name}`);
    }
    await expect(picks.nth(6)).toBeFocused();
    await expect(picks.nth(6)).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectNoAxeViolations(page);
    // What is under the overview does not move.
    await page.keyboard.press('n');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expectSlide(page, 8);
    await expect(stage(page)).toBeFocused();

    await page.keyboard.press('?');
    for (const key of ['Home, End', 'B or full stop', 'A number, then Enter', 'Escape']) {
      await expect(dialog(page).getByText(key, { exact: true })).toBeVisible();
    }
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expectSlide(page, 8);
  });
});

test.describe('the chooser', () => {
  test(
    'leaves slides out and orders them, in an address that opens the same run',
    long,
    async ({ page, context }) => {
      await openSlides(page);
      await page.keyboard.press('Tab');
      const choose = controls(page).getByRole('button', { name: 'Choose slides' });
      await choose.focus();
      await page.keyboard.press('Enter');
      for (const name of slides.slice(3))
        await dialog(page).getByLabel(name, { exact: true }).uncheck();
      const up = dialog(page).getByRole('button', { name: 'Move What changed up' });
      await up.focus();
      await page.keyboard.press('Enter');
      await expect(up).toBeFocused();
      await expect(dialog(page).getByText('What changed is slide 2 of 3')).toHaveRole('status');
      await page.keyboard.press('Enter');
      await expect(up).toBeFocused();
      // It is the first now, and stays it.
      await page.keyboard.press('Enter');
      await expectNoAxeViolations(page);
      await dialog(page).getByRole('button', { name: 'Done' }).click();
      await expect(choose).toBeFocused();
      await expect(page).toHaveURL(/slides=changes%2Ctitle%2Cstanding/);

      const mailed = await context.newPage();
      await mailed.goto(page.url().replace(/&?slide=[^&]*/, ''));
      for (const name of ['1 of 3: What changed', '2 of 3: Title', '3 of 3: Where we stand']) {
        await expect(stage(mailed)).toHaveAccessibleName(`Slide ${name}`);
        await mailed.keyboard.press('ArrowRight');
      }
      await mailed.close();

      await page.keyboard.press('Enter');
      await dialog(page).getByRole('button', { name: 'The usual slides in their order' }).click();
      await page.keyboard.press('Escape');
      await expect(stage(page)).toHaveAccessibleName(/ of 12: /);
      expect(page.url()).not.toContain('slides=');
    },
  );

  test('shows the usual run for an address that nobody understands', long, async ({ page }) => {
    await openSlides(page, '?slides=nothing,of,this&slide=7');
    await expectSlide(page, 1);
  });
});

test.describe('the controls', () => {
  test(
    'show themselves to a mouse that moves and to a keyboard, and hide again',
    long,
    async ({ page }) => {
      await openSlides(page);
      await expect(controls(page)).toHaveCSS('opacity', '0');
      await page.mouse.move(300, 300);
      await page.mouse.move(320, 320);
      await expect(controls(page)).toHaveCSS('opacity', '1');
      await expectNoAxeViolations(page);
      await expect(controls(page)).toHaveCSS('opacity', '0', { timeout: 8000 });

      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(controls(page)).toHaveCSS('opacity', '1');
      const next = controls(page).getByRole('button', { name: 'Next' });
      await next.focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await expectSlide(page, 3);
      await expect(next).toBeFocused();
    },
  );
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('slides follow a swipe, and the controls stand below the slide', async ({ page }) => {
    await openSlides(page);
    const swipe = (from: readonly [number, number], to: readonly [number, number]) =>
      stage(page).evaluate(
        (target, [[x, y], [endX, endY]]) => {
          const touch = (clientX: number, clientY: number) =>
            new Touch({ identifier: 1, target, clientX, clientY });
          const start = touch(x, y);
          const end = touch(endX, endY);
          const init = { bubbles: true, cancelable: true };
          target.dispatchEvent(
            new TouchEvent('touchstart', { ...init, touches: [start], changedTouches: [start] }),
          );
          target.dispatchEvent(new TouchEvent('touchend', { ...init, changedTouches: [end] }));
        },
        [from, to] as const,
      );
    for (const [from, to, number] of [
      [[300, 300], [100, 310], 2],
      [[300, 300], [100, 310], 3],
      [[100, 300], [300, 290], 2],
      // A tap, and a finger that scrolls.
      [[100, 300], [130, 300], 2],
      [[300, 100], [200, 500], 2],
    ] as const) {
      await swipe(from, to);
      await expectSlide(page, number);
    }
    await expect(controls(page)).toHaveCSS('opacity', '1');
    const [slide, row] = [await stage(page).boundingBox(), await controls(page).boundingBox()];
    expect((slide?.y ?? 0) + (slide?.height ?? 0)).toBeLessThanOrEqual(row?.y ?? 0);
    expect(await overflowInPx(page)).toBe(0);
    await controls(page).getByRole('button', { name: 'Next' }).tap();
    await expectSlide(page, 3);
    await expectNoAxeViolations(page);
  });
});
