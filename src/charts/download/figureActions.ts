import type { TableSpec } from '#src/charts/table/tableSpec.ts';
import { copiedList } from './copiedList.ts';
import { copiedTable } from './copiedTable.ts';
import { copy } from './copy.ts';
import type { FigureWords } from './figureText.ts';
import { fileName } from './fileName.ts';
import { saveFile } from './saveFile.ts';
import { tableCsv } from './tableCsv.ts';

/** Something that a reader can take from a figure. */
export interface FigureAction {
  /** "CSV", "Copy link". */
  readonly label: string;
  /**
   * Does it, given the figure as it stands on the page.
   *
   * @returns What the reader hears of it; empty where the browser itself shows it.
   */
  readonly act: (figure: HTMLElement) => Promise<string>;
}

/** What makes pictures is fetched for the first of them, and not with the page. */
const pictures = () => import('./pictureFiles.ts');

const copied = 'Copied';

const download = (
  name: readonly string[],
  label: string,
  make: (figure: HTMLElement) => Promise<Blob> | Blob,
): FigureAction => ({
  label,
  act: async (figure) => {
    saveFile(fileName(name, label.toLowerCase()), await make(figure));
    return '';
  },
});

const copyLink: FigureAction = {
  label: 'Copy link',
  act: async () => {
    await copy({ plain: location.href });
    return copied;
  },
};

interface TableFiles {
  /** What the files are called by: authority, figure, day. */
  readonly name: readonly string[];
  /** One file together, and copied one after the other. Made only when wanted. */
  readonly tables: () => readonly [TableSpec, ...TableSpec[]];
  readonly source: string;
}

const csvFile = ({ name, tables }: TableFiles) =>
  download(
    name,
    'CSV',
    () => new Blob([tableCsv(...tables())], { type: 'text/csv;charset=utf-8' }),
  );

const copyTable = ({ tables, source }: TableFiles): FigureAction => ({
  label: 'Copy table',
  act: async () => {
    await copy(copiedTable(tables(), source));
    return copied;
  },
});

/** What can be taken from a table without a chart. */
export const tableActions = (files: TableFiles): FigureAction[] => [
  csvFile(files),
  copyTable(files),
  copyLink,
];

/** What can be taken from a chart with its table. */
export const figureActions = (words: FigureWords, files: TableFiles): FigureAction[] => [
  csvFile(files),
  download(files.name, 'PNG', async (figure) => (await pictures()).pngFile(figure, words)),
  download(files.name, 'SVG', async (figure) => (await pictures()).svgFile(figure, words)),
  copyTable(files),
  copyLink,
];

/** Lists under a title, to be copied. */
export const copyLists = (
  label: string,
  ...[title, lists]: Parameters<typeof copiedList>
): FigureAction => ({
  label,
  act: async () => {
    await copy(copiedList(title, lists));
    return copied;
  },
});
