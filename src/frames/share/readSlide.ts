import { chartPicture, markPicture } from '#src/charts/download/chartPicture.ts';
import { nativeChartOf } from '#src/charts/download/officeFiles.ts';
import { registeredFigure } from '#src/charts/figures/figureRegistry.ts';
import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import { deckColours } from '#src/charts/slides/deckColours.ts';
import type {
  Box,
  DeckCell,
  DeckSlide,
  SlideItem,
  TextItem,
} from '#src/charts/slides/deckContent.ts';
import { within } from '#src/charts/slides/figureSlides.ts';
import { alignOf, hasOwnWords, hexColour, isForHearing, readParagraphs } from './readWords.ts';
import { around, lineCount, wordRects } from './wordPlaces.ts';

/** Of the words of a chart on a stage of 720 pixels. */
const chartTextSize = 19;
/** Of the line of words under a chart. */
const remarkHeight = 26;
const { ink, paper, event } = deckColours;

/** Where everything on a stage is measured from. */
type Place = (rect: DOMRect) => Box;

/**
 * A slide as it stands on its stage: its words, tables, charts and marks, each where it is, in the order
 * in which they are read.
 *
 * @param slide The element of the slide, on a stage of the size of the slides of a presentation.
 * @param name Its title where it shows none, because its file could not be read.
 */
export async function readSlide(
  slide: HTMLElement,
  name: string,
  notes: readonly string[],
  marking: string,
): Promise<DeckSlide> {
  const origin = slide.getBoundingClientRect();
  const place: Place = ({ left, top, width, height }) => ({
    x: left - origin.left,
    y: top - origin.top,
    width,
    height,
  });
  const heading = slide.querySelector('h1');
  const footer = [...slide.querySelectorAll('footer p')].slice(0, 2);
  const body = heading?.nextElementSibling ?? slide;
  const items: SlideItem[] = [];
  await readElement(body, place, items);
  return {
    title: heading ? wholeTextItem(heading, place) : missingTitle(name),
    items,
    marking,
    footer: footer.map((paragraph) => paragraph.textContent?.trim() ?? ''),
    notes,
  };
}

const missingTitle = (name: string): TextItem => ({
  kind: 'text',
  box: { x: 44, y: 44, width: 1192, height: 60 },
  paragraphs: [[{ text: name, isBold: true, colour: ink, size: 40 }]],
  align: 'left',
  isOneLine: false,
  fill: null,
  border: null,
});

async function readElement(element: Element, place: Place, items: SlideItem[]): Promise<void> {
  const style = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  if (style.display === 'none' || isForHearing(element) || rect.width < 2) return;
  if (element instanceof SVGSVGElement) return readMark(element, place, items);
  if (element.matches('table')) {
    items.push(tableItem(element as HTMLTableElement, place));
    return;
  }
  if (element.matches('button, input, select')) return;
  if (element.matches('figure')) await readChart(element as HTMLElement, place, items);
  else if (hasOwnWords(element)) {
    items.push(textItem(element, style, place));
    for (const svg of element.querySelectorAll('svg')) await readMark(svg, place, items);
    return;
  } else {
    readPanel(rect, style, place, items);
    readRules(rect, style, place, items);
  }
  for (const child of element.children) {
    if (!child.matches('[data-frame]')) await readElement(child, place, items);
  }
}

/** A chart that an office program can draw, else a picture of it; what stands beside it is read as words. */
async function readChart(figure: HTMLElement, place: Place, items: SlideItem[]): Promise<void> {
  const drawn = figure.querySelector('[data-frame]');
  const content = registeredFigure(figure);
  if (!drawn || !content) return;
  const { title, summary } = content.words;
  const description = [title, summary].filter(Boolean).join('. ');
  const chart = await nativeChartOf(content);
  const svg = largestOf(drawn);
  const box = place((svg ?? drawn).getBoundingClientRect());
  if (chart) items.push(...chartItems(chart, box, description));
  else if (svg) {
    const { width, height, ...picture } = await chartPicture(figure);
    items.push({ kind: 'picture', box: within(box, width / height), description, ...picture });
  }
  for (const words of drawn.querySelectorAll(':scope > p')) {
    items.push(textItem(words, getComputedStyle(words), place));
  }
}

/** A chart, and under it in words what an office program does not draw. */
function chartItems(chart: NativeChart, box: Box, description: string): SlideItem[] {
  const remarks = chart.remarks ?? [];
  const room = remarks.length > 0 ? remarkHeight : 0;
  const drawn = { ...box, height: box.height - room };
  const item = { kind: 'chart', box: drawn, description, chart, textSize: chartTextSize } as const;
  return room === 0
    ? [item]
    : [item, remarkItem(remarks.join('. '), { ...box, y: box.y + drawn.height, height: room })];
}

