import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { expect, longServed, served, test } from './test.ts';

test.describe('a browser test', () => {
  test('notices an error in the console', longServed, async ({ page, expectProblem }) => {
    expectProblem(/^console error: something is wrong/);
    await page.evaluate(() => console.error('something is wrong'));
  });

  test('notices a warning in the console', longServed, async ({ page, expectProblem }) => {
    expectProblem(/^console warning: something is wrong/);
    await page.evaluate(() => console.warn('something is wrong'));
  });

  test('notices an exception that nobody catches', longServed, async ({ page, expectProblem }) => {
    expectProblem(/^page error: Error: something is wrong/);
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => {
      queueMicrotask(() => {
        throw new Error('something is wrong');
      });
    });
    await thrown;
  });

  // The clock of the tests calls timers itself: it catches what they throw, and writes it to the console.
  test('notices an exception of a timer', longServed, async ({ page, expectProblem }) => {
    expectProblem(/^console error: Error: something is wrong/);
    const written = page.waitForEvent('console');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('something is wrong');
      });
    });
    await written;
  });

  test('notices a request to another origin', served, async ({ page, expectProblem }) => {
    expectProblem(/^request to another origin: https:\/\/exampleshire\.test\/a\.svg/);
    await page.route('https://exampleshire.test/**', (route) =>
      route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      }),
    );
    await page.setContent('<img alt="" src="https://exampleshire.test/a.svg">');
  });

  // These two hold when they fail, and are listed with a cross for it.
  test('fails on a problem that it does not expect', served, async ({ page }) => {
    test.fail();
    await page.evaluate(() => console.error('something is wrong'));
  });

  test(
    'fails when a problem that it expects does not occur',
    longServed,
    async ({ page, expectProblem }) => {
      test.fail();
      expectProblem(/something is wrong/);
      await page.setContent('<p>All is well</p>');
    },
  );

  test('fails on what axe finds, and says what and where', served, async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => document.body.append(document.createElement('img')));
    await expect(expectNoAxeViolations(page)).rejects.toThrow(/image-alt \(critical\).*\n.*img/);
  });
});
