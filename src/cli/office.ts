/** `npm run pptx` and `npm run xlsx`: what the page offers under Share, written on the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardToday, givenToday } from './boardToday.ts';
import { launchArguments } from './chromium.ts';
import { thisMachine } from './machine.ts';
import { OptionsError } from './optionsError.ts';
import { type PackKind, type PackOptions, packOptions, usageOf } from './packOptions.ts';
import { RefusedFilesError } from './publicFiles.ts';
import { chromiumPath, withBoard } from './servedBoard.ts';

const root = resolve(import.meta.dirname, '../..');
/** A slow machine takes a while to draw every slide. */
const timeout = 120_000;

const buttonOf: Readonly<Record<Exclude<PackKind, 'pdf'>, string>> = {
  pptx: 'Download slides for PowerPoint',
  xlsx: 'Download tables for Excel',
};

/** Takes the file that a page offers. @throws OptionsError where it offers none. */
async function take(
  browserPath: string,
  url: string,
  button: string,
  { out, template }: PackOptions,
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: launchArguments(thisMachine.isRoot),
  });
  try {
    const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/London' });
    page.setDefaultTimeout(timeout);
    const day = givenToday(process.env);
    if (day !== null) await page.clock.setFixedTime(`${day}T12:00:00Z`);
    try {
      await page.goto(url);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
    } catch (error) {
      const [reason = ''] = String(error).split('\n');
      throw new OptionsError(`${url} shows no board: ${reason}`);
    }
    const dialog = page.getByRole('dialog', { name: 'Share' });
    if (template !== null) await dialog.locator('input[type="file"]').setInputFiles(template);
    const failed = dialog.getByText(/^That failed\./);
    const saved = page.waitForEvent('download');
    // Whichever comes second would else be a fault that nobody hears of.
    saved.catch(() => {});
    await dialog.getByRole('button', { name: button }).click();
    const download = await Promise.race([saved, failed.waitFor().then(() => null)]);
    if (download === null) throw new OptionsError((await failed.textContent()) ?? '');
    await download.saveAs(out);
  } finally {
    await browser.close();
  }
}

async function run(kind: Exclude<PackKind, 'pdf'>): Promise<void> {
  const file = join(root, 'public/data/v1/authorities.json');
  const authorities = authoritiesFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const options = packOptions(process.argv.slice(3), authorities, boardToday(process.env), kind);
  const { address, out, url, template } = options;
  if (!existsSync(dirname(resolve(out)))) {
    throw new OptionsError(`--out ${out}: its folder is not there.`);
  }
  if (template !== null && !existsSync(template)) {
    throw new OptionsError(`--template ${template}: it is not there.`);
  }
  const browser = chromiumPath(kind === 'pptx' ? 'the slides' : 'the workbook');
  const takeFrom = (board: string) => {
    const page = new URL(`#${address}`, board).href;
    console.log(`Taking it from ${page} with ${browser}…`);
    return take(browser, page, buttonOf[kind], options);
  };
  if (url === null) console.log('Building the board…');
  await (url === null ? withBoard(takeFrom) : takeFrom(url));
  const { size } = await stat(out);
  console.log(`Wrote ${resolve(out)}, ${Math.ceil(size / 1024)} kB.`);
}

const kind = process.argv[2] === 'xlsx' ? 'xlsx' : 'pptx';
if (process.argv.includes('--help')) {
  console.log(usageOf(kind));
} else {
  try {
    await run(kind);
  } catch (error) {
    // Only a fault in the program itself needs its stack trace.
    if (error instanceof RefusedFilesError) console.error(`Nothing was made.\n${error.message}`);
    else {
      console.error(error instanceof OptionsError ? `${error.message}\n\n${usageOf(kind)}` : error);
    }
    process.exitCode = 1;
  }
}
