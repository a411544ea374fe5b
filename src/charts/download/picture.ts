import type { FigureWords } from '#src/charts/figures/figureText.ts';
import { escapeXml } from '#src/charts/text/xml.ts';
import type { Measure } from '#src/core/text/wrapText.ts';
import { type ChartDrawing, chartDrawing } from './chartDrawing.ts';
import { embeddedFont, family } from './embeddedFont.ts';
import {
  type PictureLayout,
  type PlacedText,
  pictureLayout,
  type TextLook,
} from './pictureLayout.ts';

/**
 * The chart that a figure shows just now as an SVG picture that stands alone: with its words, its
 * source and the day of reading in it, its font, and nothing that only the page could resolve.
 *
 * @throws Error when the figure shows no chart.
 */
export async function picture(figure: HTMLElement, words: FigureWords): Promise<string> {
  const chart = chartDrawing(figure);
  const font = await embeddedFont();
  return pictureText(words, chart, pictureLayout(words, chart, measureAs), font);
}

/** @param font A `@font-face` rule, or nothing. */
export function pictureText(
  { authority, title, sentence, summary }: FigureWords,
  { markup }: Pick<ChartDrawing, 'markup'>,
  { width, height, above, below, chart }: PictureLayout,
  font: string,
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" aria-describedby="desc" font-family="'${family}', 'Source Sans 3', Arial, sans-serif">`,
    `<title id="title">${escapeXml(`${title}, ${authority}`)}</title>`,
    `<desc id="desc">${escapeXml([sentence.replace(/[^.]$/, '$&.'), summary].filter(Boolean).join(' '))}</desc>`,
    `<style>${font}text{font-variant-numeric:tabular-nums lining-nums}</style>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...above.map(textElement),
    `<g transform="translate(${chart.x} ${chart.y})">${markup}</g>`,
    ...below.map(textElement),
    '</svg>',
  ].join('\n');
}

/** Lines end in a space, so that whoever copies or searches the text finds it whole. */
function textElement({ look, x, lines }: PlacedText): string {
  const spans = lines.map(
    ({ y, words }) => `<tspan x="${x}" y="${y.toFixed(1)}">${escapeXml(words)} </tspan>`,
  );
  return `<text font-size="${look.size}" font-weight="${look.weight}" fill="${look.fill}">${spans.join('')}</text>`;
}

/** The wider of the page's font and Arial, in which programs that read no embedded font set the text. */
function measureAs({ size, weight }: TextLook): Measure {
  const rulers = [`"${family}"`, 'Arial'].flatMap((name) => {
    const ruler = document.createElement('canvas').getContext('2d');
    if (ruler) ruler.font = `${weight} ${size}px ${name}, sans-serif`;
    return ruler ?? [];
  });
  // Without a canvas, letters count as wide as Arial's are on average.
  if (rulers.length === 0) return (text) => 0.56 * size * text.length;
  return (text) => Math.max(...rulers.map((ruler) => ruler.measureText(text).width));
}
