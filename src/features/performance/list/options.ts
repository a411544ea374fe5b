import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { Assurance, Variation } from '#src/core/stats/spcMarks.ts';

/** Marks that a reader can ask for; `none` for measures without one. */
export const variations = [
  'worse',
  'common-cause',
  'better',
  'neither',
  'none',
] as const satisfies readonly (Variation | 'none')[];
export const assurances = ['missed', 'either', 'met', 'none'] as const satisfies readonly (
  | Assurance
  | 'none'
)[];

/** `theme`: as the board reads them. `attention`: the worst first. */
export const measureSorts = ['theme', 'attention', 'name'] as const;
export type MeasureSort = (typeof measureSorts)[number];

export interface MeasureFilter {
  readonly words: string;
  readonly theme: string | null;
  readonly variation: (typeof variations)[number] | null;
  readonly assurance: (typeof assurances)[number] | null;
}

/** What a reader asked of the measures; the address carries it. */
export interface MeasuresOptions {
  readonly filter: MeasureFilter;
  readonly sort: MeasureSort;
}

export const noFilter: MeasureFilter = {
  words: '',
  theme: null,
  variation: null,
  assurance: null,
};

/** Whether a reader left anything out. */
export const isFiltered = ({ filter }: Pick<MeasuresOptions, 'filter'>): boolean =>
  filter.words.trim() !== '' ||
  filter.theme !== null ||
  filter.variation !== null ||
  filter.assurance !== null;

/** What the view of the measures needs. */
export interface MeasuresProps extends BoardParams {
  readonly options: MeasuresOptions;
  readonly onOptions: (options: MeasuresOptions) => void;
}
