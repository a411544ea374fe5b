import type { FigureWords } from './figureWords.ts';
import { type Files, fileOffer, listOffers } from './listOffers.ts';

/** What makes pictures is fetched for the first of them, and not with the page. */
const pictures = () => import('./pictureFiles.ts');

/** What every figure offers to take away, in the order in which it stands under the figure. */
export function figureOffers(words: FigureWords, files: Files) {
  const offers = listOffers(words, files);
  return [
    ...offers.slice(0, 1),
    fileOffer(files.name, 'PNG', async (figure) => (await pictures()).pngFile(figure, words)),
    fileOffer(files.name, 'SVG', async (figure) => (await pictures()).svgFile(figure, words)),
    ...offers.slice(1),
  ];
}
