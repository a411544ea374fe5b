import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with each rule that axe finds broken, and where.
 * The page keeps its Content-Security-Policy: what is evaluated is not subject to it, a script element would be.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  // What axe found right is thousands of nodes, and stays in the page: only its count is wanted.
  const { violations, passes } = await page.evaluate(async (values) => {
    // Colours are the same at any width, and in forced colours they are the system's: axe takes
    // longest over them, and looks at them once for each page, on screen and on paper.
    const isColoured = innerWidth > 320 && !matchMedia('(forced-colors: active)').matches;
    // Slides that wait are hidden from everybody, and looked at when they are shown.
    const seen = { exclude: ['[data-waiting]'] };
    const found = await window.axe.run(seen, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      rules: {
        'color-contrast': { enabled: isColoured },
        // Nothing is touched on paper.
        'target-size': { enabled: !matchMedia('print').matches },
      },
    });
    return { violations: found.violations, passes: found.passes.length };
  }, tags);
  const readable = violations.map(({ id, impact, help, helpUrl, nodes }) =>
    [
      `${id} (${impact}): ${help} ${helpUrl}`,
      ...nodes.map(({ target, html, failureSummary }) =>
        `  ${target.join(' ')}\n  ${html}\n  ${failureSummary}`.replaceAll(/\n\s*/g, '\n    '),
      ),
    ].join('\n'),
  );
  expect(passes, 'rules that axe could apply').toBeGreaterThan(0);
  expect(readable.join('\n\n'), 'axe violations').toBe('');
}

/** The same as it is, at 320 pixels, there in forced colours, and there on paper. */
export async function expectNoAxeViolationsInAnyState(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoAxeViolations(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectNoAxeViolations(page);
  await page.emulateMedia({ forcedColors: null, media: 'print' });
  await expectNoAxeViolations(page);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
