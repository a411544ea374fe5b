/** What `npm run pdf`, `npm run pptx` and `npm run xlsx` share: each opens the board in a browser and takes a file from it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardToday, givenToday } from './boardToday.ts';
import { launchArguments } from './chromium.ts';
import { thisMachine } from './machine.ts';
import { OptionsError } from './optionsError.ts';
import { type PackKind, type PackOptions, packOptions, usageOf } from './packOptions.ts';
import { RefusedFilesError } from './publicFiles.ts';
import { chromiumPath, withBoard } from './servedBoard.ts';

const root = resolve(import.meta.dirname, '../..');
/** A slow machine takes a while to draw everything of a board. */
const timeout = 120_000;

/** How a file is made of an open page. */
export interface PageFile<Made> {
  readonly kind: PackKind;
  /** What is told where no browser is found: "the PDF". */
  readonly called: string;
  /** As told while it is made: "Printing". */
  readonly doing: string;
  /** What a page without a board does not show: "board pack". */
  readonly shown: string;
  /** Waits for the page to be ready for it. */
  readonly ready: (page: Page, options: PackOptions) => Promise<void>;
  readonly make: (page: Page, options: PackOptions) => Promise<Made>;
  /** What is told of what was made. */
  readonly tell: (made: Made, options: PackOptions) => Promise<void>;
}

/** Opens a board in a browser, on the day that the surroundings name, and makes a file of it. */
async function makeFrom<Made>(
  browserPath: string,
  url: string,
  file: PageFile<Made>,
  options: PackOptions,
): Promise<Made> {
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
      await file.ready(page, options);
    } catch (error) {
      const [reason = ''] = String(error).split('\n');
      throw new OptionsError(`${url} shows no ${file.shown}: ${reason}`);
    }
    return await file.make(page, options);
  } finally {
    await browser.close();
  }
}

async function run<Made>(file: PageFile<Made>, args: readonly string[]): Promise<void> {
  const path = join(root, 'public/data/v1/authorities.json');
  const authorities = authoritiesFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const options = packOptions(args, authorities, boardToday(process.env), file.kind);
  const { address, out, url, template } = options;
  if (!existsSync(dirname(resolve(out)))) {
    throw new OptionsError(`--out ${out}: its folder is not there.`);
  }
  if (template !== null && !existsSync(template)) {
    throw new OptionsError(`--template ${template}: it is not there.`);
  }
  const browser = chromiumPath(file.called);
  const from = (board: string) => {
    const page = new URL(`#${address}`, board).href;
    console.log(`${file.doing} ${page} with ${browser}…`);
    return makeFrom(browser, page, file, options);
  };
  if (url === null) console.log('Building the board…');
  const made = await (url === null ? withBoard(from) : from(url));
  await file.tell(made, options);
}

/**
 * Runs such a command, and says what was wrong with it.
 *
 * @param args What stands after the name of the command.
 */
export async function runFromPage<Made>(
  file: PageFile<Made>,
  args: readonly string[],
): Promise<void> {
  const usage = usageOf(file.kind);
  if (args.includes('--help')) {
    console.log(usage);
    return;
  }
  try {
    await run(file, args);
  } catch (error) {
    // Only a fault in the program itself needs its stack trace.
    if (error instanceof RefusedFilesError) console.error(`Nothing was made.\n${error.message}`);
    else console.error(error instanceof OptionsError ? `${error.message}\n\n${usage}` : error);
    process.exitCode = 1;
  }
}

/** Says that a file was written, and its size. */
export const tellWritten = (out: string, bytes: number): void =>
  console.log(`Wrote ${resolve(out)}, ${Math.ceil(bytes / 1024)} kB.`);
