import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import { nextWorkforceRelease } from '#src/import/dataset/testFiles.ts';
import { copySources, runBuild, runNpm } from '#tests/projectCopy.ts';
import { exampleMonth } from './exampleYear.ts';
import { expect, long, test } from './test.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const months = 12;
const moment = (day: string, time = '10:00') => new Date(`${day}T${time}:00Z`);

/** In March comes DfE's release of the year before. */
const releaseMonth = 4;
const release = { day: '2027-03-18', covers: 2026, nextDue: '2028-03' };

/** The one file of a project whose data has DfE's next release, taken in as the documents say. */
async function buildWithRelease(project: string): Promise<string> {
  const published = join(project, 'public/data/published');
  const [before, next] = [2025, 2026].map((year) => `dfe/csww_indicators_2017_to_${year}.csv`);
  await rm(join(published, `${before}`));
  await writeFile(join(published, `${next}`), nextWorkforceRelease());
  const said = ['--title', 'Children’s social work workforce, to 2026', '--published', release.day];
  const took = ['run', 'data', '--', '--accept', `${next}`, '--next-due', release.nextDue, ...said];
  await runNpm(project, took);
  await runBuild(project, release.day);
  return pathToFileURL(join(project, 'dist/board.html')).href;
}

/** Opens a later build of the page from disk, and in it the board that was saved last. */
async function openInLaterBuild(page: Page, build: string, saved: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${build}#/prepare`);
  await page.getByLabel('Files to bring').setInputFiles(fileURLToPath(saved));
  await expect(page.getByText(/^Opened: the board saved on/)).toBeVisible();
}

/** Brings the files of a month. */
async function bring(page: Page, month: number): Promise<void> {
  const files = Object.entries(exampleMonth(month).files);
  await page
    .getByLabel('Files to bring')
    .setInputFiles(
      files.map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(files.length);
  await expect(title(page)).toContainText('none lost');
}

/** Saves the board as one file. @returns Its address on disk. */
async function save(page: Page, info: TestInfo, as: string): Promise<string> {
  await page.getByRole('button', { name: /^See and save/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the board as one file' }).click(),
  ]);
  const path = info.outputPath(as);
  await download.saveAs(path);
  await expect(title(page)).toHaveText('The board of Exampleshire is saved');
  expect((await readFile(path)).byteLength).toBeGreaterThan(1_000_000);
  return pathToFileURL(path).href;
}

/** Goes through every slide by keyboard. @returns What each says. */
async function present(page: Page): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Present', exact: true }).first().click();
  const main = page.getByRole('main');
  await expect(main).toHaveAccessibleName(/^Slide 1 of \d+/);
  const said: string[] = [];
  const count = Number(/of (\d+)/.exec((await main.getAttribute('aria-label')) ?? '')?.[1]);
  for (let slide = 1; slide <= count; slide += 1) {
    await expect(main).toHaveAccessibleName(new RegExp(`^Slide ${slide} of ${count}`));
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown.
    said.push(await main.innerText());
    if (slide < count) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Escape');
  return said;
}

/**
 * What a pack says of the files that it is made from, and of what came later: the later file was not
 * there to be said.
 */
const ofTheFile = [
  /^\d+ files with .* Dataset version|^Board version |^File dfe\//,
  /^ILACS inspections from .* not covered\.$/,
  /^Each says when it was published|^Published after the day of this view/,
  /published later, with nothing known by this day/,
  /Children’s social work workforce, (reporting years|to) /,
  /^Releases\t|^Department for Education\. \d|^Latest year \d/,
];

/** The pages of the board pack as they are printed, each as its lines. */
async function printed(page: Page, file: string, asAt: string | null): Promise<readonly string[]> {
  await page.goto('about:blank');
  await page.goto(`${file}#/print${asAt === null ? '' : `?asAt=${asAt}`}`);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const sections = page.getByRole('main').locator('section');
  await expect(sections.first()).toBeVisible();
  const pages = await sections.evaluateAll((all) =>
    // As it is seen, line by line.
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not printed.
    all.map((one) => (one as HTMLElement).innerText),
  );
  return pages.map((text) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '' && !ofTheFile.some((one) => one.test(line)))
      .join('\n')
      .trim(),
  );
}

test(
  'a chair’s year: twelve boards, each as it was at its meeting',
  long,
  async ({ page, context, baseURL, expectProblem }, info) => {
    test.skip(!baseURL?.startsWith('file:'), 'The year is spent with files that are mailed.');
    test.setTimeout(900_000);
    page.setDefaultTimeout(20_000);
    expectProblem(/^request to another origin: file:.*\.html/);
    const year: { day: string; pages: readonly string[] }[] = [];
    let file = '';
    const project = await copySources();
    for (let month = 0; month < months; month += 1) {
      const { day } = exampleMonth(month);
      await context.clock.setFixedTime(moment(day));
      if (month === 0) {
        await page.goto('/#/prepare');
        await page.getByLabel('Council').selectOption('E06999001');
      } else if (month === releaseMonth) {
        await openInLaterBuild(page, await buildWithRelease(project), file);
      } else {
        await page.goto('about:blank');
        await page.goto(`${file}#/prepare`);
        await expect(page.getByText(/^Opened: the board saved on/)).toBeVisible();
      }
      await bring(page, month);
      if (month === 0) {
        await page.getByRole('button', { name: 'Check what was understood' }).click();
        const question = page.getByRole('group', { name: 'Found “Amber E”' });
        await question.getByRole('radio', { name: 'Amber', exact: true }).click();
      }
      await expect(title(page)).toContainText('nothing left to answer');
      file = await save(page, info, `before-${day}.html`);

      await page.goto(`${file}#/`);
      await expect(page.getByRole('banner')).toContainText('Exampleshire');
      const slides = await present(page);
      expect(slides.length).toBeGreaterThan(5);

      for (const text of [`Bring the audit of month ${month + 1}.`, `Visit team ${month + 1}.`]) {
        await page.goto(`${file}#/areas`);
        await page.getByRole('button', { name: 'Note a decision or an action' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(/^Action/).check();
        await dialog.getByLabel('What was decided, or is to be done').fill(text);
        await dialog.getByLabel('Owner').fill('Head of Workforce');
        await dialog.getByRole('button', { name: 'Save note' }).click();
        await expect(dialog).toHaveCount(0);
      }
      await page.goto(`${file}#/prepare`);
      await expect(page.getByRole('checkbox', { name: /^Take these two notes/ })).toBeVisible();
      file = await save(page, info, `after-${day}.html`);
      if (month === releaseMonth) {
        await page.goto(`${file}#/sources`);
        await expect(page.getByRole('main')).toContainText(
          'Children’s social work workforce, to 2026',
        );
      }
      year.push({ day, pages: await printed(page, file, null) });
    }
    await rm(project, { recursive: true, force: true });
    const isInspected = year.map(({ pages }) => pages.some((text) => text.includes('August 2027')));
    expect(isInspected.indexOf(true), 'month of the inspection’s report').toBe(9);
    for (const { day, pages } of year) {
      expect(await printed(page, file, day), `the board as at ${day}`).toEqual(pages);
    }
  },
);
