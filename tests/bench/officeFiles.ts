import { stat } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { mediansOf, type Sample } from './medians.ts';

/** How long files of office programs take from the press until they are saved, and how large they are. */
export interface OfficeFiles {
  readonly slides: number | null;
  readonly tables: number | null;
  readonly slidesBytes: number | null;
  readonly tablesBytes: number | null;
}

const buttons = {
  slides: 'Download slides for PowerPoint',
  tables: 'Download tables for Excel',
} as const;

/** Makes both files of the whole board in a page that was just opened, unthrottled: milliseconds and bytes. */
export async function measureOfficeFiles(
  browser: Browser,
  address: string,
  runs: number,
  tell: (line: string) => void,
): Promise<OfficeFiles> {
  const samples: Sample<keyof OfficeFiles>[] = [];
  for (let run = 1; run <= runs; run += 1) {
    tell(`run ${run} of ${runs}, files of office programs`);
    const page = await browser.newPage();
    try {
      await page.goto(address);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      const take = async (button: string) => {
        const began = performance.now();
        const saved = page.waitForEvent('download', { timeout: 120_000 });
        await page.getByRole('button', { name: button }).click();
        const path = await (await saved).path();
        return { ms: performance.now() - began, bytes: (await stat(path)).size };
      };
      const slides = await take(buttons.slides);
      const tables = await take(buttons.tables);
      samples.push({
        slides: slides.ms,
        tables: tables.ms,
        slidesBytes: slides.bytes,
        tablesBytes: tables.bytes,
      });
    } finally {
      await page.close();
    }
  }
  return mediansOf(samples);
}
