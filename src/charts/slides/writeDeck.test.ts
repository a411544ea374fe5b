import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import type { DeckContent, DeckSlide, SlideItem, TextItem } from './deckContent.ts';
import { figureSlides } from './figureSlides.ts';
import { splitTables } from './splitTables.ts';
import { all, type Element, packageFaults, partsOf } from './testPackage.ts';
import { writeDeck } from './writeDeck.ts';

const run = (text: string, size = 24) => ({ text, size, isBold: false, colour: '#1a2028' });
const words = (text: string): TextItem => ({
  ...{ kind: 'text', align: 'left', isOneLine: false, fill: null, border: null },
  box: { x: 44, y: 44, width: 800, height: 60 },
  paragraphs: [[run(text)]],
});

const chart: NativeChart = {
  kind: 'line',
  categories: ['2023', '2024', '2025'],
  series: [
    { name: 'Exampleshire', values: [33.25, null, 18.3], colour: '#12436d', width: 4 },
    { name: 'England & more', values: [12, 13, 14.123456789], colour: '#6f7884', dash: 'dash' },
  ],
  unit: '%',
  decimals: 1,
  axis: { bottom: 0, top: 40, step: 10 },
};

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>';
const box = { x: 44, y: 200, width: 600, height: 300 };
const picture = (description: string): SlideItem => ({
  kind: 'picture',
  box,
  description,
  svg,
  png,
});

const slide: DeckSlide = {
  title: words('Agency workers: 18.3% & falling'),
  marking: 'OFFICIAL-SENSITIVE',
  footer: ['Source: Department for Examples.', 'Data as at 22 November 2026'],
  notes: ['Say this & that', 'Ask the board'],
  items: [
    words('=cmd|calc!A1'),
    words('שלום לכולם'),
    { kind: 'rule', box, colour: '#dfe3e8' },
    { kind: 'panel', box, fill: '#fbf1f6' },
    { kind: 'chart', box, description: 'Falling "fast"', chart, textSize: 19 },
    { kind: 'chart', box, description: 'Bars', chart: { ...chart, kind: 'stacked' }, textSize: 19 },
    picture('The judgements'),
    picture(''),
  ],
};

const table = (rows: number): SlideItem => ({
  ...{ kind: 'table', box, description: 'Every row', widths: [300, 300] },
  rows: Array.from({ length: rows + 1 }, (_, row) =>
    [row === 0 ? 'Head' : `Row ${row}`, row === 7 ? 'x'.repeat(400) : '😀'].map((text) => ({
      paragraphs: [[run(text, 18)]],
      align: 'left' as const,
    })),
  ),
});

const content: DeckContent = {
  title: 'Improvement Board, Exampleshire',
  authority: 'Exampleshire',
  asAt: '2026-11-22',
  marking: 'OFFICIAL-SENSITIVE',
  slides: [slide, { ...slide, title: words('Long'), items: [table(500)], notes: [] }],
  template: null,
};

const parts = await partsOf(await writeDeck(content));
const xml = (path: string): Element => {
  const part = parts.get(path);
  if (!part || part instanceof Uint8Array) throw new Error(`${path} is not there`);
  return part;
};
const textOf = (element: Element) => all(element, 'a:t').map(({ text }) => text);
const first = xml('ppt/slides/slide1.xml');
const objects = all(first, 'p:cNvPr').map(({ attributes }) => attributes);

