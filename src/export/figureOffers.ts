import type { FigureWords } from './figureWords.ts';
import { type Files, fileOffer, listOffers } from './listOffers.ts';
import { picture } from './picture.ts';
import { png } from './png.ts';

/** Pixels of a PNG for each of the picture: sharp on a projector and on paper. */
const pngScale = 2;

/** What every figure offers to take away, in the order in which it stands under the figure. */
export function figureOffers(words: FigureWords, files: Files) {
  const offers = listOffers(words, files);
  return [
    ...offers.slice(0, 1),
    fileOffer(files.name, 'PNG', async (figure) => png(await picture(figure, words), pngScale)),
    fileOffer(
      files.name,
      'SVG',
      async (figure) => new Blob([await picture(figure, words)], { type: 'image/svg+xml' }),
    ),
    ...offers.slice(1),
  ];
}
