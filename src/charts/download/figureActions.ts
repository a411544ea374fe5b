import type { RegisteredFigure } from '#src/charts/figures/figureRegistry.ts';
import type { TableSpec } from '#src/charts/table/tableSpec.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { capitalised } from '#src/core/text/format.ts';
import { copiedList } from './copiedList.ts';
import { copiedTable } from './copiedTable.ts';
import { copy } from './copy.ts';
import { fileName } from './fileName.ts';
import { saveFile } from './saveFile.ts';

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
  /** What it takes, for those who take all figures of a page together. */
  readonly content?: RegisteredFigure;
}

/** What makes pictures is fetched for the first of them, and not with the page. */
const pictures = () => import('./pictureFiles.ts');
/** Likewise what makes files of office programs. */
const officeFiles = () => import('./officeFiles.ts');

const copied = 'Copied';

const download = (
  name: readonly string[],
  label: string,
  make: (figure: HTMLElement) => Promise<Blob> | Blob,
  extension = label.toLowerCase(),
): FigureAction => ({
  label,
  act: async (figure) => {
    saveFile(fileName(name, extension), await make(figure));
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

/** A workbook of the tables, and slides of the chart and the tables. */
const officeActions = (name: readonly string[], content: RegisteredFigure): FigureAction[] => [
  {
    ...download(name, 'Excel', async () => (await officeFiles()).workbookFile(content), 'xlsx'),
    content,
  },
  download(
    name,
    'PowerPoint',
    async (figure) => (await officeFiles()).slidesFile(content, figure),
    'pptx',
  ),
];

const csvFile = ({ name, tables }: TableFiles) =>
  download(
    name,
    'CSV',
    async () =>
      new Blob([(await import('./tableCsv.ts')).tableCsv(...tables())], {
        type: 'text/csv;charset=utf-8',
      }),
  );

const copyTable = ({ tables, source }: TableFiles): FigureAction => ({
  label: 'Copy table',
  act: async () => {
    await copy(copiedTable(tables(), source));
    return copied;
  },
});

interface TableContent extends Pick<TableFiles, 'tables' | 'source'> {
  /** Whose table it is. */
  readonly authority: string;
  /** What it shows, in little room: "areas open now". */
  readonly called: string;
  readonly asAt: Day;
}

/** What can be taken from a table without a chart. */
export function tableActions({ authority, called, asAt, tables, source }: TableContent) {
  const files = { name: [authority, called, asAt], tables, source };
  const words = { authority, asAt, source, title: capitalised(called) };
  return [
    csvFile(files),
    ...officeActions(files.name, {
      words: { ...words, sentence: '', summary: '', notes: [] },
      tables,
    }),
    copyTable(files),
    copyLink,
  ];
}

/** What can be taken from a chart with its table. */
export const figureActions = (content: RegisteredFigure, files: TableFiles): FigureAction[] => [
  csvFile(files),
  download(files.name, 'PNG', async (figure) => (await pictures()).pngFile(figure, content.words)),
  download(files.name, 'SVG', async (figure) => (await pictures()).svgFile(figure, content.words)),
  ...officeActions(files.name, content),
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