const remarkItem = (text: string, box: Box): TextItem => ({
  kind: 'text',
  box,
  paragraphs: [[{ text, isBold: false, colour: event, size: chartTextSize }]],
  align: 'left',
  isOneLine: false,
  fill: null,
  border: null,
});

function largestOf(element: Element): SVGSVGElement | undefined {
  const area = (svg: Element) => {
    const { width, height } = svg.getBoundingClientRect();
    return width * height;
  };
  return [...element.querySelectorAll('svg')].toSorted((a, b) => area(b) - area(a))[0];
}

/** A mark beside words, which say what it means. */
async function readMark(svg: SVGSVGElement, place: Place, items: SlideItem[]): Promise<void> {
  const rect = svg.getBoundingClientRect();
  if (rect.width < 2 || rect.height < 2) return;
  const { svg: drawing, png } = await markPicture(svg);
  items.push({ kind: 'picture', box: place(rect), description: '', svg: drawing, png });
}

/** The ground of what stands on a colour, and the bar at its left. */
function readPanel(rect: DOMRect, style: CSSStyleDeclaration, place: Place, items: SlideItem[]) {
  const fill = hexColour(style.backgroundColor);
  const box = place(rect);
  if (fill !== null && fill !== paper) items.push({ kind: 'panel', box, fill });
  const bar = hexColour(style.borderLeftColor);
  const width = Number.parseFloat(style.borderLeftWidth);
  if (width >= 2 && style.borderLeftStyle !== 'none' && bar !== null) {
    items.push({ kind: 'panel', box: { ...box, width }, fill: bar });
  }
}

/** Lines above and below what stands in a row of its own. */
function readRules(rect: DOMRect, style: CSSStyleDeclaration, place: Place, items: SlideItem[]) {
  const rule = (y: number, width: string, line: string, colour: string) => {
    const seen = hexColour(colour);
    if (Number.parseFloat(width) === 0 || line === 'none' || seen === null) return;
    items.push({ kind: 'rule', box: { ...place(rect), y, height: 0 }, colour: seen });
  };
  const { y, height } = place(rect);
  rule(y, style.borderTopWidth, style.borderTopStyle, style.borderTopColor);
  rule(y + height, style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor);
}

/** A text as wide as its element, so that a longer one has room as well. */
function wholeTextItem(element: Element, place: Place): TextItem {
  const item = textItem(element, getComputedStyle(element), place);
  const box = place(element.getBoundingClientRect());
  return { ...item, box: { ...item.box, x: box.x, width: box.width }, isOneLine: false };
}

function textItem(element: Element, style: CSSStyleDeclaration, place: Place): TextItem {
  const rects = wordRects(element);
  const whole = element.getBoundingClientRect();
  const words = place(rects.length > 0 ? around(rects) : whole);
  const background = hexColour(style.backgroundColor);
  const fill = background === paper ? null : background;
  const isFramed = style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) > 0;
  const isOneLine = lineCount(rects) <= 1;
  const box = place(whole);
  const size = Number.parseFloat(style.fontSize);
  const lineHeight = Number.parseFloat(style.lineHeight) / size;
  return {
    kind: 'text',
    // A broken text keeps its column; typefaces that are a little wider break it in the same places.
    box: fill !== null ? box : isOneLine ? words : { ...words, width: box.width + size / 2 },
    paragraphs: readParagraphs(element),
    align: fill !== null ? 'left' : alignOf(style),
    ...(fill === null ? {} : { inset: words.x - box.x }),
    ...(isOneLine || Number.isNaN(lineHeight) ? {} : { lineHeight }),
    isOneLine,
    fill,
    border: fill !== null && isFramed ? hexColour(style.borderTopColor) : null,
  };
}

function tableItem(table: HTMLTableElement, place: Place): SlideItem {
  const rows = [...table.rows].filter((row) => row.getBoundingClientRect().height > 0);
  const cells = [...(rows[0]?.cells ?? [])];
  return {
    kind: 'table',
    box: place(table.getBoundingClientRect()),
    description: table.getAttribute('aria-label') ?? table.caption?.textContent ?? '',
    widths: cells.map((cell) => cell.getBoundingClientRect().width),
    heights: rows.map((row) => row.getBoundingClientRect().height),
    rows: rows.map((row) =>
      [...row.cells].map((cell): DeckCell => {
        const paragraphs = readParagraphs(cell);
        return { paragraphs, align: alignOf(getComputedStyle(cell)) };
      }),
    ),
  };
}
