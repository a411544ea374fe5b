import type { ChartSpace, FigureSpec } from '#src/charts/figureSpec.ts';
import { mostReturned } from './mostReturned.ts';
import { periodName, periodShortName } from './periodText.ts';
import { RecurringThemesDrawing } from './RecurringThemesDrawing.tsx';
import { type RecurringThemesSize, recurringThemesLayout } from './recurringThemesLayout.ts';
import { recurringThemesSummary, themesLeftOut } from './recurringThemeText.ts';
import type { ThemesData } from './themesData.ts';
import { themesTable } from './themesTable.ts';

/** Rows for which a slide has room, and those for which a squarer one has. */
const [mostRows, fewRows] = [10, 6];
/** The highest drawing for which a slide has room: the more columns, the higher their heads. */
const mostHeight = 343;

const isSquare = ({ width }: ChartSpace) => width < 815;

function themesSize(space: ChartSpace): RecurringThemesSize {
  const { frame, width } = space;
  if (frame === 'slide') {
    const slide = { width, row: 26, spacing: 20 };
    return isSquare(space) ? { ...slide, font: 16, left: 350 } : { ...slide, font: 17, left: 410 };
  }
  const page = { width, font: 16, row: 35, spacing: 28 };
  if (width >= 1060) return { ...page, left: 400 };
  if (width >= 800) return { ...page, left: 320 };
  return { ...page, row: 38, left: 0 };
}

/** What is drawn in the room that there is, and where: on a slide only the themes that returned most. */
export function themesLayout({ themes, shown }: ThemesData, space: ChartSpace) {
  const hasShortNames = space.frame === 'slide' ? isSquare(space) : space.width < 560;
  const nameOf = hasShortNames ? periodShortName : periodName;
  const names = themes.periods.map((one) => nameOf(one, themes.periods));
  const size = themesSize(space);
  if (space.frame !== 'slide') {
    return { drawn: themes, layout: recurringThemesLayout(themes, names, size) };
  }
  let rows = isSquare(space) ? fewRows : mostRows;
  let drawn = mostReturned(themes, shown, rows);
  let layout = recurringThemesLayout(drawn, names, size);
  while (layout.height > mostHeight && rows > 1) {
    rows -= 1;
    drawn = mostReturned(themes, shown, rows);
    layout = recurringThemesLayout(drawn, names, size);
  }
  return { drawn, layout };
}

/** Themes by inspection, with lines between areas that restate each other. Buttons over it read it. */
export const themesFigure: FigureSpec<ThemesData> = {
  id: 'themes',
  title: () => 'What keeps coming back',
  finding: ({ finding }) => finding,
  summary: ({ themes }) => recurringThemesSummary(themes),
  legend: ({ legend }) => legend,
  notes: ({ notes }) => notes,
  labelsBelow: (data, space) => {
    const left = data.themes.rows.length - themesLayout(data, space).drawn.rows.length;
    return left > 0 ? themesLeftOut(left) : null;
  },
  table: ({ themes, source }) => themesTable(themes, source),
  fileName: ({ authority, asAt }) => [authority, 'What keeps coming back', asAt],
  points: () => [],
  Chart: ({ data, space }) => {
    const { drawn, layout } = themesLayout(data, space);
    return <RecurringThemesDrawing themes={drawn} layout={layout} shown={data.shown} />;
  },
};
