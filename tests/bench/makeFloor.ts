import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { unthrottled } from './conditions.ts';
import { type Colours, floorHtml, namedColours } from './floorHtml.ts';
import { captureFloor } from './inPage/captureFloor.ts';
import type { BenchWindow, Expected } from './inPage/watch.ts';
import { openPage, waitForQuiet } from './openPage.ts';

const fontName = 'font.woff2';

/** What every rendering of the overview must show: as many charts as the product's, once it is quiet. */
export async function expectedOf(browser: Browser, address: string): Promise<Expected> {
  const opened = await openPage(browser, address, unthrottled);
  try {
    await waitForQuiet(opened);
    const marks = await opened.page.evaluate(() =>
      (window as unknown as BenchWindow)
        .benchCharts(6)
        .map((chart) => chart.querySelectorAll('path, line, rect, circle, text').length),
    );
    if (marks.length === 0) throw new Error(`${address} shows no chart`);
    // A picture and a live chart may differ by a mark or two, an empty frame by far more.
    const least = Math.max(6, Math.floor(Math.min(...marks) / 2));
    return { charts: marks.length, marks: least, until: null, press: null };
  } finally {
    await opened.close();
  }
}

/**
 * Writes the overview as a page without scripts, from what the product shows.
 *
 * @param folder Where `index.html` and the font are written; emptied first.
 * @throws Error when the page made from it shows other headings, rows or charts.
 */
export async function makeFloor(
  browser: Browser,
  address: string,
  dist: string,
  { marks }: Expected,
  folder: string,
): Promise<void> {
  const opened = await openPage(browser, address, unthrottled);
  try {
    await waitForQuiet(opened);
    const { page } = opened;
    const captured = await page.evaluate(captureFloor, marks);
    const colours = await page.evaluate((names): Colours => {
      const root = getComputedStyle(document.documentElement);
      return Object.fromEntries(names.map((name) => [name, root.getPropertyValue(name)]));
    }, namedColours(captured.body));
    const font = await fontOf(dist);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    if (font) await writeFile(join(folder, fontName), font);
    const html = floorHtml({ ...captured, colours, font: font ? fontName : null });
    await writeFile(join(folder, 'index.html'), html);

    await page.setContent(html);
    const made = await page.evaluate(captureFloor, marks);
    for (const described of ['headings', 'tableRows', 'charts'] as const) {
      const [wanted, found] = [captured[described], made[described]].map((one) =>
        JSON.stringify(one),
      );
      if (wanted !== found)
        throw new Error(`The floor's ${described} are ${found}, wanted ${wanted}`);
    }
  } finally {
    await opened.close();
  }
}

async function fontOf(dist: string): Promise<Buffer | null> {
  const files = await readdir(dist, { recursive: true });
  const font = files.find((file) => file.endsWith('.woff2'));
  return font === undefined ? null : readFile(join(dist, font));
}
