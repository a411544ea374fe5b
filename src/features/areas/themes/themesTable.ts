import {
  csvColumn,
  pageColumn,
  sharedColumn,
  type TableRow,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { areaStatusName, statusOf } from '#src/core/model/area.ts';
import { periodName } from './periodText.ts';
import type { RecurringThemes } from './recurringThemes.ts';
import { describeRaisedIn } from './recurringThemeText.ts';

/** What is drawn. The page has a row for each theme; the CSV one for each area, by when it was raised. */
export function themesTable(themes: RecurringThemes, source: string): TableSpec {
  const { authorityName, periods, rows } = themes;
  return {
    caption: `Areas of ${authorityName} by theme and by when they were raised`,
    isProse: true,
    columns: [
      csvColumn('authority'),
      { ...sharedColumn('theme', 'Theme'), width: '18%' },
      pageColumn('raised', 'Raised in'),
      ...periods.map((period) => pageColumn(`in ${period.id}`, periodName(period, periods))),
      ...['column', 'area', 'title', 'raised_on', 'raised_by', 'status_latest'].map(csvColumn),
      ...['status_as_of', 'open_now', 'restated_in', 'source'].map(csvColumn),
    ],
    rows: areaRows(themes, source),
    pageRows: rows.map((row) => ({
      key: row.theme,
      cells: {
        theme: row.theme,
        raised: describeRaisedIn(row, themes),
        ...Object.fromEntries(
          periods.map(({ id }, index) => [`in ${id}`, titlesOf(row.cells[index] ?? [])]),
        ),
      },
    })),
  };
}

type Marks = RecurringThemes['rows'][number]['cells'][number];

const titlesOf = (marks: Marks) =>
  marks.map(({ area, isOpenNow }) => `${area.title}${isOpenNow ? ' (open now)' : ''}`).join('; ') ||
  'None';

const areaRows = ({ authorityName, periods, rows }: RecurringThemes, source: string): TableRow[] =>
  rows.flatMap(({ theme, cells }) =>
    cells.flatMap((marks, index) => {
      const period = periods[index];
      return marks.map(({ area, isOpenNow }) => ({
        key: `${theme} ${area.id}`,
        cells: {
          authority: authorityName,
          theme,
          column: period ? periodName(period, periods) : '',
          area: area.id,
          title: area.title,
          raised_on: area.raisedOn,
          raised_by: area.raisedBy,
          status_latest: areaStatusName[statusOf(area)],
          status_as_of: area.history.at(-1)?.on ?? '',
          open_now: isOpenNow ? 'yes' : 'no',
          restated_in: area.restatedIn.join('; '),
          source,
        },
      }));
    }),
  );
