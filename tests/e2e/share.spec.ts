import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { cutText, overflowInPx } from './layoutFaults.ts';
import { openBoard } from './openBoard.ts';
import { expect, filesOnly, long, longServed, longUnless, test } from './test.ts';

const kent = 'E10000016';
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Share' });
const shareButton = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });

async function openDialog(page: Page) {
  await shareButton(page).click();
  await expect(dialogOf(page)).toBeVisible();
}

/** Saves a file from the open dialog. */
async function saved(page: Page, info: TestInfo, button: string, as: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('button', { name: button }).click(),
  ]);
  const path = info.outputPath(as);
  await download.saveAs(path);
  const name = download.suggestedFilename();
  await expect(dialogOf(page).getByRole('status')).toHaveText(`Saved as ${name}.`);
  return { name, path, text: await readFile(path, 'utf8') };
}

const offline = 'Download the offline file';
const openingView = / data-opens-at="[^"]*"/;

const sha256 = (...texts: readonly string[]) => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash;
};

/** What a file says of what is in it, and what is in it. */
function partsOf(text: string) {
  const one = (form: RegExp) => form.exec(text)?.[1] ?? '';
  return {
    said: (JSON.parse(one(/id="build">([^<]*)</)) as { contentHash: string }).contentHash,
    code: one(/<script type="module">([\s\S]*?)<\/script>/),
    firstScript: one(/<script>([\s\S]*?)<\/script>/),
    styles: one(/<style>([\s\S]*?)<\/style>/),
    files: one(/id="files">([^<]*)</),
    importer: one(/id="importer">([^<]*)</),
    officeWorker: one(/id="office-worker">([^<]*)</),
    policy: one(/http-equiv="Content-Security-Policy" content="([^"]*)"/),
  };
}

