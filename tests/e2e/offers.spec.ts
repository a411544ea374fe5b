import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { chooseDownload } from './downloadMenu.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, longUnless, test } from './test.ts';

const agency = 'Agency workers';
const judgementHistory = 'Judgements over time';
const figureOf = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

async function downloadOf(page: Page, item: string, about: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chooseDownload(page, about, item),
  ]);
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

/** An SVG as an XML parser reads it, and as a browser draws it by itself. */
async function readSvg(page: Page, svg: string) {
  const alone = await page.context().newPage();
  await alone.setContent(`<body style="margin:0">${svg}</body>`);
  await alone.evaluate(() => document.fonts.ready);
  const read = await alone.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    const edge = document.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
    const drawn = [...document.querySelectorAll('text')].map((one) => ({
      words: one.textContent.trim(),
      box: one.getBoundingClientRect(),
    }));
    return {
      root: root.localName,
      role: root.getAttribute('role'),
      title: root.querySelector('title')?.textContent,
      description: root.querySelector('desc')?.textContent,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      elements: [...new Set([...root.querySelectorAll('*')].map(({ localName }) => localName))],
      texts: drawn.map(({ words }) => words),
      cut: drawn
        .filter(({ box }) => box.left < 0 || box.top < 0)
        .concat(drawn.filter(({ box }) => box.right > edge.right || box.bottom > edge.bottom))
        .map(({ words }) => words),
    };
  }, svg);
  await alone.close();
  return read;
}

const withoutFont = (svg: string) => svg.replace(/base64,[^"]*/, '');

const colours = (svg: string) =>
  new Set([...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, value = '']) => value));

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It has no box');
  return box;
};

