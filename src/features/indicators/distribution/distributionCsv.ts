import { csv } from '#src/charts/download/csv.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Distribution } from './distribution.ts';

/** Exactly what the distribution draws: a row for each authority with a number, lowest first. */
export function distributionCsv(
  { year, marks }: Distribution,
  { name, unit, periodKind }: Indicator,
  source: string,
): string {
  const columns = [
    'year',
    'period',
    'indicator',
    'unit',
    'code',
    'authority',
    'shown_as',
    'value',
    'source',
  ];
  const rows = marks.map(({ code, name: authority, kind, value }) => [
    year,
    periodKind,
    name,
    unit,
    code,
    authority,
    kind === 'other' ? 'authority' : kind === 'neighbour' ? 'statistical neighbour' : 'this board',
    value,
    source,
  ]);
  return csv(columns, rows);
}
