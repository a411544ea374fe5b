import { csv } from '#src/charts/download/csv.ts';
import { gradeName } from '#src/core/model/grade.ts';
import type { AfterInadequate } from './afterInadequate.ts';

/** Exactly what the figure draws: a row for each Inadequate judgement, in its order. */
export function afterInadequateCsv({ episodes, reach }: AfterInadequate, source: string): string {
  const columns = [
    'code',
    'authority',
    'inadequate_inspection_start',
    'inadequate_published',
    'inspection_kind',
    'outcome',
    'next_inspection_start',
    'next_published',
    'next_overall_grade',
    'months',
    'months_counted_to',
    'source',
  ];
  const rows = episodes.map(
    ({ authorityCode, name, start, publishedOn, kind, outcome, next, months }) => [
      authorityCode,
      name,
      start,
      publishedOn ?? '',
      kind ?? '',
      outcome.replaceAll('-', ' '),
      next?.start ?? '',
      next?.publishedOn ?? '',
      next?.grade ? gradeName[next.grade] : '',
      months ?? '',
      months === null ? '' : (next?.start ?? reach ?? ''),
      source,
    ],
  );
  return csv(columns, rows);
}
