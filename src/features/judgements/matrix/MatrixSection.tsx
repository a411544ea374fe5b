import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { describeInspectionSources } from '#src/features/judgements/history/judgementHistoryText.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { judgementMatrix } from './judgementMatrix.ts';
import styles from './MatrixSection.module.css';
import { matrixTable } from './matrixTable.tsx';

const title = 'Grades by inspection';
/** More columns fold earlier, or chips would be cut. */
const mostColumns = 5;

/** Every inspection by every topic; where there is no grade, why. */
export function MatrixSection({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const matrix = judgementMatrix(pack);
  if (matrix.rows.length === 0) return null;
  const table = matrixTable(authority.shortName, matrix, pack.sources);
  return (
    <section aria-labelledby="matrix">
      <SectionHeading
        id="matrix"
        title={title}
        note="Grades of different frameworks are not the same measure"
      />
      <figure aria-label={title}>
        <div className={styles.matrix} data-wide={matrix.topics.length > mostColumns}>
          <SpecTable table={table} hideCaption />
        </div>
        <DownloadMenu
          about={title.toLowerCase()}
          actions={tableActions({
            authority: authority.shortName,
            called: 'grades by inspection',
            asAt,
            tables: () => [table],
            source: describeInspectionSources(pack),
          })}
        />
      </figure>
    </section>
  );
}
