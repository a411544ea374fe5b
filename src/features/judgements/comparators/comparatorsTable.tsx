import { GradeChip } from '#src/charts/GradeChip.tsx';
import {
  csvColumn,
  pageColumn,
  sharedColumn,
  type TableCell,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { gradeGap } from '#src/core/board/gradeGap.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import { gradeName, gradeShortName } from '#src/core/model/grade.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { type IlacsTopic, ilacsTopics } from '#src/core/model/topic.ts';
import { formatDate } from '#src/core/text/format.ts';
import { spreadTopicName } from '#src/features/judgements/spread/gradeSpreadText.ts';
import styles from './ComparatorTable.module.css';
import type { Comparator, ComparatorSort } from './comparators.ts';
import { describeMissingGrade, describeReason } from './comparatorText.ts';

const topicColumn = (topic: IlacsTopic) => topic.replaceAll('-', '_');

/** What each column that can be sorted by is sorted by. */
export const sortOf: Readonly<Record<string, ComparatorSort>> = {
  authority: 'name',
  why_here: 'reason',
  inspected: 'inspected',
  report: 'published',
  ...Object.fromEntries(ilacsTopics.map((topic) => [topicColumn(topic), topic])),
};

/** A row for each authority, in the order given: why it is here, its latest grades and when they were given. */
export function comparatorsTable(
  comparators: readonly Comparator[],
  caption: string,
  source: string,
): TableSpec {
  return {
    caption,
    isProse: true,
    columns: [
      csvColumn('code'),
      sharedColumn('authority', 'Authority'),
      sharedColumn('why_here', 'Comparator type'),
      ...['inspection_start', 'published'].map(csvColumn),
      ...ilacsTopics.map((topic) => sharedColumn(topicColumn(topic), spreadTopicName[topic])),
      // On the page the dates stand after the grades.
      pageColumn('inspected', 'Inspected'),
      pageColumn('report', 'Published'),
      ...['why_no_overall', 'earlier_overall', 'earlier_overall_inspection_start'].map(csvColumn),
      csvColumn('source'),
    ],
    rows: comparators.map((one) => ({
      key: one.authority.code,
      cells: {
        code: one.authority.code,
        authority: nameCell(one),
        why_here: describeReason(one),
        inspection_start: one.inspection?.start ?? '',
        published: one.inspection?.publishedOn ?? '',
        inspected: dateCell(one.inspection?.start, '–'),
        report: dateCell(one.inspection?.publishedOn, one.inspection ? 'not in the files' : '–'),
        ...Object.fromEntries(
          ilacsTopics.map((topic) => [topicColumn(topic), gradeCell(one, topic)]),
        ),
        why_no_overall:
          one.inspection && !judgementOn(one.inspection, 'overall')?.grade
            ? gapName[gradeGap(one.inspection, 'overall')]
            : '',
        earlier_overall: one.earlierOverall ? gradeName[one.earlierOverall.grade] : '',
        earlier_overall_inspection_start: one.earlierOverall?.start ?? '',
        source,
      },
    })),
  };
}

function nameCell({ authority: { shortName }, isOwn }: Comparator): TableCell {
  if (!isOwn) return shortName;
  const content = <strong className={styles.own}>{shortName}</strong>;
  return { value: shortName, text: shortName, content };
}

function dateCell(date: PartialDate | null | undefined, missing: string): TableCell {
  const text = date ? formatDate(date) : missing;
  return { value: date ?? '', text, content: <span className={styles.date}>{text}</span> };
}

function gradeCell(comparator: Comparator, topic: IlacsTopic): TableCell {
  const { inspection } = comparator;
  if (inspection === null) return { value: '', text: 'none known' };
  const grade = judgementOn(inspection, topic)?.grade;
  if (grade) {
    return {
      value: gradeName[grade],
      text: gradeShortName[grade],
      content: <GradeChip grade={grade} />,
    };
  }
  const why = describeMissingGrade(comparator, inspection, topic);
  return { value: '', text: why, content: <span className={styles.none}>{why}</span> };
}
