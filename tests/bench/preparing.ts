import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { largeRows, largeWorkbook } from './largeWorkbook.ts';
import { mediansOf, type Sample } from './medians.ts';

/** How fast a board is prepared in the page from a large workbook; milliseconds. */
export interface Preparing {
  /** From the choice of the file until the page says how many rows were kept. */
  readonly understood: number | null;
  /** From a key in a field of the page to the frame that shows it, while the file is understood: the slowest. */
  readonly slowestKey: number | null;
  /** From the press until the board is saved as one file. */
  readonly saved: number | null;
}

/** The workbook that is brought. */
export const preparedFile = { rows: largeRows, bytes: 4_900_000 } as const;

/** Whole seconds that nobody waits longer. */
const timeout = 60_000;

/** Brings a large workbook to a fictional council's board in a page that was just opened, unthrottled. */
export async function measurePreparing(
  browser: Browser,
  address: string,
  runs: number,
  tell: (line: string) => void,
): Promise<Preparing> {
  const folder = await mkdtemp(join(tmpdir(), 'large-workbook-'));
  const file = join(folder, 'large.xlsx');
  try {
    await writeFile(file, await largeWorkbook());
    const samples: Sample<keyof Preparing>[] = [];
    for (let run = 1; run <= runs; run += 1) {
      const sample = await prepareOnce(browser, address, file);
      samples.push(sample);
      const { understood, slowestKey, saved } = sample;
      const times = [understood, slowestKey, saved].map((time) => Math.round(time ?? -1));
      tell(`run ${run} of ${runs}, a large workbook: ${times.join(', ')} ms`);
    }
    return mediansOf(samples);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function prepareOnce(
  browser: Browser,
  address: string,
  file: string,
): Promise<Sample<keyof Preparing>> {
  const page = await browser.newPage();
  try {
    // The compiler of these files wraps named functions in a helper that the page does not have.
    await page.addInitScript('globalThis.__name ??= (named) => named;');
    await page.goto(`${address}#/prepare`);
    await page.getByLabel('Council').selectOption('E06999001');
    await page.getByText('Fictional council: every name and figure').first().waitFor();
    await page.evaluate(watchKeys);
    await page.getByLabel('Who made these files').focus();
    await page.getByLabel('Files to bring').setInputFiles(file);
    const read = () => page.evaluate(() => (window as unknown as WatchedWindow).benchKeys);
    const end = Date.now() + timeout;
    for (;;) {
      await page.keyboard.press('x');
      const { understood } = await read();
      if (understood !== null || Date.now() > end) break;
    }
    const { understood, keys } = await read();
    const saved = understood === null ? null : await save(page);
    return { understood, slowestKey: keys.length === 0 ? null : Math.max(...keys), saved };
  } finally {
    await page.close();
  }
}

async function save(page: Page): Promise<number> {
  await page.getByRole('button', { name: /See and save/ }).click();
  const button = page.getByRole('button', { name: 'Save the board as one file' });
  await button.waitFor();
  const began = performance.now();
  const saved = page.waitForEvent('download', { timeout });
  await button.click();
  await saved;
  return performance.now() - began;
}

interface WatchedWindow {
  benchKeys: { understood: number | null; keys: number[] };
}

/** Runs in the page: from the choice of a file on, how long each key takes until it is shown. */
function watchKeys(): void {
  const record: WatchedWindow['benchKeys'] = { understood: null, keys: [] };
  (window as unknown as WatchedWindow).benchKeys = record;
  let began: number | null = null;
  addEventListener(
    'change',
    (event) => {
      if ((event.target as HTMLInputElement).type !== 'file') return;
      began = event.timeStamp;
      const look = () => {
        const title = document.querySelector('h1')?.textContent ?? '';
        if (!title.includes('kept')) requestAnimationFrame(look);
        // The frame is painted before the next task.
        else setTimeout(() => (record.understood = performance.now() - event.timeStamp));
      };
      look();
    },
    true,
  );
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      if (began === null || record.understood !== null) return;
      requestAnimationFrame(() =>
        setTimeout(() => record.keys.push(performance.now() - timeStamp)),
      );
    },
    true,
  );
}
