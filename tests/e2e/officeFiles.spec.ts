import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { Page, TestInfo } from '@playwright/test';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { planDay, planPack } from '#mocks/planBoard.ts';
import { all, type Element, packageFaults, partsOf } from '#src/charts/slides/testPackage.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, longServed, test } from './test.ts';

const root = resolve(import.meta.dirname, '../..');
const herefordshire = 'E06000019';
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Share' });

const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialogOf(page)).toBeVisible();
};

/** Takes both files from the open dialog. */
async function taken(page: Page, info: TestInfo) {
  const take = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialogOf(page).getByRole('button', { name: button }).click(),
    ]);
    const path = info.outputPath(download.suggestedFilename());
    await download.saveAs(path);
    await expect(dialogOf(page).getByRole('status')).toHaveText(/^Saved as /);
    return path;
  };
  return {
    slides: await take('Download slides for PowerPoint'),
    tables: await take('Download tables for Excel'),
  };
}

const isXml = (part: Element | Uint8Array | undefined): part is Element =>
  part !== undefined && !(part instanceof Uint8Array);

/** Values of each line of the charts of a presentation, by the name of the line; a gap is left out. */
function linesOf(parts: Awaited<ReturnType<typeof partsOf>>): Map<string, number[][]> {
  const lines = new Map<string, number[][]>();
  for (const [path, part] of parts) {
    if (!path.startsWith('ppt/charts/chart') || !isXml(part)) continue;
    for (const series of all(part, 'c:ser')) {
      const [name = ''] = all(series, 'c:strCache').flatMap(
        (cache) => all(cache, 'c:v')[0]?.text ?? [],
      );
      const values = all(series, 'c:numCache').flatMap((cache) =>
        all(cache, 'c:v').map(({ text }) => Number(text)),
      );
      lines.set(name, [...(lines.get(name) ?? []), values]);
    }
  }
  return lines;
}

/** What is published of agency workers here, year after year. */
async function publishedRates(): Promise<number[]> {
  const json = await readFile(resolve(root, 'public/data/v1/workforce/agency-rate.json'), 'utf8');
  const { figures } = JSON.parse(json) as { figures: Record<string, (number | string)[]> };
  return (figures[herefordshire] ?? []).filter((figure) => typeof figure === 'number');
}

test('slides and tables of the board have its numbers, and can be cancelled', async ({
  page,
}, info) => {
  await openBoard(page);
  await openDialog(page);
  await dialogOf(page).getByRole('button', { name: 'Download slides for PowerPoint' }).click();
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialogOf(page).getByRole('status')).toHaveText('Cancelled.');

  const { slides, tables } = await taken(page, info);
  const rates = await publishedRates();
  const parts = await partsOf(await readFile(slides));
  expect(packageFaults(parts)).toEqual([]);
  expect(linesOf(parts).get('Herefordshire')).toContainEqual(rates);
  const titles = [...parts].flatMap(([path, part]) =>
    /slides\/slide\d+\.xml$/.test(path) && isXml(part) ? all(part, 'a:t')[0]?.text : [],
  );
  expect(titles).toContain('Herefordshire children’s services');
  expect(titles).toHaveLength(12);

  const book = read(await readFile(tables));
  expect(book.SheetNames.filter((name) => name.startsWith('Agency workers all'))).toHaveLength(1);
  const sheet = book.Sheets['Agency workers over time'] ?? {};
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  const head = rows.findIndex(([first]) => first === 'Year');
  const at = rows[head]?.indexOf('Herefordshire') ?? -1;
  const inBook = rows.slice(head + 1).map((row) => row[at]);
  expect(inBook.filter((value) => typeof value === 'number')).toEqual(rates);
});

const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

/** The Python that has openpyxl, the first on the path or the system's; `undefined` where none has. */
const pythonWithOpenpyxl = () =>
  ['python3', '/usr/bin/python3'].find((python) => has(python, '-c', 'import openpyxl'));

/** Cells of every sheet as openpyxl reads them: numbers and texts in their order, days as numbers. */
const cellsByOpenpyxl = (python: string, path: string): unknown[][] =>
  JSON.parse(
    execFileSync(
      python,
      [
        '-c',
        'import sys, json, openpyxl\nfrom openpyxl.utils.datetime import to_excel\nbook = openpyxl.load_workbook(sys.argv[1])\nprint(json.dumps([[to_excel(c.value) if c.is_date else c.value for r in s.iter_rows() for c in r if c.value is not None] for s in book]))',
        path,
      ],
      { encoding: 'utf8', maxBuffer: 100_000_000 },
    ),
  ) as unknown[][];

/** Makes both files sound to other programs: LibreOffice has a page for each slide, openpyxl every cell. */
async function expectOthersRead({ slides, tables }: { slides: string; tables: string }) {
  const parts = await partsOf(await readFile(slides));
  expect(packageFaults(parts)).toEqual([]);
  const count = [...parts.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path)).length;
  if (has('soffice', '--version')) {
    execFileSync('soffice', [
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      dirname(slides),
      slides,
    ]);
    const pdf = await readFile(slides.replace(/pptx$/, 'pdf'), 'latin1');
    expect(Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, pages]) => Number(pages)))).toBe(
      count,
    );
  }
  const python = pythonWithOpenpyxl();
  if (python !== undefined) {
    const book = read(await readFile(tables));
    const wanted = book.SheetNames.map((name) =>
      utils
        .sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, blankrows: true })
        .flatMap((row) => row.filter((value) => value !== null && value !== undefined)),
    );
    expect(cellsByOpenpyxl(python, tables)).toEqual(wanted);
  }
}

for (const [what, code, at] of [
  ['full of symbols', 'E06000053', '/'],
  ['on an earlier day', herefordshire, '/?asAt=2024-01-31'],
] as const) {
  test(`files of a board ${what} are read by other programs`, long, async ({ page }, info) => {
    test.setTimeout(180_000);
    await openBoard(page, code, at);
    await openDialog(page);
    await expectOthersRead(await taken(page, info));
  });
}

const odd = [
  '=cmd|calc!A1',
  'שלום לכולם, זהו אזור ארוך',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  '😀 & <b>tags</b> "quoted"',
];

test(
  'files of a board with every optional field and odd texts are read by other programs',
  longServed,
  async ({ page }, info) => {
    test.setTimeout(180_000);
    const pack = {
      ...planPack,
      areas: planPack.areas.map((area, index) => ({ ...area, title: odd[index % odd.length] })),
    };
    const files: Readonly<Record<string, unknown>> = {
      ...testFiles,
      [`authorities/${exampleshire}/board-pack.json`]: pack,
    };
    await page.route('**/data/v1/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^.*\/data\/v1\//, '');
      return path in files ? route.fulfill({ json: files[path] }) : route.fulfill({ status: 404 });
    });
    await page.clock.setFixedTime(`${planDay}T12:00:00Z`);
    await openBoard(page, exampleshire);
    await openDialog(page);
    const made = await taken(page, info);
    await expectOthersRead(made);
    const text = JSON.stringify(
      [...(await partsOf(await readFile(made.slides))).values()].filter(isXml),
    );
    for (const words of odd.slice(0, 2)) expect(text).toContain(JSON.stringify(words).slice(1, -1));
  },
);
