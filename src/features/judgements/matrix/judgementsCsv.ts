import { csv } from '#src/charts/download/csv.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import { gradeName } from '#src/core/model/grade.ts';
import { frameworkName } from '#src/core/model/inspection.ts';
import type { Source } from '#src/core/model/source.ts';
import { topicName } from '#src/core/model/topic.ts';
import { sourceName } from '#src/core/text/sourceText.ts';
import type { JudgementMatrix } from './judgementMatrix.ts';

/** The matrix as a row for each inspection and topic, with why a grade is not there. */
export function judgementsCsv(
  authorityName: string,
  { topics, rows }: JudgementMatrix,
  sources: readonly Source[],
): string {
  const columns = [
    'authority',
    'inspection_start',
    'inspection_end',
    'published',
    'framework',
    'kind',
    'topic',
    'judgement',
    'series',
    'grade',
    'why_no_grade',
    'confidence',
    'source',
  ];
  return csv(
    columns,
    rows.flatMap(({ inspection, cells }) =>
      topics.map((topic, index) => {
        const cell = cells[index];
        const judgement = judgementOn(inspection, topic);
        const source = sources.find(({ id }) => id === judgement?.sourceId);
        return [
          authorityName,
          inspection.start,
          inspection.end ?? '',
          inspection.publishedOn ?? '',
          frameworkName[inspection.framework],
          inspection.kind ?? '',
          topicName[topic],
          judgement?.title ?? '',
          judgement?.seriesId ?? '',
          cell?.grade ? gradeName[cell.grade] : '',
          cell && cell.grade === null ? gapName[cell.gap] : '',
          judgement?.confidence ?? '',
          source ? sourceName(source) : '',
        ];
      }),
    ),
  );
}
