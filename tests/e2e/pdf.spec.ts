import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exampleshire } from '#mocks/exampleshire.ts';
import { overflowInPx } from './layoutFaults.ts';
import { openBoard } from './openBoard.ts';
import { serveOwnBoard } from './openOwnBoard.ts';
import { openPack } from './openPack.ts';
import { chartsOf, type ReadPage, readPdf, rolesOfLast, tagsOf } from './readPdf.ts';
import { expect, long, longServed, served, test } from './test.ts';

const printed = { preferCSSPageSize: true, tagged: true } as const;

/** Runs `npm run pdf` and gives what it said. @throws Error with that, where it failed. */
function runPdf(...args: readonly string[]): Promise<string> {
  const root = resolve(import.meta.dirname, '../..');
  return new Promise((done, failed) => {
    const run = spawn(process.execPath, ['--import', 'tsx', 'src/cli/pdf.ts', ...args], {
      cwd: root,
    });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) {
      stream.on('data', (data) => {
        said += data;
      });
    }
    run.on('close', (code) => (code === 0 ? done(said) : failed(new Error(said))));
  });
}

/** A4 landscape less its margins, at 96 pixels to the inch. */
const sheetInPixels = { width: 1032, height: 700 };

const a4 = { width: 297, height: 210 };

/** Drawn in two halves on purpose: one would be higher than a sheet. */
const drawnInHalves = /^Outcomes after an Inadequate judgement/;

/** What is wrong with each page, in words: as a picture, and with what it ends. */
function faultsOf(pages: readonly ReadPage[]): string[] {
  return pages.flatMap((page, index) => {
    const faults = [];
    if (page.ink < 0.002) faults.push('is blank');
    const last = rolesOfLast(page.tags);
    if (last.some((role) => /^H\d?$/.test(role))) faults.push('ends with a heading');
    if (last.includes('TH') && !last.includes('TD')) faults.push('ends with the head of a table');
    const before = chartsOf(pages[index - 1]?.tags ?? null);
    for (const chart of chartsOf(page.tags)) {
      if (before.includes(chart) && !drawnInHalves.test(chart)) faults.push(`cuts ${chart}`);
    }
    if (Math.abs(page.width - a4.width) > 0.6 || Math.abs(page.height - a4.height) > 0.6) {
      faults.push(`is ${page.width} by ${page.height} mm`);
    }
    return faults.map((fault) => `page ${page.number} ${fault}`);
  });
}

test.describe('npm run pdf', served, () => {
  test.setTimeout(240_000);

  test(
    'writes the pack as a tagged PDF with title, language and outline, whose every page is sound',
    long,
    async ({ baseURL }, testInfo) => {
      const out = testInfo.outputPath('board.pdf');
      const said = await runPdf('--url', baseURL ?? '', '--as-at', '2026-06-30', '--out', out);
      expect(said).toContain(`Wrote ${out}`);
      const pdf = await readPdf(await readFile(out));
      const { pages } = pdf;
      testInfo.annotations.push({
        type: 'pages of the board pack',
        description: `${pages.length}`,
      });

      expect(pages.length).toBeGreaterThanOrEqual(45);
      expect(pages.length).toBeLessThanOrEqual(80);
      expect(pdf.isTagged).toBe(true);
      expect(pdf.language).toBe('en-GB');
      expect(pdf.title).toBe('Board pack, Herefordshire children’s services: Improvement Board');
      // The cover, then the finding of each of the six parts.
      expect(pdf.outline).toHaveLength(7);
      expect(pdf.outline[0]).toBe('Herefordshire children’s services');

      expect(faultsOf(pages)).toEqual([]);
      for (const page of pages) {
        expect(page.text).toContain('Data as at 30 June 2026');
        expect(page.text).toContain('Herefordshire children’s services: Improvement Board');
        expect(page.text).toContain(`Page ${page.number} of ${pages.length}`);
      }

      const figures = pages.flatMap(({ tags }) => tagsOf(tags, 'Figure'));
      expect(figures.length).toBeGreaterThan(20);
      expect(figures.filter(({ alt }) => !alt?.trim())).toEqual([]);
      const tables = pages.flatMap(({ tags }) => tagsOf(tags, 'Table'));
      expect(tables.length).toBeGreaterThan(30);
      expect(tables.filter((table) => tagsOf(table, 'TH').length === 0)).toEqual([]);

      // Contents and scorecard lead to pages of the pack; nothing leads to the server that printed it.
      expect(pages[1]?.linksWithin).toBe(6 + 11);
      const links = pages.flatMap((page) => page.links);
      expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
      expect(links).toContain(
        'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      );
      expect(pages[0]?.text).toContain(
        '(https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/)',
      );
    },
  );

  test('says what is wrong with what it was asked for', long, async () => {
    await expect(runPdf('--authority', 'Nowhere')).rejects.toThrow(
      /^--authority Nowhere: no authority has this code or name\.[\s\S]*--as-at/,
    );
  });
});

test.describe('paper', () => {
  test.setTimeout(240_000);

  test(
    'has the marking of a council’s own board at the head and foot of every page of its pack',
    longServed,
    async ({ page }) => {
      await serveOwnBoard(page);
      await openPack(page, exampleshire);
      const { pages } = await readPdf(await page.pdf(printed));
      expect(pages.length).toBeGreaterThan(10);
      for (const { text } of pages) {
        expect(text.split('OFFICIAL-SENSITIVE (example)').length - 1).toBeGreaterThanOrEqual(2);
      }
      expect(pages[0]?.text).toMatch(/Classification:\s+OFFICIAL-SENSITIVE \(example\)/);
      expect(faultsOf(pages)).toEqual([]);
    },
  );

  const views = {
    '/': [5, 10],
    '/workforce': [1, 3],
    '/workforce/agency-rate': [4, 9],
    '/judgements': [14, 24],
    '/areas': [12, 20],
    '/areas/A25-2': [1, 4],
    '/timeline': [2, 5],
    '/sources': [8, 15],
  } as const;
  test(
    'prints every view on sound pages that say whose they are and of which day',
    long,
    async ({ page }, testInfo) => {
      for (const [view, [least, most]] of Object.entries(views)) {
        // A document of its own for each: within one, what was there before would be printed.
        await page.goto('about:blank');
        await openBoard(page, 'E06000019', view);
        const { pages, isTagged, title } = await readPdf(await page.pdf(printed));
        testInfo.annotations.push({ type: `pages of ${view}`, description: `${pages.length}` });
        expect(isTagged).toBe(true);
        expect(title).toBe(await page.title());
        expect(pages.length, view).toBeGreaterThanOrEqual(least);
        expect(pages.length, view).toBeLessThanOrEqual(most);
        expect(faultsOf(pages), view).toEqual([]);
        for (const { text } of pages) expect(text).toContain('Data as at 22 November 2026');
        await page.setViewportSize(sheetInPixels);
        await page.emulateMedia({ media: 'print' });
        expect(await overflowInPx(page), view).toBe(0);
        await page.emulateMedia({ media: null });
      }
    },
  );

  test(
    'takes the pack of an authority without records of its own, and of one that is no more',
    long,
    async ({ page }) => {
      for (const code of ['E08000024', 'E10000021']) {
        await page.goto('about:blank');
        await openPack(page, code);
        await expect(page.getByRole('alert')).toHaveCount(0);
        const { pages } = await readPdf(await page.pdf(printed));
        expect(pages.length, code).toBeGreaterThan(18);
        expect(faultsOf(pages), code).toEqual([]);
      }
    },
  );
});
