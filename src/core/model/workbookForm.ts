/** A workbook of texts to be filled in, or filled in already: plain values throughout. */
export interface WorkbookForm {
  /** Of the document. */
  readonly title: string;
  /** Pages of words, each a name and its lines, the first of which is its title. */
  readonly pages: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly sheets: readonly FormSheet[];
  /** Where the fixed words stand to which the lists of cells refer. */
  readonly wordsSheet: string;
}

/** One table of it. */
export interface FormSheet {
  readonly name: string;
  readonly title: string;
  /** How to fill it, on one line. */
  readonly note: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows, from the first, are examples. */
  readonly examples: number;
  /** Whether rows are to be added below. */
  readonly isOpen: boolean;
}

export interface FormColumn {
  readonly heading: string;
  readonly isFilled: boolean;
  /** The only words that a cell may hold; `null` where it takes others. */
  readonly words: readonly string[] | null;
}
