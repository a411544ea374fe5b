import { type ReadPage, readPdf } from '../readPdf.ts';

/** What a page of the board holds before it is printed, read from its document. */
export interface OnScreen {
  /** Words within each drawing of each chart: paper has one of the drawings. */
  readonly charts: readonly { readonly name: string; readonly drawings: readonly string[][] }[];
  /** Headings of sections. */
  readonly headings: readonly string[];
  /** Rows of tables with so many short rows that they go over several pages. */
  readonly rows: readonly string[];
}

/** The body of a function that gives `OnScreen`, for any browser. */
export const readScreen = `
  const words = (element) => element.textContent.replace(/\\s+/g, ' ').trim();
  const figures = [...document.querySelectorAll('main figure')].filter((one) => one.querySelector('svg text'));
  return {
    charts: figures.map((one) => ({
      name: one.getAttribute('aria-label') ?? words(one).slice(0, 60),
      drawings: [...one.querySelectorAll('svg')]
        .map((svg) => [...svg.querySelectorAll('text')].map(words).filter((text) => text !== ''))
        .filter((texts) => texts.length > 0),
    })),
    headings: [...document.querySelectorAll('main h2')].map(words),
    rows: [...document.querySelectorAll('[data-long="true"] tbody tr')].map(words),
  };
`;

/** What every printed page has to say. */
export interface Expected {
  /** Each at least once. */
  readonly onEachPage: readonly string[];
  /** At head and foot, or along the edge; or empty. */
  readonly marking: string;
  readonly leastMarkings: number;
  /** In bytes. */
  readonly most: number;
}

// A PDF has no spaces but those between pieces of a line, which no two browsers cut alike.
const close = (text: string) => text.replace(/\s+/g, '');

/** Whether most words of one of the drawings are on the paper: a blank chart has none. */
const isDrawn = (drawings: readonly string[][], text: string) =>
  drawings.some(
    (words) => words.filter((word) => text.includes(close(word))).length >= 0.9 * words.length,
  );

function faultsOfPage({ number, text, ink }: ReadPage, screen: OnScreen, expected: Expected) {
  const faults: string[] = [];
  let rest = close(text);
  for (const words of [...expected.onEachPage, expected.marking].map(close)) {
    if (!rest.includes(words)) faults.push(`does not say ${words}`);
    rest = rest.replaceAll(words, '');
  }
  const markings = close(text).split(close(expected.marking)).length - 1;
  if (expected.marking !== '' && markings < expected.leastMarkings) {
    faults.push(`has the marking ${markings} times, wanted ${expected.leastMarkings}`);
  }
  if (ink < 0.002) faults.push('is blank');
  const heading = screen.headings.find((one) =>
    rest.replace(/^[·,]|[·,]$/g, '').endsWith(close(one)),
  );
  if (heading !== undefined) faults.push(`ends with the heading ${heading}`);
  return faults.map((fault) => `page ${number} ${fault}`);
}

/** What is wrong with a page of the board as a browser without margin boxes prints it, in words. */
export async function paperFaults(
  bytes: Uint8Array,
  screen: OnScreen,
  expected: Expected,
): Promise<readonly string[]> {
  const size = bytes.length;
  const { pages } = await readPdf(bytes);
  const texts = pages.map(({ text }) => close(text));
  const all = texts.join('');
  const faults = pages.flatMap((page) => faultsOfPage(page, screen, expected));
  if (size > expected.most) faults.push(`it has ${size} bytes, wanted ${expected.most} at most`);
  for (const { name, drawings } of screen.charts) {
    if (!isDrawn(drawings, all)) faults.push(`the chart ${name} is blank`);
  }
  for (const row of screen.rows) {
    const count = texts.filter((text) => text.includes(close(row))).length;
    if (count !== 1) faults.push(`the row ${row} is on ${count} pages`);
  }
  return faults;
}
