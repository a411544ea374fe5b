/** `npm run pictures`: the pictures of the README, taken from the board as it is built now. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { launchArguments } from './chromium.ts';
import { thisMachine } from './machine.ts';
import { OptionsError } from './optionsError.ts';
import { RefusedFilesError } from './publicFiles.ts';
import { chromiumPath, withBoard } from './servedBoard.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'docs/pictures');
/** A repository keeps every picture that it ever had. */
const mostBytes = 250_000;

interface Shot {
  readonly file: string;
  /** What comes after `#`. */
  readonly at: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Pixels of the picture to one of the page. */
  readonly scale: number;
}

const screen = { viewport: { width: 1440, height: 900 }, scale: 1 };

const shots: readonly Shot[] = [
  { file: 'overview.png', at: '/', ...screen },
  {
    file: 'slide.png',
    at: '/present?slide=agency-rate',
    viewport: { width: 1920, height: 1080 },
    scale: 0.75,
  },
];

const settings = { locale: 'en-GB', timezoneId: 'Europe/London' } as const;

async function waitUntilDrawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}

async function shoot(browser: Browser, url: string, shot: Shot): Promise<Buffer> {
  const page = await browser.newPage({
    ...settings,
    viewport: shot.viewport,
    deviceScaleFactor: shot.scale,
  });
  try {
    await page.goto(new URL(`#${shot.at}`, url).href);
    await waitUntilDrawn(page);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

/** The fictional council's board as it is being prepared from its example files, and two views of it. */
async function shootExample(browser: Browser, url: string): Promise<Map<string, Buffer>> {
  const page = await browser.newPage({ ...settings, viewport: screen.viewport });
  const pictures = new Map<string, Buffer>();
  const take = async (file: string) => {
    await waitUntilDrawn(page);
    pictures.set(file, await page.screenshot());
  };
  try {
    await page.goto(new URL('#/prepare?example=yes', url).href);
    await page.getByRole('button', { name: 'Check what was understood' }).click();
    await page.getByRole('heading', { level: 1, name: 'to answer' }).waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await take('prepare.png');
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await page.getByRole('link', { name: /needs? attention/ }).click();
    await take('attention.png');
    await page.getByRole('link', { name: 'Performance' }).click();
    await page.getByRole('link', { name: 'Average caseload' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Average caseload' }).waitFor();
    await take('measure.png');
    return pictures;
  } finally {
    await page.close();
  }
}

async function run(): Promise<void> {
  const executablePath = chromiumPath('the pictures');
  console.log('Building the board…');
  const taken = await withBoard(async (url) => {
    const browser = await chromium.launch({
      executablePath,
      args: launchArguments(thisMachine.isRoot),
    });
    try {
      const pictures = new Map<string, Buffer>();
      for (const shot of shots) pictures.set(shot.file, await shoot(browser, url, shot));
      return new Map([...pictures, ...(await shootExample(browser, url))]);
    } finally {
      await browser.close();
    }
  });
  const large = [...taken].filter(([, picture]) => picture.length > mostBytes);
  if (large.length > 0) {
    const names = large.map(([file, { length }]) => `${file} ${Math.ceil(length / 1000)} kB`);
    throw new OptionsError(`Nothing was written: larger than 250 kB are ${names.join(', ')}.`);
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [file, picture] of taken) {
    const path = join(folder, file);
    await writeFile(path, picture);
    console.log(`Wrote ${relative(root, path)}, ${Math.ceil(picture.length / 1000)} kB.`);
  }
}

const usage = `npm run pictures: builds the board and takes the pictures of the README again, into docs/pictures.`;

try {
  if (process.argv.includes('--help')) console.log(usage);
  else await run();
} catch (error) {
  // Only a fault in the program itself needs its stack trace.
  const isOfInput = error instanceof OptionsError || error instanceof RefusedFilesError;
  console.error(isOfInput ? error.message : error);
  process.exitCode = 1;
}
