import { GradeChip } from '#src/charts/GradeChip.tsx';
import {
  csvColumn,
  pageColumn,
  type TableCell,
  type TableRow,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import { gradeName, gradeShortName } from '#src/core/model/grade.ts';
import { frameworkName, frameworkShortName, type Inspection } from '#src/core/model/inspection.ts';
import type { Source } from '#src/core/model/source.ts';
import { topicName } from '#src/core/model/topic.ts';
import { formatDateRange } from '#src/core/text/format.ts';
import { sourceName } from '#src/core/text/sourceText.ts';
import type { JudgementMatrix, MatrixCell } from './judgementMatrix.ts';
import styles from './MatrixSection.module.css';

/**
 * The page has a row for each inspection and a column for each topic; the CSV a row for each
 * inspection and topic, with why a grade is not there.
 */
export function matrixTable(
  authorityName: string,
  matrix: JudgementMatrix,
  sources: readonly Source[],
): TableSpec {
  const { topics, rows } = matrix;
  return {
    caption: `Grades of ${authorityName} by inspection and topic, newest first`,
    isProse: true,
    columns: [
      pageColumn('inspection', 'Inspection'),
      ...topics.map((topic) => pageColumn(`grade ${topic}`, topicName[topic])),
      ...['authority', 'inspection_start', 'inspection_end', 'published'].map(csvColumn),
      ...['framework', 'kind', 'topic', 'judgement', 'series', 'grade'].map(csvColumn),
      ...['why_no_grade', 'confidence', 'source'].map(csvColumn),
    ],
    rows: topicRows(authorityName, matrix, sources),
    pageRows: rows.map(({ inspection, cells }) => ({
      key: inspection.id,
      cells: {
        inspection: inspectionCell(inspection),
        ...Object.fromEntries(
          topics.map((topic, index) => [`grade ${topic}`, gradeCell(cells[index])]),
        ),
      },
    })),
  };
}

const topicRows = (
  authorityName: string,
  { topics, rows }: JudgementMatrix,
  sources: readonly Source[],
): TableRow[] =>
  rows.flatMap(({ inspection, cells }) =>
    topics.map((topic, index) => {
      const cell = cells[index];
      const judgement = judgementOn(inspection, topic);
      const source = sources.find(({ id }) => id === judgement?.sourceId);
      return {
        key: `${inspection.id} ${topic}`,
        cells: {
          authority: authorityName,
          inspection_start: inspection.start,
          inspection_end: inspection.end ?? '',
          published: inspection.publishedOn ?? '',
          framework: frameworkName[inspection.framework],
          kind: inspection.kind ?? '',
          topic: topicName[topic],
          judgement: judgement?.title ?? '',
          series: judgement?.seriesId ?? '',
          grade: cell?.grade ? gradeName[cell.grade] : '',
          why_no_grade: cell && cell.grade === null ? gapName[cell.gap] : '',
          confidence: judgement?.confidence ?? '',
          source: source ? sourceName(source) : '',
        },
      };
    }),
  );

function inspectionCell({ start, end, framework, kind }: Inspection): TableCell {
  const when = formatDateRange(start, end);
  const under = kind ? `${frameworkShortName[framework]}, ${kind}` : frameworkShortName[framework];
  const content = (
    <>
      {when}
      <span className={styles.under}> {under}</span>
    </>
  );
  return { value: start, text: `${when} ${under}`, content };
}

function gradeCell(cell: MatrixCell | undefined): TableCell {
  if (cell === undefined) return '';
  if (cell.grade === null) {
    const why = gapName[cell.gap];
    return { value: '', text: why, content: <span className={styles.gap}>{why}</span> };
  }
  const together = cell.isWithCareLeavers ? ' together with care leavers' : '';
  const content = (
    <>
      <GradeChip grade={cell.grade} />
      {together && <span className={styles.gap}>{together}</span>}
    </>
  );
  return {
    value: gradeName[cell.grade],
    text: gradeShortName[cell.grade] + together,
    content,
  };
}
