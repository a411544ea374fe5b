import { copiedTables } from './copiedTables.ts';
import { copy } from './copy.ts';
import type { FigureWords } from './figureText.ts';
import { fileName } from './fileName.ts';
import { saveFile } from './saveFile.ts';

/** What a file that is taken away is called, and what its table holds. */
export interface Files {
  /** What the files are called by: authority, figure, day. */
  readonly name: readonly string[];
  /** Exactly what the figure or list shows, made and perhaps fetched only when asked for. */
  readonly csv: () => string | Promise<string>;
}

const copied = 'Copied';

/** A button that saves a file, named and called after the kind of file it makes. */
export const downloadAction = (
  name: readonly string[],
  label: string,
  make: (figure: HTMLElement) => Promise<Blob>,
) => ({
  label,
  act: async (figure: HTMLElement) => {
    saveFile(fileName(name, label.toLowerCase()), await make(figure));
    return '';
  },
});

/**
 * What a list without a drawing offers to take away. "Copy table" takes the tables of the
 * `figure` in which the offers stand, opened or not, and names their source.
 */
export function tableActions({ source }: Pick<FigureWords, 'source'>, { name, csv }: Files) {
  return [
    downloadAction(
      name,
      'CSV',
      async () => new Blob([await csv()], { type: 'text/csv;charset=utf-8' }),
    ),
    {
      label: 'Copy table',
      act: async (figure: HTMLElement) => {
        await copy(copiedTables([...figure.querySelectorAll('table')], source));
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