/** Opens a saved file from disk, and waits until it stands. */
async function openSaved(page: Page, path: string) {
  await page.goto(pathToFileURL(path).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Data published up to');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test.describe('the offline file', { tag: ['@served', '@files'] }, () => {
  test('opens at the view at which it was saved, and saves itself as it is', async ({
    page,
    baseURL,
    expectProblem,
  }, info) => {
    expectProblem(/^request to another origin: file:.*\.html/);
    await openBoard(page, kent, '/judgements?asAt=2026-01-31');
    const title = await page.title();
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    const view = new URL(page.url()).hash;
    await openDialog(page);
    const first = await saved(page, info, offline, 'first.html');
    expect(first.name).toBe('kent-board-2026-11-22.html');
    const built = await (await page.request.get(`${baseURL}board.html`)).text();
    expect(first.text).toMatch(openingView);
    expect(first.text.replace(openingView, '')).toBe(built);

    await openSaved(page, first.path);
    expect(new URL(page.url()).hash).toBe(view);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading ?? '');
    // Elsewhere, and with everything open: what the page has become is not saved.
    await page.getByRole('link', { name: 'Workforce', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '');
    await openDialog(page);
    await expect(dialogOf(page).getByRole('button', { name: 'Copy link' })).toHaveCount(0);
    await expect(dialogOf(page)).toContainText('A link to this view would lead nowhere for others');
    const second = await saved(page, info, offline, 'second.html');

    await openSaved(page, second.path);
    expect(new URL(page.url()).hash).toMatch(/^#\/workforce\?/);
    await openDialog(page);
    const third = await saved(page, info, offline, 'third.html');
    expect(third.text).toBe(second.text);

    // At the overview it opens unasked, which is taken over as it was built.
    await page.goto(`${pathToFileURL(third.path).href}#/`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Good overall');
    await openDialog(page);
    const fourth = await saved(page, info, offline, 'fourth.html');
    expect(fourth.text).not.toMatch(openingView);
    expect(fourth.text).toBe(second.text.replace(openingView, ''));
    await openSaved(page, fourth.path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Good overall');

    const [was, is] = [partsOf(built), partsOf(fourth.text)];
    expect(is).toEqual(was);
    expect(
      sha256(is.code, is.styles, is.files, is.importer, is.officeWorker).digest('hex').slice(0, 12),
    ).toBe(is.said);
    await expect(page.getByRole('contentinfo')).toContainText(`content ${is.said}`);
    expect(is.policy).toContain("connect-src 'none'");
    for (const script of [is.code, is.firstScript]) {
      expect(is.policy).toContain(`'sha256-${sha256(script).digest('base64')}'`);
    }
  });

  test(
    'is not saved where the site has none, and the dialog says so',
    long,
    async ({ page, expectProblem }) => {
      expectProblem(/404/);
      await page.route('**/board.html', (route) => route.fulfill({ status: 404 }));
      await openBoard(page);
      await openDialog(page);
      await dialogOf(page).getByRole('button', { name: offline }).click();
      await expect(dialogOf(page).getByRole('status')).toHaveText(
        'That failed. board.html could not be fetched: the server answered 404.',
      );
    },
  );
});

test.describe('the dialog that shares the board', { tag: '@file' }, () => {
  test('is opened, used and left by keys', async ({ page }, info) => {
    await openBoard(page, kent, '/sources');
    await shareButton(page).focus();
    await page.keyboard.press('Enter');
    await expect(dialogOf(page)).toBeVisible();
    const first = dialogOf(page).getByRole('button').first();
    await expect(first).toBeFocused();
    const json = dialogOf(page).getByRole('button', { name: 'Save the data as JSON' });
    while (!(await json.evaluate((one) => one === document.activeElement))) {
      await page.keyboard.press('Tab');
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    await expect(json).toBeFocused();
    expect(download.suggestedFilename()).toBe('kent-data-2026-11-22.json');
    await download.saveAs(info.outputPath('data.json'));
    const data = JSON.parse(await readFile(info.outputPath('data.json'), 'utf8')) as {
      readonly authorityCode: string;
      readonly files: Readonly<Record<string, { readonly schemaVersion: number }>>;
    };
    expect(data.authorityCode).toBe(kent);
    expect(Object.keys(data.files)).toHaveLength(15);
    expect(Object.keys(data.files)).toContain(`authorities/${kent}/board-pack.json`);
    for (const file of Object.values(data.files)) expect(file.schemaVersion).toBe(1);
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(shareButton(page)).toBeFocused();
  });

  for (const { width, forcedColors = 'none' } of [
    { width: 1440 },
    { width: 320 },
    { width: 1440, forcedColors: 'active' },
  ] as const) {
    test(
      `has no fault that axe finds, ${width} px wide, forced colours ${forcedColors}`,
      longUnless(width === 1440 && forcedColors === 'none'),
      async ({ page }) => {
        await page.emulateMedia({ forcedColors });
        await page.setViewportSize({ width, height: 800 });
        await openBoard(page, kent, '/sources');
        await openDialog(page);
        await expectNoAxeViolations(page);
        expect(await overflowInPx(page)).toBeLessThanOrEqual(0);
      },
    );
  }

  test('is not on paper', long, async ({ page }) => {
    await openBoard(page, kent, '/sources');
    await openDialog(page);
    await page.emulateMedia({ media: 'print' });
    await expect(dialogOf(page)).toBeHidden();
    await expect(shareButton(page)).toBeHidden();
  });
});

test(
  'the link that is copied leads to what is on screen',
  longServed,
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openBoard(page, kent, '/judgements?asAt=2026-01-31');
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await openDialog(page);
    await dialogOf(page).getByRole('button', { name: 'Copy link' }).click();
    await expect(dialogOf(page).getByRole('status')).toHaveText('The link is copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());

    const other = await context.newPage();
    await other.goto(link);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(heading ?? '');
    await expect(other.getByText('This is not the latest view')).toBeVisible();
  },
);

test('the link is copied in the old way where the browser has no other', {
  tag: ['@long', '@served'],
}, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBoard(page, kent, '/sources');
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'write', {
      value: () => Promise.reject(new Error('not here')),
    });
  });
  await openDialog(page);
  const button = dialogOf(page).getByRole('button', { name: 'Copy link' });
  await button.click();
  await expect(dialogOf(page).getByRole('status')).toHaveText('The link is copied.');
  await expect(button).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test.describe('the header', () => {
  for (const width of [1440, 1341, 1024, 521, 390, 320]) {
    test(
      `has room for a long name and all its actions, ${width} px wide`,
      longUnless(width === 390),
      async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        // Bournemouth, Christchurch and Poole.
        for (const code of [kent, 'E06000058']) {
          await openBoard(page, code, '/sources');
          expect(await overflowInPx(page)).toBeLessThanOrEqual(0);
          expect(await cutText(page)).toEqual([]);
          const boxes = await page
            .locator('header :is(button, a)')
            .evaluateAll((all) =>
              all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
            );
          const overlapping = boxes.filter((a, index) =>
            boxes.some(
              (b, other) =>
                other > index &&
                a.left < b.right - 1 &&
                b.left < a.right - 1 &&
                a.top < b.bottom - 1 &&
                b.top < a.bottom - 1,
            ),
          );
          expect(overlapping, code).toEqual([]);
        }
      },
    );
  }
});

test(
  'a page that was built long ago says that newer data may exist',
  filesOnly,
  async ({ page }) => {
    await openBoard(page);
    const built = await page.evaluate(
      () =>
        (JSON.parse(document.getElementById('build')?.textContent ?? '') as { builtOn: string })
          .builtOn,
    );
    const note = page.getByText('newer data may exist');
    await page.clock.setFixedTime(Date.parse(`${built}T10:00:00Z`));
    await page.reload();
    await expect(page.getByText(/^Changes since/)).toBeVisible();
    await expect(note).toHaveCount(0);
    await page.clock.setFixedTime(Date.parse(`${built}T10:00:00Z`) + 120 * 24 * 60 * 60 * 1000);
    await page.reload();
    await expect(note).toContainText('was built 120 days ago');
  },
);
