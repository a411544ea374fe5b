import type { FigureWords } from '#src/charts/figures/figureText.ts';
import { picture } from './picture.ts';
import { png } from './png.ts';

/** Pixels of a PNG for each of the picture: sharp on a projector and on paper. */
const pngScale = 2;

/** The chart that a figure shows as a PNG. @throws Error when it shows none. */
export const pngFile = async (figure: HTMLElement, words: FigureWords): Promise<Blob> =>
  png(await picture(figure, words), pngScale);

/** The chart that a figure shows as an SVG. @throws Error when it shows none. */
export const svgFile = async (figure: HTMLElement, words: FigureWords): Promise<Blob> =>
  new Blob([await picture(figure, words)], { type: 'image/svg+xml' });
