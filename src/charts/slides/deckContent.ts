import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import type { Day } from '#src/core/model/partialDate.ts';

/** Every slide is so large, in pixels of which 96 are an inch: 16 by 9. */
export const deckSize = { width: 1280, height: 720 } as const;

/** Where something stands on a slide, in those pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words that look alike. */
export interface TextRun {
  readonly text: string;
  readonly isBold: boolean;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Pixels. */
  readonly size: number;
}

export type Paragraph = readonly TextRun[];
export type Align = 'left' | 'center' | 'right';

export interface TextItem {
  readonly kind: 'text';
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  readonly align: Align;
  /** Height of a line, by the size of its words; that of the typeface unless given. */
  readonly lineHeight?: number;
  /** It stands in one line, and stays in it whatever the font. */
  readonly isOneLine: boolean;
  /** How far from the left of its box the words begin, in pixels. */
  readonly inset?: number;
  /** `#rrggbb` behind it; `null` for none. */
  readonly fill: string | null;
  readonly border: string | null;
}

export interface DeckCell {
  readonly paragraphs: readonly Paragraph[];
  readonly align: Align;
}

export interface TableItem {
  readonly kind: 'table';
  readonly box: Box;
  /** For those who do not see it. */
  readonly description: string;
  /** Pixels, one for each column. */
  readonly widths: readonly number[];
  /** Pixels, one for each row; as high as their words need unless given. */
  readonly heights?: readonly number[];
  /** The first is the heading row. */
  readonly rows: readonly (readonly DeckCell[])[];
}

export interface ChartItem {
  readonly kind: 'chart';
  readonly box: Box;
  readonly description: string;
  readonly chart: NativeChart;
  /** Size of its words, in pixels. */
  readonly textSize: number;
}

export interface PictureItem {
  readonly kind: 'picture';
  readonly box: Box;
  /** Empty for one that says nothing beside the words next to it. */
  readonly description: string;
  readonly svg: string;
  /** The same as PNG, base64, for programs that draw no SVG. */
  readonly png: string;
}

/** A thin line between rows. */
interface RuleItem {
  readonly kind: 'rule';
  readonly box: Box;
  readonly colour: string;
}

/** A coloured ground behind what stands on it. */
interface PanelItem {
  readonly kind: 'panel';
  readonly box: Box;
  readonly fill: string;
}

export type SlideItem = TextItem | TableItem | ChartItem | PictureItem | RuleItem | PanelItem;

/** One slide, its items in the order in which they are read out. */
export interface DeckSlide {
  readonly title: TextItem;
  readonly items: readonly SlideItem[];
  /** Classification on it; empty for none. */
  readonly marking: string;
  /** Where its facts come from, and the day of reading. */
  readonly footer: readonly string[];
  /** What the speaker may say, a paragraph each. */
  readonly notes: readonly string[];
}

/** Everything that a presentation says; plain values throughout, so that it can go to a worker. */
export interface DeckContent {
  readonly title: string;
  readonly authority: string;
  readonly asAt: Day;
  readonly marking: string;
  readonly slides: readonly DeckSlide[];
  /** A PPTX whose colours and fonts are taken; `null` for the board's own. */
  readonly template: Uint8Array<ArrayBuffer> | null;
}
