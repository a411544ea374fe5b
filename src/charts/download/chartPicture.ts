import { type ChartDrawing, chartDrawing, drawingOf } from './chartDrawing.ts';
import { embeddedFont, family } from './embeddedFont.ts';
import { png } from './png.ts';

export interface ChartPicture {
  /** Stands alone; office programs set its words in a typeface that they have. */
  readonly svg: string;
  /** Base64. */
  readonly png: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const pngScale = 2;

/** The chart that a figure shows, without the words around it. @throws Error when it shows none. */
export const chartPicture = (figure: HTMLElement): Promise<ChartPicture> =>
  pictureOf(chartDrawing(figure));

/** A mark among words, by itself. */
export const markPicture = (mark: SVGSVGElement): Promise<ChartPicture> =>
  pictureOf(drawingOf(mark));

async function pictureOf({ markup, width, height }: ChartDrawing): Promise<ChartPicture> {
  const svgWith = (style: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'${family}', 'Source Sans 3', Calibri, Arial, sans-serif">${style}${markup}</svg>`;
  const drawn = await png(svgWith(`<style>${await embeddedFont()}</style>`), pngScale);
  return { svg: svgWith(''), png: await base64(drawn), width, height };
}

/** What a file holds, as base64. */
async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
