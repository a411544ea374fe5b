import type { FigureOrNoRow } from './figure.ts';
import type { Known } from './known.ts';
import type { PartialDate } from './partialDate.ts';

/** Every workforce indicator, in the order in which a board reads them. */
export const indicatorIds = [
  'agency-rate',
  'turnover-rate',
  'vacancy-rate',
  'caseload',
  'absence-rate',
  'vacancies-covered-by-agency',
  'agency-covering-vacancies',
  'social-workers-in-post',
  'starters',
  'leavers',
  'children-with-3-or-more-social-workers',
] as const;

export type IndicatorId = (typeof indicatorIds)[number];

export const isIndicatorId = (text: string): text is IndicatorId =>
  (indicatorIds as readonly string[]).includes(text);

/** Which way is better; `none` where neither is, so that nothing is ranked or coloured. */
export const polarities = ['lower', 'higher', 'none'] as const;
export type Polarity = (typeof polarities)[number];

export const units = ['percent', 'fte', 'cases'] as const;
/** `percent` 0 to 100; `fte` full-time equivalent social workers; `cases` per social worker. */
export type Unit = (typeof units)[number];

/** What a year of figures stands for; the day on which it ends is `periodEnd`. */
export const periodKinds = ['at 30 September', 'year to 30 September', 'year to 31 March'] as const;

/** The last day of a year of each kind. */
export const periodEnd: Readonly<Record<(typeof periodKinds)[number], string>> = {
  'at 30 September': '30 September',
  'year to 30 September': '30 September',
  'year to 31 March': '31 March',
};

export interface Indicator {
  readonly id: IndicatorId;
  /** As a heading: "Agency workers". */
  readonly name: string;
  /** As the subject of a sentence, with what is measured: "Agency workers' share of social workers". */
  readonly measure: string;
  readonly definition: string;
  /** What it counts, in short sentences. */
  readonly counts: readonly string[];
  /** What it leaves out, and what a reader might think it counts. */
  readonly leavesOut: readonly string[];
  readonly howToRead: string;
  /** What a reader must know before comparing, whatever the release. */
  readonly caveats: readonly string[];
  readonly unit: Unit;
  /** Decimal places on the way out; figures here are as published. */
  readonly decimals: 0 | 1;
  readonly polarity: Polarity;
  readonly periodKind: (typeof periodKinds)[number];
}

/** What must be known of a release, or of one reporting year in it. */
export interface YearCaveat {
  readonly text: string;
  /** The reporting year that it is about, before which it does not hold; `null` for every year. */
  readonly year: number | null;
}

/** One reporting year, named by the year in which it ends. */
export interface Period extends Known {
  readonly year: number;
}

/** What must be known before comparing: what always holds, then what holds for the release. */
export const caveatsOf = ({
  indicator,
  releaseCaveats,
}: Pick<IndicatorFile, 'indicator' | 'releaseCaveats'>): string[] => [
  ...indicator.caveats,
  ...releaseCaveats.map(({ text }) => text),
];

export const partUnits = ['fte', 'cases', 'days', 'children'] as const;

/** One of the counts behind a rate, e.g. agency workers and workers in post. */
export interface IndicatorPart {
  readonly id: string;
  /** As labelled at a line's end: "In post". */
  readonly name: string;
  readonly unit: (typeof partUnits)[number];
  readonly decimals: 0 | 1;
  /** By area code, one entry for each period, as in `IndicatorFile.figures`. */
  readonly figures: Readonly<Record<string, readonly FigureOrNoRow[]>>;
}

/** `workforce/{indicator}.json`: one indicator for England, its regions and every authority. */
export interface IndicatorFile {
  readonly schemaVersion: 1;
  readonly indicator: Indicator;
  /** Ids of the publications in `dataset.json` that the figures come from. */
  readonly sourceIds: readonly string[];
  /** When the next release is due; `null` where it is not announced. */
  readonly nextDue: PartialDate | null;
  /** What must be known of this release besides what always holds for the indicator. */
  readonly releaseCaveats: readonly YearCaveat[];
  /** Consecutive years, oldest first. */
  readonly periods: readonly Period[];
  /** By area code, one entry for each period. An authority that changed its code is under its latest. */
  readonly figures: Readonly<Record<string, readonly FigureOrNoRow[]>>;
  /** What the rate is made of, the numerator first; empty for a plain count. */
  readonly parts: readonly IndicatorPart[];
}
