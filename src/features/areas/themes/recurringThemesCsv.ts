import { csv } from '#src/charts/download/csv.ts';
import { areaStatusName, statusOf } from '#src/core/model/area.ts';
import { periodName } from './periodText.ts';
import type { RecurringThemes } from './recurringThemes.ts';

/** Exactly what the recurring themes draw: a row for each area, by theme and by when it was raised. */
export function recurringThemesCsv(
  { authorityName, periods, rows }: RecurringThemes,
  source: string,
): string {
  const columns = [
    'authority',
    'theme',
    'column',
    'area',
    'title',
    'raised_on',
    'raised_by',
    'status_latest',
    'status_as_of',
    'open_now',
    'restated_in',
    'source',
  ];
  return csv(
    columns,
    rows.flatMap(({ theme, cells }) =>
      cells.flatMap((marks, index) => {
        const period = periods[index];
        return marks.map(({ area, isOpenNow }) => [
          authorityName,
          theme,
          period ? periodName(period, periods) : '',
          area.id,
          area.title,
          area.raisedOn,
          area.raisedBy,
          areaStatusName[statusOf(area)],
          area.history.at(-1)?.on ?? '',
          isOpenNow ? 'yes' : 'no',
          area.restatedIn.join('; '),
          source,
        ]);
      }),
    ),
  );
}