describe('a presentation', () => {
  test('is a sound package: types, relations, ids, axes and the order of the schema', () => {
    expect(packageFaults(parts)).toEqual([]);
  });

  test('has title, words, marking, source, day and a number that counts by itself on each slide', () => {
    const [title] = all(first, 'p:sp');
    expect(title && all(title, 'p:ph')[0]?.attributes.type).toBe('title');
    expect(textOf(first)).toEqual([
      'Agency workers: 18.3% & falling',
      'OFFICIAL-SENSITIVE',
      '=cmd|calc!A1',
      'שלום לכולם',
      'Source: Department for Examples. Data as at 22 November 2026',
      '‹#›',
    ]);
    expect(all(first, 'a:fld')[0]?.attributes.type).toBe('slidenum');
    expect(all(first, 'a:pPr').some(({ attributes }) => attributes.rtl === '1')).toBe(true);
  });

  test('describes what is not words, and says of the rest that it is decoration', () => {
    expect(objects.flatMap(({ descr }) => descr || [])).toEqual([
      'Falling "fast"',
      'Bars',
      'The judgements',
    ]);
    expect(all(first, 'adec:decorative')).toHaveLength(3);
    expect(
      all(xml('ppt/slides/slide2.xml'), 'p:cNvPr').some(
        (one) => one.attributes.descr === 'Every row',
      ),
    ).toBe(true);
  });

  test('has drawings as SVG beside their PNG', () => {
    expect(all(first, 'asvg:svgBlip')).toHaveLength(2);
    expect([...parts.keys()].filter((path) => path.endsWith('.svg'))).toHaveLength(2);
  });

  test('has the notes in paragraphs', () => {
    const notes = all(xml('ppt/notesSlides/notesSlide1.xml'), 'a:p').flatMap(textOf);
    expect(notes.slice(0, 2)).toEqual(['Say this & that', 'Ask the board']);
  });

  test('is in British English', () => {
    expect(JSON.stringify([...parts.values()])).not.toContain('en-US');
  });

  test('has charts whose numbers are those of the board, and of the workbook behind them', () => {
    for (const number of [1, 2]) {
      const drawn = xml(`ppt/charts/chart${number}.xml`);
      const cached = all(drawn, 'c:ser').map((series) =>
        all(series, 'c:numCache').flatMap((cache) =>
          all(cache, 'c:pt').map((point) => [
            Number(point.attributes.idx),
            Number(all(point, 'c:v')[0]?.text),
          ]),
        ),
      );
      expect(cached).toEqual([
        [
          [0, 33.25],
          [2, 18.3],
        ],
        [
          [0, 12],
          [1, 13],
          [2, 14.123456789],
        ],
      ]);
      expect(all(drawn, 'c:dispBlanksAs')[0]?.attributes.val).toBe('gap');
      const book = read(parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`));
      expect(utils.sheet_to_json(book.Sheets.Sheet1 ?? {}, { header: 1, defval: null })).toEqual([
        ['', 'Exampleshire', 'England & more'],
        ['2023', 33.25, 12],
        ['2024', null, 13],
        ['2025', 18.3, 14.123456789],
      ]);
    }
  });

  test('has months on an axis of time, as days in the workbook', async () => {
    const days = ['2025-01-01', '2025-02-01', '2025-03-01'];
    const items: SlideItem[] = [
      { kind: 'chart', box, description: 'Months', chart: { ...chart, days }, textSize: 19 },
    ];
    const made = await partsOf(await writeDeck({ ...content, slides: [{ ...slide, items }] }));
    expect(packageFaults(made)).toEqual([]);
    const [path = ''] = [...made.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name));
    const drawn = made.get(path);
    if (!drawn || drawn instanceof Uint8Array) throw new Error('no chart');
    const [cat] = all(drawn, 'c:cat');
    expect(cat && all(cat, 'c:v').map(({ text }) => Number(text))).toEqual([45658, 45689, 45717]);
  });

  test('draws a number between two gaps as a dot', () => {
    const [own, england] = all(xml('ppt/charts/chart1.xml'), 'c:ser');
    expect(own && all(own, 'c:dPt')).toHaveLength(2);
    expect(england && all(england, 'c:dPt')).toHaveLength(0);
  });
});

test('a table of 500 rows is split over slides, each with the heading row again and no row lost', () => {
  const pages = splitTables({ ...slide, items: [table(500)] });
  const rows = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'table' ? [item.rows] : [])),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(rows.every(([head]) => head?.[0]?.paragraphs[0]?.[0]?.text === 'Head')).toBe(true);
  const names = rows.flatMap(([, ...body]) => body.map((row) => row[0]?.paragraphs[0]?.[0]?.text));
  expect(names).toEqual(Array.from({ length: 500 }, (_, row) => `Row ${row + 1}`));
  expect(pages[1]?.title.paragraphs[0]?.[0]?.text).toMatch(/\(2 of \d+\)$/);
});

test('colours and fonts of a template take the place of the board’s', async () => {
  const zip = new JSZip();
  zip.file(
    'ppt/theme/theme1.xml',
    '<a:theme><a:themeElements><a:clrScheme name="Council"><a:dk1/></a:clrScheme><a:fontScheme name="Council"><a:majorFont/></a:fontScheme></a:themeElements></a:theme>',
  );
  const template = await zip.generateAsync({ type: 'uint8array' });
  const made = await partsOf(
    await writeDeck({ ...content, slides: [slide], template: template as Uint8Array<ArrayBuffer> }),
  );
  expect(JSON.stringify(made.get('ppt/theme/theme1.xml'))).toContain('"name":"Council"');
  expect(JSON.stringify(made.get('ppt/slides/slide1.xml'))).toContain('"val":"tx1"');
  expect(packageFaults(made)).toEqual([]);
});

test.each([
  ['no presentation', 'The template cannot be opened: wanted a PowerPoint file'],
  ['', 'The template cannot be opened: wanted a PowerPoint file'],
])('a template that is %j is refused', async (text, message) => {
  const template = new TextEncoder().encode(text);
  await expect(writeDeck({ ...content, slides: [slide], template })).rejects.toThrow(message);
});

test('whatever a text holds, the package is sound and says it', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, text, text, async (title, note, name) => {
      const odd = figureSlides(
        {
          ...{ authority: 'Exampleshire', title, sentence: title, summary: note, notes: [note] },
          ...{ source: name, asAt: '2026-11-22' },
        },
        { kind: 'chart', chart: { ...chart, categories: [title, note, name] } },
        [
          {
            caption: note,
            columns: [{ id: 'a', label: name, kind: 'text', csvName: 'a' }],
            rows: [{ key: 'a', cells: { a: title } }],
          },
        ],
        name,
      );
      expect(packageFaults(await partsOf(await writeDeck(odd)))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
