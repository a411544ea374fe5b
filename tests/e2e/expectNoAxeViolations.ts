import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with each rule that axe finds broken, and where.
 * The page keeps its Content-Security-Policy: what is evaluated is not subject to it, a script element would be.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values } }),
    tags,
  );
  const readable = violations.map(({ id, impact, help, helpUrl, nodes }) =>
    [
      `${id} (${impact}): ${help} ${helpUrl}`,
      ...nodes.map(({ target, html, failureSummary }) =>
        `  ${target.join(' ')}\n  ${html}\n  ${failureSummary}`.replaceAll(/\n\s*/g, '\n    '),
      ),
    ].join('\n'),
  );
  expect(passes.length, 'rules that axe could apply').toBeGreaterThan(0);
  expect(readable.join('\n\n'), 'axe violations').toBe('');
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
