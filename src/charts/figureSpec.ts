import type { ComponentType } from 'react';
import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { TableSpec } from './table/tableSpec.ts';

/** Where a figure stands: alone in its column, beside others like it, on a slide, on paper. */
export type FigureFrame = 'page' | 'card' | 'slide' | 'print';

/** The room that a chart is drawn for. */
export interface ChartSpace {
  readonly frame: FigureFrame;
  /** Pixels of the page; on a slide, units of which its stage is 571 high, whatever its size. */
  readonly width: number;
  /** Whether it is being printed: what is higher than a sheet is then divided. */
  readonly isOnPaper: boolean;
}

/** A place in a chart that can be read out. */
export interface ChartPoint {
  /** Distance from the chart's left edge, 0 to 1 of its width. */
  readonly x: number;
  /** Distance from its top, 0 to 1 of its height, where points stand in rows below each other. */
  readonly y?: number;
  readonly words: string;
}

/** What every figure is about. */
export interface FigureContext {
  /** Whose board it is: "Herefordshire". */
  readonly authority: string;
  /** The day on which the board is read. */
  readonly asAt: Day;
  /** Where its numbers come from, as a sentence. */
  readonly source: string;
}

export interface ChartProps<Data> {
  readonly data: Data;
  readonly space: ChartSpace;
  /** Index of the point that is being read, if any. */
  readonly active: number | null;
}

/** Everything that there is to one kind of figure; `Figure` shows it in every frame. */
export interface FigureSpec<Data extends FigureContext> {
  /** Of the kind: "trend". */
  readonly id: string;
  /** What is measured: "Agency workers". */
  readonly title: (data: Data) => string;
  /** What a reader must take from it, as a sentence: heading, and caption of its picture. */
  readonly finding: (data: Data) => string;
  /** The whole chart in words, for those who do not see it. */
  readonly summary: (data: Data) => string;
  /** What a reader of the picture alone must know and the page shows otherwise: marks and lines. */
  readonly legend?: (data: Data) => readonly string[];
  /** Caveats, under the chart and in its picture. */
  readonly notes?: (data: Data) => readonly string[];
  /** Words that the chart has no room for in this space; `null` where it has room. */
  readonly labelsBelow?: (data: Data, space: ChartSpace) => string | null;
  readonly table: (data: Data) => TableSpec;
  /** What its files are called by, without an extension. */
  readonly fileName: (data: Data) => readonly string[];
  /** What pointer and arrow keys visit, from left to right or from top to bottom. */
  readonly points: (data: Data, space: ChartSpace) => readonly ChartPoint[];
  /** Index of the point at which reading begins; the last unless given. */
  readonly start?: (data: Data) => number;
  /**
   * The chart as numbers, for programs that draw it themselves; code that the page fetches only then.
   * Colours are those of the page, as `var(--authority)`.
   */
  readonly native?: () => Promise<(data: Data) => NativeChart | null>;
  readonly Chart: ComponentType<ChartProps<Data>>;
}
