import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { ShownRecurringTheme } from './RecurringThemesDrawing.tsx';
import type { RecurringThemes } from './recurringThemes.ts';

export interface ThemesData extends FigureContext {
  readonly finding: string;
  /** What a picture says besides, as it stands without the list beside it. */
  readonly legend: readonly string[];
  /** What the marks mean and what is not drawn. */
  readonly notes: readonly string[];
  readonly themes: RecurringThemes;
  readonly shown: ShownRecurringTheme | null;
}
