import { createContext } from 'react';
import type { TableSpec } from '#src/charts/table/tableSpec.ts';
import type { FigureWords } from './figureText.ts';
import type { NativeChart } from './nativeChart.ts';

/** What stands in a `figure` of the page, for those who take it away as a whole. */
export interface RegisteredFigure {
  readonly words: FigureWords;
  /** Of the notes, those that say what is drawn how. */
  readonly legend?: readonly string[];
  /** Made only when wanted. */
  readonly tables: () => readonly TableSpec[];
  /** The chart as numbers; `null` where there is none that an office program could draw. */
  readonly nativeChart?: (() => Promise<NativeChart | null>) | undefined;
}

const registered = new WeakMap<Element, () => RegisteredFigure>();

/** Whether figures and tables are drawn: not where a board is only read for what they register. */
export const DrawsFigures = createContext(true);

/** Says what an element of the page shows; asked only by who takes it. */
export const registerFigure = (figure: Element, content: () => RegisteredFigure): void => {
  registered.set(figure, content);
};

/** What an element of the page shows; `undefined` where it has not said so. */
export const registeredFigure = (figure: Element): RegisteredFigure | undefined =>
  registered.get(figure)?.();
