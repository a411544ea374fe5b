import { copiedTables } from './copiedTables.ts';
import { copy } from './copy.ts';
import type { FigureWords } from './figureWords.ts';
import { fileName } from './fileName.ts';
import { picture } from './picture.ts';
import { png } from './png.ts';
import { saveFile } from './saveFile.ts';

interface Files {
  /** What the files are called by: authority, figure, day. */
  readonly name: readonly string[];
  /** Exactly what the figure draws, made only when asked for. */
  readonly csv: () => string;
}

/** Pixels of a PNG for each of the picture: sharp on a projector and on paper. */
const pngScale = 2;

/** What every figure offers to take away, in the order in which it stands under the figure. */
export function figureOffers(words: FigureWords, { name, csv }: Files) {
  const save = (label: string, make: (figure: HTMLElement) => Promise<Blob>) => ({
    label,
    act: async (figure: HTMLElement) => {
      saveFile(fileName(name, label.toLowerCase()), await make(figure));
      return '';
    },
  });
  const copied = 'Copied';
  return [
    save('CSV', async () => new Blob([csv()], { type: 'text/csv;charset=utf-8' })),
    save('PNG', async (figure) => png(await picture(figure, words), pngScale)),
    save(
      'SVG',
      async (figure) => new Blob([await picture(figure, words)], { type: 'image/svg+xml' }),
    ),
    {
      label: 'Copy table',
      act: async (figure: HTMLElement) => {
        await copy(copiedTables([...figure.querySelectorAll('table')], words.source));
        return copied;
      },
    },
    {
      label: 'Copy link',
      act: async () => {
        await copy({ plain: location.href });
        return copied;
      },
    },
  ];
}
