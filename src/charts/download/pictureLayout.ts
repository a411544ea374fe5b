import type { FigureWords } from '#src/charts/figures/figureText.ts';
import { formatDate } from '#src/core/text/format.ts';
import { type Measure, wrapWords } from '#src/core/text/wrapText.ts';

/** How a text of a picture is set. Colours are those of the page, on white. */
export interface TextLook {
  readonly size: number;
  readonly weight: 400 | 700;
  readonly fill: string;
}

/** One text of a picture in its lines, each by the place of its baseline. */
export interface PlacedText {
  readonly look: TextLook;
  readonly x: number;
  readonly lines: readonly { readonly y: number; readonly words: string }[];
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly above: readonly PlacedText[];
  readonly below: readonly PlacedText[];
  /** Upper left corner of the chart. */
  readonly chart: { readonly x: number; readonly y: number };
}

const [ink, secondary] = ['#1a2028', '#505a66'];
const authorityLook: TextLook = { size: 15, weight: 400, fill: secondary };
const titleLook: TextLook = { size: 24, weight: 700, fill: ink };
const sentenceLook: TextLook = { size: 18, weight: 400, fill: ink };
const noteLook: TextLook = { size: 14, weight: 400, fill: secondary };

const padding = 24;
const lineHeight = 1.3;
/** Baseline below the top of its line, in sizes: Source Sans 3 and Arial alike. */
const ascent = 0.98;
const gap = { text: 4, chart: 16 };
/** The words of a small chart need a column, and lines longer than this are hard to read. */
const [leastColumn, longestLine] = [320, 960];

const isSet = ({ lines }: PlacedText) => lines.length > 0;

/**
 * Where everything in a standalone picture stands, in pixels: whose figure, title and sentence above
 * the chart; notes, source and the day of reading below it.
 *
 * @param chart Size of the chart.
 * @param measureAs Gives the measure of texts set in a look.
 */
export function pictureLayout(
  { authority, title, sentence, notes, source, asAt }: FigureWords,
  chart: { readonly width: number; readonly height: number },
  measureAs: (look: TextLook) => Measure,
): PictureLayout {
  const column = Math.max(leastColumn, chart.width);
  const width = Math.ceil(column + 2 * padding);
  const known = `Data as at ${formatDate(asAt)}.`;

  let y = padding;
  const place = (words: string, look: TextLook): PlacedText => {
    const lines = wrapWords(words, Math.min(column, longestLine), measureAs(look)).map((line) => {
      const baseline = y + ascent * look.size;
      y += lineHeight * look.size;
      return { y: baseline, words: line };
    });
    if (lines.length > 0) y += gap.text;
    return { look, x: padding, lines };
  };

  const above = [
    place(authority, authorityLook),
    place(title, titleLook),
    place(sentence, sentenceLook),
  ];
  y += gap.chart - gap.text;
  const chartAt = { x: padding, y };
  y += chart.height + gap.chart;
  const below = [...notes, source, known].map((words) => place(words, noteLook));
  return {
    width,
    height: Math.ceil(y - gap.text + padding),
    above: above.filter(isSet),
    below: below.filter(isSet),
    chart: chartAt,
  };
}
