import { withoutForbidden } from '#src/charts/text/xml.ts';
import { readableRules } from './readableRules.ts';

/** A chart as it stands on the page, free of the page. */
export interface ChartDrawing {
  /** A `g` element whose upper left corner is at 0, 0; every colour and size written out. */
  readonly markup: string;
  /** In pixels, with labels that reach over the edge of the chart. */
  readonly width: number;
  readonly height: number;
}

/** Inherited, so that it is enough to write them on what draws; each with what it is when not written. */
const inherited: Readonly<Record<string, string>> = {
  fill: '#000000',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
};
const drawn = 'path, line, polyline, polygon, rect, circle, ellipse, text, tspan';
/** Means something to the page only, or to the library that drew. */
const ofPage = /^(class|style|role|tabindex|focusable|orientation|aria-.*|data-.*)$/;

/**
 * The largest chart that a figure shows just now.
 *
 * @throws Error when it shows none.
 */
export const chartDrawing = (figure: HTMLElement): ChartDrawing => drawingOf(visibleChart(figure));

/** A drawing of the page, free of the page. */
export function drawingOf(chart: SVGSVGElement): ChartDrawing {
  const frame = chart.parentElement;
  if (frame === null) throw new Error('its chart stands in nothing');
  const size = naturalSize(chart);
  const host = document.createElement('div');
  host.style.cssText = `position:absolute;left:0;top:0;width:${size.width}px;forced-color-adjust:none`;
  // A picture is on white: it takes the colours of the page, not those forced on a screen.
  for (const [name, value] of pageColours()) host.style.setProperty(name, value);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  host.append(copy);
  frame.append(host);
  try {
    const box = boxWithWords(copy, size);
    writeOut(copy);
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    group.setAttribute('transform', `translate(${-box.left} ${-box.top})`);
    group.append(...copy.childNodes);
    return {
      markup: withoutForbidden(new XMLSerializer().serializeToString(group)),
      width: box.right - box.left,
      height: box.bottom - box.top,
    };
  } finally {
    host.remove();
  }
}

function visibleChart(figure: HTMLElement): SVGSVGElement {
  const area = (svg: SVGSVGElement) => {
    const { width, height } = svg.getBoundingClientRect();
    return width * height;
  };
  const largest = [...figure.querySelectorAll<SVGSVGElement>('svg')]
    .filter((svg) => area(svg) > 0)
    .toSorted((a, b) => area(b) - area(a))[0];
  if (!largest) throw new Error('it shows no chart');
  return largest;
}

/** In the units of the drawing, whatever the width of its column on the page. */
function naturalSize(chart: SVGSVGElement): { width: number; height: number } {
  const { width, height } = chart.viewBox.baseVal;
  if (width > 0 && height > 0) return { width, height };
  return chart.getBoundingClientRect();
}

/** The custom properties of the page as they are without a media query. */
function pageColours(): [name: string, value: string][] {
  const roots = readableRules()
    .map(({ rule }) => rule)
    .filter((rule) => rule instanceof CSSStyleRule)
    .filter(({ selectorText }) => selectorText === ':root');
  return roots.flatMap(({ style }) =>
    [...style]
      .filter((name) => name.startsWith('--'))
      .map((name): [string, string] => [name, style.getPropertyValue(name)]),
  );
}

/** The edges of the drawing, further out where a word reaches over them. */
function boxWithWords(copy: SVGSVGElement, size: { width: number; height: number }) {
  const page = copy.getBoundingClientRect();
  const scale = page.width / size.width || 1;
  const words = [...copy.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
  return {
    left: Math.floor(Math.min(0, ...words.map(({ left }) => (left - page.left) / scale))),
    top: Math.floor(Math.min(0, ...words.map(({ top }) => (top - page.top) / scale))),
    right: Math.ceil(Math.max(size.width, ...words.map((one) => (one.right - page.left) / scale))),
    bottom: Math.ceil(
      Math.max(size.height, ...words.map((one) => (one.bottom - page.top) / scale)),
    ),
  };
}

/** Puts each computed value where a program without style sheets finds it. */
function writeOut(copy: SVGSVGElement): void {
  for (const empty of copy.querySelectorAll('title, desc, style')) empty.remove();
  // All are read before any is written: a parent's attribute is its children's computed value.
  const looks = [...copy.querySelectorAll<SVGElement>('*')].map((element) => {
    const style = getComputedStyle(element);
    return { element, isHidden: style.display === 'none', look: lookOf(element, style) };
  });
  for (const { element, isHidden, look } of looks) {
    if (isHidden && element.closest('defs') === null) {
      element.remove();
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      const isWritten = name in inherited || name === 'opacity' || value.includes('var(');
      if (isWritten || ofPage.test(name)) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(look)) element.setAttribute(name, value);
  }
}

function lookOf(element: SVGElement, style: CSSStyleDeclaration): Record<string, string> {
  const look: Record<string, string> = {};
  if (style.opacity !== '1') look.opacity = style.opacity;
  if (!element.matches(drawn)) return look;
  const isText = element.matches('text, tspan');
  for (const [name, unwritten] of Object.entries(inherited)) {
    const value = plainValue(style.getPropertyValue(name));
    const matters = name.startsWith('stroke-')
      ? style.stroke !== 'none'
      : isText || !/^(font|text)-/.test(name);
    if (matters && value !== unwritten) look[name] = value;
  }
  if (style.dominantBaseline === 'central' && element.matches('text')) {
    // Word and PowerPoint know no baseline but the alphabetic one.
    look['dominant-baseline'] = 'auto';
    look.dy = String(centralShift(style));
  }
  return look;
}

const twoDigits = (part: string | undefined) =>
  Number(part ?? 0)
    .toString(16)
    .padStart(2, '0');

/** `rgb(18, 67, 109)` as `#12436d`, `1.5px, 3px` as `1.5, 3`. */
function plainValue(value: string): string {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value) ?? [];
  if (blue !== undefined) return `#${[red, green, blue].map(twoDigits).join('')}`;
  return value.replaceAll(/(?<=\d)px/g, '');
}

/** How far below the middle of a line of text its baseline is, in pixels. */
function centralShift({ fontSize, fontWeight, fontFamily }: CSSStyleDeclaration): number {
  const ruler = document.createElement('canvas').getContext('2d');
  const size = Number.parseFloat(fontSize);
  if (ruler === null) return 0.33 * size;
  ruler.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText('0');
  return Math.round((up - down) * 50) / 100;
}
