import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { packedFilesIn } from '#src/data/onePage.ts';
import { unpackFiles } from '#src/data/unpack.ts';
import { testTime } from '#tests/testDay.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { overflowInPx } from './layoutFaults.ts';
import { expect, long, test } from './test.ts';

const made = (name: string) => resolve(import.meta.dirname, '../spreadsheets/made', name);
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const performance = (page: Page) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Performance' });
const exampleshire = 'E06999001';

/** Opens Prepare for the fictional council. */
async function openPrepare(page: Page): Promise<void> {
  // From now on, as a chooser that opens before somebody listens is not noticed.
  page.on('filechooser', () => {});
  await page.goto('/#/prepare');
  await expect(title(page)).toHaveText('Prepare your council’s own board');
  await page.getByLabel('Council').selectOption(exampleshire);
  await expect(
    page.getByText('Fictional council: every name and figure is invented'),
  ).toBeVisible();
}

/** Chooses files as whoever uses only the keyboard does. */
async function bring(page: Page, names: readonly string[]): Promise<void> {
  const button = page.getByRole('button', { name: 'Choose files' });
  await button.focus();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ]);
  await chooser.setFiles(names.map(made));
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(names.length);
  await expect(title(page)).toContainText('kept');
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

/** The name of the file that a button gives. */
async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return download.suggestedFilename();
}

/** Questions that are open, as the page counts them. */
const openCount = async (page: Page): Promise<string> =>
  (await page
    .locator('dt', { hasText: /^questions?$/ })
    .locator('+ dd')
    .textContent()) ?? '';

/** Saves the board, and gives where it was put and what it holds. */
async function save(page: Page, info: TestInfo, as: string, button = 'Save the board as one file') {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  const path = info.outputPath(as);
  await download.saveAs(path);
  await expect(title(page)).toHaveText('The board of Exampleshire is saved');
  return { path, name: download.suggestedFilename(), text: await readFile(path, 'utf8') };
}

test.describe('preparing a board', { tag: '@file' }, () => {
  test('asks once, saves one file, and asks nothing the month after, all by keyboard', async ({
    page,
    expectProblem,
  }, info) => {
    expectProblem(/^request to another origin: file:.*\.html/);
    await openPrepare(page);
    expect(await downloaded(page, 'Start from our workbook')).toBe('our-workbook.xlsx');
    await bring(page, ['what-who-how-month-1.xlsx', 'scorecard-across-month-1.xlsx']);
    await expect(title(page)).toContainText('Two files read: ');
    await expect(title(page)).toContainText('none lost, three questions to answer');
    await press(page, 'Check what was understood');
    for (const [word, rating] of [
      ['On track', 'Green'],
      ['Slipping', 'Amber'],
      ['Not started', 'Not stated'],
    ] as const) {
      const question = page.getByRole('group', { name: `Found “${word}”` });
      await question.getByRole('radio', { name: rating, exact: true }).focus();
      await page.keyboard.press('Space');
      await expect(question.getByRole('radio', { name: rating, exact: true })).toBeChecked();
    }
    await expect(title(page)).toContainText('nothing left to answer');
    await expectNoAxeViolations(page);
    await press(page, 'See the board and save it');
    expect(await downloaded(page, 'Save everything in our workbook')).toBe(
      'exampleshire-workbook-2026-11-22.xlsx',
    );
    const first = await save(page, info, 'first.html');
    expect(first.name).toBe('exampleshire-board-2026-11-22.html');

    // It is the board, and nothing of the one that the page was built with.
    await page.goto(pathToFileURL(first.path).href);
    await expect(page.getByRole('banner')).toContainText('Exampleshire');
    await expect(performance(page)).toBeVisible();
    await expect(
      page.getByText('Fictional council: every name and figure is invented'),
    ).toBeVisible();
    expect(first.text.slice(0, first.text.indexOf('id="build"'))).not.toContain('Herefordshire');
    // The month after, as every page of a test is of one moment.
    await page.clock.setFixedTime(new Date(testTime).getTime() + 60_000);
    await page.getByRole('link', { name: 'Prepare', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Opened: the board saved on 22 November 2026/)).toBeVisible();
    await bring(page, ['what-who-how-month-2.xlsx', 'scorecard-across-month-2.xlsx']);
    await expect(title(page)).toContainText('nothing left to answer');
    await press(page, 'Check what was understood');
    expect(await openCount(page)).toBe('0');
    await press(page, 'See the board and save it');
    await expect(page.getByText('Changed: five records')).toBeVisible();
    const second = await save(page, info, 'second.html');
    expect(second.text).not.toBe(first.text);

    await page.getByRole('radio', { name: /^Public edition/ }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText(/^Left out: .* owners/)).toBeVisible();
    await expectNoAxeViolations(page);
    expect(await overflowInPx(page)).toBe(0);
    const open = await save(page, info, 'public.html', 'Save the public edition as one file');
    expect(open.name).toBe('exampleshire-board-public-2026-11-22.html');
    await page.goto(pathToFileURL(open.path).href);
    await expect(page.getByText(/^Public edition, made on 22 November 2026/)).toBeVisible();
    await page.getByRole('link', { name: 'Prepare', exact: true }).click();
    await expect(page.getByText(/^This file cannot be prepared again/)).toBeVisible();
    const files = await unpackFiles(packedFilesIn(open.text) ?? '');
    expect(JSON.stringify(files)).not.toContain('what-who-how');
    const pack = files[`authorities/${exampleshire}/board-pack.json`] as BoardPack;
    expect(new Set(pack.actions?.map(({ owner }) => owner))).toEqual(
      new Set(['Not in this edition']),
    );

    // The month before is older than what this tab has seen.
    await page.goto(pathToFileURL(second.path).href);
    await expect(performance(page)).toBeVisible();
    await page.goto(pathToFileURL(first.path).href);
    await expect(
      page.getByText('This file is older than one of the same board that you opened in this tab'),
    ).toBeVisible();
  });

  for (const [names, open] of [
    [['amber-e.xlsx'], 'one question'],
    [['blue-is-suspended.xlsx'], 'one question'],
    [['four-colours.xlsx'], 'one question'],
    [['messy.xlsx'], 'nothing left'],
    [['ofsted-plan-month-1.xlsx'], 'nothing left'],
    [['plan.ods'], 'nothing left'],
    [['review-tracker.xlsx'], 'nothing left'],
    [['scorecard-down.xlsx'], 'nothing left'],
    [['scorecard-long.xlsx'], 'nothing left'],
  ] as const) {
    test(`reads ${names[0]} with ${open} to answer, and saves it`, long, async ({ page }, info) => {
      await openPrepare(page);
      await bring(page, names);
      await expect(title(page)).toContainText(open);
      await page.getByRole('button', { name: 'Check what was understood' }).click();
      expect(await overflowInPx(page)).toBe(0);
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: 'See the board and save it' }).click();
      await save(page, info, 'saved.html');
    });
  }
});
