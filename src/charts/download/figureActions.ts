import type { FigureWords } from './figureText.ts';
import { downloadAction, type Files, tableActions } from './tableActions.ts';

/** What makes pictures is fetched for the first of them, and not with the page. */
const pictures = () => import('./pictureFiles.ts');

/** What every figure offers to take away, in the order in which it stands under the figure. */
export function figureActions(words: FigureWords, files: Files) {
  const offers = tableActions(words, files);
  return [
    ...offers.slice(0, 1),
    downloadAction(files.name, 'PNG', async (figure) => (await pictures()).pngFile(figure, words)),
    downloadAction(files.name, 'SVG', async (figure) => (await pictures()).svgFile(figure, words)),
    ...offers.slice(1),
  ];
}
