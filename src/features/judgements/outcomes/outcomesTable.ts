import { csvColumn, sharedColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { gradeName } from '#src/core/model/grade.ts';
import { formatDate } from '#src/core/text/format.ts';
import type { AfterInadequate, InadequateSpell } from './afterInadequate.ts';
import { describeNextGrade } from './afterInadequateText.ts';

/** Exactly what the figure draws: a row for each Inadequate judgement, in its order. */
export function outcomesTable({ episodes, reach }: AfterInadequate, source: string): TableSpec {
  return {
    caption: 'Every Inadequate judgement under ILACS, by what came next',
    columns: [
      csvColumn('code'),
      sharedColumn('authority', 'Authority'),
      sharedColumn('inadequate_inspection_start', 'Inadequate: inspection began'),
      sharedColumn('inadequate_published', 'Report published'),
      sharedColumn('inspection_kind', 'Kind'),
      csvColumn('outcome'),
      sharedColumn('next_inspection_start', 'Next inspection began'),
      sharedColumn('next_published', 'Next report published'),
      sharedColumn('next_overall_grade', 'Overall grade'),
      sharedColumn('months', 'Months', 'number'),
      csvColumn('months_counted_to'),
      csvColumn('source'),
    ],
    rows: episodes.map((episode) => ({
      key: episode.inspectionId,
      cells: { ...cellsOf(episode), ...countedTo(episode, reach), source },
    })),
  };
}

const dateCell = (date: string | null | undefined, missing: string) => ({
  value: date ?? '',
  text: date ? formatDate(date) : missing,
});

function cellsOf(episode: InadequateSpell) {
  const { authorityCode, name, start, publishedOn, kind, outcome, next } = episode;
  return {
    code: authorityCode,
    authority: name,
    inadequate_inspection_start: dateCell(start, ''),
    inadequate_published: dateCell(publishedOn, 'not in the files'),
    inspection_kind: { value: kind ?? '', text: kind ?? 'not stated' },
    outcome: outcome.replaceAll('-', ' '),
    next_inspection_start: dateCell(next?.start, '–'),
    next_published: dateCell(next?.publishedOn, next ? 'not in the files' : '–'),
    next_overall_grade: {
      value: next?.grade ? gradeName[next.grade] : '',
      text: describeNextGrade(episode),
    },
  };
}

function countedTo({ next, months }: InadequateSpell, reach: AfterInadequate['reach']) {
  if (months === null) return { months: { value: '', text: '–' } };
  return {
    months: { value: months, text: next ? String(months) : `${months} so far` },
    months_counted_to: next?.start ?? reach ?? '',
  };
}
