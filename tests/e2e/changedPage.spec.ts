import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

interface Change {
  readonly name: string;
  readonly change: (html: string) => string;
  /** What the policy of the page, or React, says of it in the console; it harms nobody. */
  readonly expected?: RegExp;
  /** Tried at every change of the board; the others in the long run. */
  readonly isUsual?: boolean;
}

const into = (html: string, before: string, added: string) => {
  if (!html.includes(before)) throw new Error(`the built page has no ${before}`);
  return html.replace(before, `${added}${before}`);
};

/** What extensions, filters and proxies do to a page on its way, before any code of it runs. */
const changes: readonly Change[] = [
  {
    name: 'elements that an extension adds to head and body',
    change: (html) =>
      into(
        into(
          into(html, '</head>', '<meta name="added"><link rel="help" href="#">'),
          '</body>',
          '<div id="added-last"></div>',
        ),
        '<div id="root"',
        '<div id="added-first"></div>',
      ),
  },
  {
    name: 'attributes that an extension sets',
    change: (html) =>
      html
        .replace('<html ', '<html data-extension="1" class="dark" ')
        .replace('<body>', '<body data-extension="1" cz-shortcut-listen="true">')
        .replace('<div id="root"', '<div data-extension="1" id="root"'),
  },
  {
    name: 'a script that a proxy injects',
    change: (html) => into(html, '</head>', '<script>window.injected = true</script>'),
    expected: /Content Security Policy/,
  },
  {
    name: 'comments taken out',
    isUsual: true,
    change: (html) => html.replaceAll(/<!--[\s\S]*?-->/g, ''),
  },
  {
    name: 'white space taken out between elements',
    change: (html) =>
      html.replace(/<body>[\s\S]*?<script/, (body) =>
        body.replaceAll(/>\s+</g, '><').replaceAll(/\s+/g, ' '),
      ),
  },
  {
    name: 'an element that a filter puts into the overview',
    change: (html) => html.replace(/<div id="root"[^>]*>/, '$&<div class="banner">Scanned</div>'),
  },
  {
    name: 'an element of the overview taken out by a filter',
    change: (html) => html.replace(/<h1[^>]*>[\s\S]*?<\/h1>/, ''),
  },
  {
    name: 'words of the overview in elements of a translator',
    change: (html) => html.replace(/(<h1[^>]*>)([^<]+)/, '$1<font>$2</font>'),
  },
  {
    name: 'another grade in the words of a chip',
    change: (html) => html.replace('</svg>Good', '</svg>Inadequate'),
  },
  {
    name: 'another grade in the attributes of a chip',
    isUsual: true,
    change: (html) => html.replace('data-grade="good"', 'data-grade="inadequate"'),
  },
];

/** Words and attributes of the overview, without what differs by chance: names that React gives. */
const overviewOf = (page: Page) =>
  page.evaluate(() => {
    const root = document.getElementById('root');
    return {
      words: root?.textContent?.replaceAll(/\s+/g, ' ').trim(),
      grades: [...document.querySelectorAll('[data-grade]')].map(
        (chip) => `${chip.getAttribute('data-grade')} ${chip.textContent}`,
      ),
      headings: document.querySelectorAll('h1').length,
      children: root?.childElementCount,
    };
  });

/** Taken over or drawn again, and at rest: it answers. */
async function untilItAnswers(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Data published up to');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  // A page that is still to be taken over stands there, and does not answer yet.
  await expect(async () => {
    const dialog = page.getByRole('dialog', { name: 'Share' });
    if (!(await dialog.isVisible())) {
      await page.getByRole('button', { name: 'Share' }).click({ timeout: 1000 });
    }
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Escape');
  // Its words are read otherwise with those of the page, seen or not.
  await expect(page.locator('dialog')).toHaveCount(0);
}

for (const isUsual of [true, false]) {
  const some = changes.filter((change) => (change.isUsual ?? false) === isUsual);
  test(`a page that was changed on its way shows the same board, and answers: ${some.map(({ name }) => name).join('; ')}`, {
    tag: ['@files', '@served', ...(isUsual ? [] : ['@long'])],
  }, async ({ page, context, expectProblem }) => {
    test.setTimeout(120_000);
    await page.goto('/');
    await untilItAnswers(page);
    const right = await overviewOf(page);
    expect(right.grades).toContain('good Good');
    for (const { name, change, expected } of some) {
      await test.step(name, async () => {
        if (expected) expectProblem(expected);
        const changed = await context.newPage();
        let isChanged = false;
        await changed.route(
          (address) => address.pathname.endsWith('/'),
          async (route) => {
            const answer = await route.fetch();
            const html = await answer.text();
            isChanged = change(html) !== html;
            await route.fulfill({ response: answer, body: change(html) });
          },
        );
        await changed.goto('/');
        await untilItAnswers(changed);
        expect(isChanged, 'the page was changed').toBe(true);
        await expect.poll(() => overviewOf(changed)).toEqual(right);
        await expect(changed.locator('#start-notice')).toBeHidden();
        await changed.close();
      });
    }
  });
}
