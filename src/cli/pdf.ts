import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardToday, givenToday } from './boardToday.ts';
import { launchArguments } from './chromium.ts';
import { thisMachine } from './machine.ts';
import { OptionsError } from './optionsError.ts';
import { type PackOptions, packOptions, usageOf } from './packOptions.ts';
import { RefusedFilesError } from './publicFiles.ts';
import { chromiumPath, withBoard } from './servedBoard.ts';

const usage = usageOf('pdf');

const root = resolve(import.meta.dirname, '../..');
/** A slow machine takes a while to draw every chart of the board. */
const timeout = 120_000;

function askedFor(): PackOptions {
  const args = process.argv.slice(2);
  const file = join(root, 'public/data/v1/authorities.json');
  const authorities = authoritiesFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return packOptions(args, authorities, boardToday(process.env));
}

/** Faults of parts of the pack, as the page tells them. */
const faultsOf = (page: Page): Promise<string[]> => page.getByRole('alert').allInnerTexts();

/** Prints the pack that a site serves. @returns The PDF, and what could not be shown in it. */
async function print(browserPath: string, url: string) {
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
      // The button says so itself once nothing is loading any more.
      await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
    } catch (error) {
      const [reason = ''] = String(error).split('\n');
      throw new OptionsError(`${url} shows no board pack: ${reason}`);
    }
    await page.evaluate(() => document.fonts.ready);
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    return { pdf, faults: await faultsOf(page) };
  } finally {
    await browser.close();
  }
}

async function run({ address, out, url }: PackOptions): Promise<void> {
  if (!existsSync(dirname(resolve(out)))) {
    throw new OptionsError(`--out ${out}: its folder is not there.`);
  }
  const browser = chromiumPath('the PDF');
  const printFrom = (board: string) => {
    const page = new URL(`#${address}`, board).href;
    console.log(`Printing ${page} with ${browser}…`);
    return print(browser, page);
  };
  if (url === null) console.log('Building the board…');
  const { pdf, faults } = await (url === null ? withBoard(printFrom) : printFrom(url));
  await writeFile(out, pdf);
  console.log(`Wrote ${resolve(out)}, ${Math.ceil(pdf.length / 1024)} kB.`);
  if (faults.length > 0) {
    console.error(`Not everything could be shown in it:\n${faults.join('\n')}`);
    process.exitCode = 1;
  }
}

if (process.argv.includes('--help')) {
  console.log(usage);
} else {
  try {
    await run(askedFor());
  } catch (error) {
    // Only a fault in the program itself needs its stack trace.
    if (error instanceof RefusedFilesError) console.error(`Nothing was printed.\n${error.message}`);
    else console.error(error instanceof OptionsError ? `${error.message}\n\n${usage}` : error);
    process.exitCode = 1;
  }
}
