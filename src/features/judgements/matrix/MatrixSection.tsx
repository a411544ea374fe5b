import { tableActions } from '#src/charts/download/tableActions.ts';
import { GradeChip } from '#src/charts/GradeChip.tsx';
import { gapName } from '#src/core/board/judgementText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { frameworkShortName, type Inspection } from '#src/core/model/inspection.ts';
import { topicName } from '#src/core/model/topic.ts';
import { formatDateRange } from '#src/core/text/format.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { describeInspectionSources } from '#src/features/judgements/history/judgementHistoryText.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { FigureActions } from '#src/ui/FigureActions.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { judgementMatrix, type MatrixCell } from './judgementMatrix.ts';
import { judgementsCsv } from './judgementsCsv.ts';
import styles from './MatrixSection.module.css';

const title = 'Grades by inspection';
/** More columns fold earlier, or chips would be cut. */
const mostColumns = 5;

/** Every inspection by every topic; where there is no grade, why. */
export function MatrixSection({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const matrix = judgementMatrix(pack);
  if (matrix.rows.length === 0) return null;
  const source = describeInspectionSources(pack);
  const caption = `Grades of ${authority.shortName} by inspection and topic, newest first`;
  return (
    <section aria-labelledby="matrix">
      <SectionHeading
        id="matrix"
        title={title}
        note="Grades of different frameworks are not the same measure"
      />
      <figure aria-label={title}>
        <div className={styles.matrix} data-wide={matrix.topics.length > mostColumns}>
          <DataTable
            caption={caption}
            hideCaption
            isProse
            columns={[
              { label: 'Inspection' },
              ...matrix.topics.map((topic) => ({ label: topicName[topic] })),
            ]}
            rows={matrix.rows.map(({ inspection, cells }) => ({
              key: inspection.id,
              cells: [
                <InspectionCell key="inspection" inspection={inspection} />,
                ...cells.map((cell, index) => <GradeCell key={matrix.topics[index]} cell={cell} />),
              ],
            }))}
          />
        </div>
        <FigureActions
          about={title.toLowerCase()}
          offers={tableActions(
            { source },
            {
              name: [authority.shortName, 'grades-by-inspection', asAt],
              csv: () => judgementsCsv(authority.shortName, matrix, pack.sources),
            },
          )}
        />
      </figure>
    </section>
  );
}

function InspectionCell({ inspection }: { inspection: Inspection }) {
  const { start, end, framework, kind } = inspection;
  return (
    <>
      {formatDateRange(start, end)}
      <span className={styles.under}>
        {' '}
        {kind ? `${frameworkShortName[framework]}, ${kind}` : frameworkShortName[framework]}
      </span>
    </>
  );
}

function GradeCell({ cell }: { cell: MatrixCell }) {
  if (cell.grade === null) return <span className={styles.gap}>{gapName[cell.gap]}</span>;
  return (
    <>
      <GradeChip grade={cell.grade} />
      {cell.isWithCareLeavers && <span className={styles.gap}> together with care leavers</span>}
    </>
  );
}