test.describe('the picture of a figure', () => {
  test.beforeEach(({ page }) => openBoard(page));

  for (const { name, about, file, words } of [
    {
      name: agency,
      about: agency,
      file: 'herefordshire-agency-rate-2026-11-22',
      words: [
        'Down 36.9 percentage points from the 2023 peak. England 13.0. Rank 100 of 148.',
        'Department for Education, Children’s social work workforce',
        '2025 known from 19 March 2026',
        'Dotted vertical line: Inspected July 2022: Inadequate.',
      ],
    },
    {
      name: judgementHistory,
      about: judgementHistory,
      file: 'herefordshire-judgements-2026-11-22',
      words: [
        'Good overall with Outstanding leadership, 40 months after Inadequate in every area',
        'Lines join only judgements made under the same framework.',
        'Before, under another framework:',
        'Sources: Ofsted',
      ],
    },
  ]) {
    test(
      `of ${name} is an SVG that stands alone`,
      longUnless(name === agency),
      async ({ page }) => {
        const download = await downloadOf(page, 'SVG', about);
        expect(download.name).toBe(`${file}.svg`);
        const svg = download.file.toString('utf8');
        expect(withoutFont(svg)).not.toMatch(
          /var\(|NaN|undefined|class=|https?:\/\/(?!www\.w3\.org)/,
        );
        expect(svg).toMatch(/@font-face\{[^}]*url\("data:[^"]*base64,[A-Za-z0-9+/=]{20000,}"\)/);
        for (const colour of colours(svg)) expect(colour).toMatch(/^(none|#[0-9a-f]{6})$/);

        const read = await readSvg(page, svg);
        expect(read.root).toBe('svg');
        expect(read.role).toBe('img');
        expect(read.title).toBe(`${name}, Herefordshire`);
        expect(read.description).toContain(words[0]);
        expect(read.elements).not.toContain('foreignObject');
        expect(read.texts.slice(0, 3)).toEqual(['Herefordshire', name, words[0]]);
        expect(read.texts.at(-1)).toBe('Data as at 22 November 2026.');
        for (const part of words) expect(read.texts.join('\n')).toContain(part);
        expect(read.cut, 'words over the edge').toEqual([]);
      },
    );

    test(`of ${name} is a PNG of twice the size of its SVG`, long, async ({ page }) => {
      const svg = await readSvg(page, (await downloadOf(page, 'SVG', about)).file.toString());
      const png = await downloadOf(page, 'PNG', about);
      expect(png.name).toBe(`${file}.png`);
      expect(png.file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      expect(png.file.readUInt32BE(16)).toBe(2 * svg.width);
      expect(png.file.readUInt32BE(20)).toBe(2 * svg.height);
      // A blank picture of this size is a few kilobytes.
      expect(png.file.length).toBeGreaterThan(30_000);
    });
  }

  test(
    'is in the colours of the page, on white, whatever colours a screen forces',
    long,
    async ({ page }) => {
      const usual = colours((await downloadOf(page, 'SVG', agency)).file.toString());
      expect([...usual]).toEqual(expect.arrayContaining(['#12436d', '#6f7884', '#28a197']));
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      const forced = colours((await downloadOf(page, 'SVG', agency)).file.toString());
      expect(forced).toEqual(usual);
    },
  );

  test('is of the drawing that is on screen on a narrow page', long, async ({ page }) => {
    const wide = await readSvg(
      page,
      (await downloadOf(page, 'SVG', judgementHistory)).file.toString(),
    );
    await page.setViewportSize({ width: 390, height: 844 });
    const narrow = await readSvg(
      page,
      (await downloadOf(page, 'SVG', judgementHistory)).file.toString(),
    );
    expect(wide.width).toBeGreaterThan(1200);
    // The drawing as wide as the page leaves it, and the margins of a picture.
    expect(narrow.width).toBeLessThan(450);
    expect(narrow.cut).toEqual([]);
  });

  test('takes the font along that is written in the page', long, async ({ page }) => {
    const svg = (await downloadOf(page, 'SVG', agency)).file.toString();
    expect(svg).toMatch(/src:url\("data:font\/woff2;base64,d09GMg[\w+/=]{30000,}"\)/);
  });

  test('leaves the page as it was', long, async ({ page }) => {
    const markup = () => page.locator('#root').innerHTML();
    const before = await markup();
    await downloadOf(page, 'SVG', agency);
    await downloadOf(page, 'PNG', agency);
    expect(await markup()).toBe(before);
  });
});

test.describe('the copies of a figure', () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openBoard(page);
  });

  const clipboard = (page: Page) =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const forms = item?.types.map(async (type) => [
        type,
        await (await item.getType(type)).text(),
      ]);
      return Object.fromEntries(await Promise.all(forms ?? [])) as Record<string, string>;
    });

  test(
    'are its table as HTML and as text, and nothing moves while it says so',
    long,
    async ({ page }) => {
      const figure = figureOf(page, agency);
      const places = () =>
        page.locator('h2, figure, button, summary').evaluateAll((all) =>
          all.map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            return [x, y + scrollY, width, height];
          }),
        );
      const before = await places();
      await chooseDownload(page, agency, 'Copy table');
      await expect(figure.getByRole('status')).toHaveText('Copied');
      const after = await places();
      // What was not to be seen before may appear.
      const wasSeen = (_: unknown, index: number) => before[index]?.[2] !== 0;
      expect(after.filter(wasSeen)).toEqual(before.filter(wasSeen));

      const copied = await clipboard(page);
      const parsed = await page.evaluate((html) => {
        const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
        return {
          caption: table?.caption?.textContent,
          rows: [...(table?.rows ?? [])].map((row) => [...row.cells].map((one) => one.textContent)),
        };
      }, copied['text/html'] ?? '');
      const shown = await figure
        .locator('tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...(row as HTMLTableRowElement).cells].map((one) => one.textContent)),
        );
      expect(parsed.rows).toEqual(shown);
      expect(parsed.rows).toHaveLength(10);
      expect(parsed.caption).toMatch(/^Agency workers.*, 2017 to 2025/);

      const lines = (copied['text/plain'] ?? '').split('\n');
      expect(lines[0]).toBe(parsed.caption);
      expect(lines.slice(1, 11).map((line) => line.split('\t'))).toEqual(shown);
      expect(lines.at(-1)).toMatch(/^Source: Department for Education/);
      await expect(figure.getByRole('status')).toBeEmpty({ timeout: 6000 });
    },
  );

  test('are the address of what is shown', async ({ page }) => {
    await chooseDownload(page, agency, 'Copy link');
    await expect(figureOf(page, agency).getByRole('status')).toHaveText('Copied');
    expect((await clipboard(page))['text/plain']).toBe(page.url());
    expect(page.url()).toContain('authority=E06000019');
  });

  test('are made in the old way where the browser has no other', long, async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'write', {
        value: () => Promise.reject(new Error('not here')),
      });
    });
    const button = page.getByRole('button', { name: `Download of ${agency}` });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('copy t');
    await page.keyboard.press('Enter');
    await expect(figureOf(page, agency).getByRole('status')).toHaveText('Copied');
    await expect(button).toBeFocused();
    const copied = await clipboard(page);
    expect(copied['text/html']).toContain('<table>');
    expect(copied['text/plain']).toContain('Year\tHerefordshire\tEngland');
  });

  test('say so when the browser refuses', long, async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject() });
      document.execCommand = () => false;
    });
    await chooseDownload(page, agency, 'Copy link');
    await expect(figureOf(page, agency).getByRole('status')).toHaveText(
      'Copy link failed: the browser refuses its clipboard',
    );
  });
});

test.describe('the row under a figure', () => {
  for (const width of [1440, 1024, 390, 320]) {
    test(
      `is whole and large enough to hit, ${width} px wide`,
      longUnless(width === 1440),
      async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await openBoard(page);
        for (const name of [agency, judgementHistory]) {
          const figure = figureOf(page, name);
          const frame = await boxOf(figure);
          await figure.getByRole('button').click();
          // The table, the menu's button, and what is in the menu.
          const targets = [
            figure.locator('summary'),
            ...(await figure.getByRole('button').all()),
            ...(await figure.getByRole('menuitem').all()),
          ];
          expect(targets.length).toBe(9);
          const boxes = await Promise.all(targets.map(boxOf));
          for (const [index, box] of boxes.entries()) {
            expect(box.width).toBeGreaterThanOrEqual(24);
            expect(box.height).toBeGreaterThanOrEqual(24);
            expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 0.5);
            const covered = boxes.filter(
              (other, place) =>
                place !== index &&
                other.x < box.x + box.width &&
                box.x < other.x + other.width &&
                other.y < box.y + box.height &&
                box.y < other.y + other.height,
            );
            expect(covered).toEqual([]);
          }
          await page.keyboard.press('Escape');
        }
      },
    );
  }

  test('is off the paper, where table and source stay', long, async ({ page }) => {
    await openBoard(page);
    await page.emulateMedia({ media: 'print' });
    const figure = figureOf(page, agency);
    await expect(figure.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(figure.getByRole('table')).toBeVisible();
    await expect(figure.getByText(/^Source: /)).toBeVisible();
  });
});
