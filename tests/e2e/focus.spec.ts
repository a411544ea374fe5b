import type { Page } from '@playwright/test';
import { dialogs, views } from './everyPlace.ts';
import { focusFaults } from './focusFaults.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, longUnless, test } from './test.ts';

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

/** It has what stays on screen while the page scrolls under it. */
const usual = ['the accessibility statement'];

test.describe('the focus is seen at every stop, in reading order', () => {
  test.setTimeout(180_000);
  const own = views.filter(({ isUsual, isServed }) => isUsual && !isServed);

  for (const [size, viewport] of Object.entries(sizes)) {
    for (const { name, open } of own) {
      test(
        `in ${name}, ${size}`,
        longUnless(size === 'wide' && usual.includes(name)),
        async ({ page }) => {
          await page.setViewportSize(viewport);
          await open(page);
          const { stops, faults } = await focusFaults(page);
          expect(faults).toEqual([]);
          expect(stops).toBeGreaterThan(15);
        },
      );
    }
  }
});

const isInDialog = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null);

test.describe('a dialog takes the focus, keeps it and gives it back', () => {
  for (const { name, address, opener } of dialogs) {
    test(`in ${name}`, longUnless(name === 'what can be shared'), async ({ page }) => {
      await openBoard(page, 'E06000019', address);
      const button = page.getByRole('button', { name: opener });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await isInDialog(page)).toBe(true);
      // Around once: nothing behind it is reached.
      for (let press = 0; press < 12; press += 1) {
        await page.keyboard.press('Tab');
        const isOutside = await page.evaluate(
          () =>
            document.activeElement !== document.body &&
            document.activeElement?.closest('dialog[open]') === null,
        );
        expect(isOutside).toBe(false);
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(button).toBeFocused();
    });
  }
});

test.describe('for those who ask for less movement', () => {
  test('nothing moves, here or without asking', long, async ({ page }) => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await page.emulateMedia({ reducedMotion });
      for (const at of ['/', '/workforce/agency-rate', '/timeline', '/present']) {
        await page.goto(`/#${at}`);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((element) => {
              const { transitionDuration, animationName, scrollBehavior } =
                getComputedStyle(element);
              return (
                /[1-9]/.test(transitionDuration) ||
                animationName !== 'none' ||
                scrollBehavior === 'smooth'
              );
            })
            .map((element) => element.className || element.tagName),
        );
        expect(moving, `${at}, ${reducedMotion}`).toEqual([]);
        expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      }
    }
  });
});
