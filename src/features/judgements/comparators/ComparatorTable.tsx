import { GradeChip } from '#src/charts/GradeChip.tsx';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { formatDate } from '#src/core/text/format.ts';
import { type IlacsTopic, ilacsTopics } from '#src/features/judgements/spread/gradeSpread.ts';
import { spreadTopicName } from '#src/features/judgements/spread/gradeSpreadText.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import styles from './ComparatorTable.module.css';
import type { Comparator, ComparatorSort } from './comparators.ts';
import { describeMissingGrade, describeReason } from './comparatorText.ts';

interface Props {
  readonly caption: string;
  readonly comparators: readonly Comparator[];
  readonly by: ComparatorSort;
  readonly direction: 'ascending' | 'descending';
  readonly onSort: (by: ComparatorSort) => void;
}

/** One row for each authority: why it is here, its latest grades and when they were given. */
export function ComparatorTable({ caption, comparators, by, direction, onSort }: Props) {
  const column = (label: string, sort: ComparatorSort) => ({
    label,
    onSort: () => onSort(sort),
    sorted: sort === by ? direction : undefined,
  });
  return (
    <div className={styles.table}>
      <DataTable
        caption={caption}
        hideCaption
        isProse
        columns={[
          column('Authority', 'name'),
          column('Comparator type', 'reason'),
          ...ilacsTopics.map((topic) => column(spreadTopicName[topic], topic)),
          column('Inspected', 'inspected'),
          column('Published', 'published'),
        ]}
        rows={comparators.map((one) => ({
          key: one.authority.code,
          cells: [
            one.isOwn ? (
              <strong key="name" className={styles.own}>
                {one.authority.shortName}
              </strong>
            ) : (
              one.authority.shortName
            ),
            describeReason(one),
            ...ilacsTopics.map((topic) => (
              <TopicGrade key={topic} comparator={one} topic={topic} />
            )),
            <span key="inspected" className={styles.date}>
              {one.inspection ? formatDate(one.inspection.start) : '–'}
            </span>,
            <span key="published" className={styles.date}>
              {describePublished(one.inspection)}
            </span>,
          ],
        }))}
      />
    </div>
  );
}

function TopicGrade({ comparator, topic }: { comparator: Comparator; topic: IlacsTopic }) {
  const { inspection } = comparator;
  if (inspection === null) return 'none known';
  const grade = judgementOn(inspection, topic)?.grade;
  if (grade) return <GradeChip grade={grade} />;
  return <span className={styles.none}>{describeMissingGrade(comparator, inspection, topic)}</span>;
}

const describePublished = (inspection: Inspection | null): string => {
  if (inspection === null) return '–';
  return inspection.publishedOn ? formatDate(inspection.publishedOn) : 'not in the files';
};
