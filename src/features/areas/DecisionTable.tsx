import { areasOf } from '#src/core/board/decisions.ts';
import { formatLate } from '#src/core/board/decisionText.ts';
import { type BoardDecision, decisionKindName } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { AreaLinks } from '#src/features/board/AreaLinks.tsx';
import { DataTable } from '#src/ui/DataTable.tsx';
import styles from './DecisionTable.module.css';

interface Props {
  readonly caption: string;
  /** All of one kind. */
  readonly decisions: readonly BoardDecision[];
  /** As known on the day of the view. */
  readonly pack: BoardPack;
  readonly asAt: Day;
  /** Leaves out which areas a decision is about, on the page of one. */
  readonly isOfOneArea?: boolean;
}

const nothing = '–';

/** One row for each action or decision: when it was agreed, who answers for it, and when it is due. */
export function DecisionTable({ caption, decisions, pack, asAt, isOfOneArea = false }: Props) {
  const dates = isOfOneArea ? '22%' : '15%';
  const about = isOfOneArea ? [] : [{ label: 'About', width: '22%' }];
  return (
    <DataTable
      caption={caption}
      hideCaption
      isProse
      columns={[
        { label: decisions[0] ? decisionKindName[decisions[0].kind] : '' },
        { label: 'Owner', width: isOfOneArea ? '19%' : '16%' },
        { label: 'Due', width: dates },
        { label: 'Agreed', width: dates },
        ...about,
      ]}
      rows={decisions.map((decision) => ({
        key: decision.id,
        cells: [
          <span key="text" className={styles.text}>
            {decision.text}
          </span>,
          decision.owner || nothing,
          <DueCell key="due" decision={decision} asAt={asAt} />,
          formatDate(decision.on),
          ...(isOfOneArea ? [] : [<About key="about" decision={decision} pack={pack} />]),
        ],
      }))}
    />
  );
}

interface CellProps {
  readonly decision: BoardDecision;
}

function DueCell({ decision, asAt }: CellProps & Pick<Props, 'asAt'>) {
  if (decision.dueOn === null) return nothing;
  const late = formatLate(decision, asAt);
  return (
    <>
      {formatDate(decision.dueOn)} {late && <div className={styles.overdue}>{late}</div>}
    </>
  );
}

function About({ decision, pack }: CellProps & Pick<Props, 'pack'>) {
  const areas = areasOf(decision, pack.areas);
  if (areas.length === 0) return nothing;
  return <AreaLinks areas={areas} className={styles.areas} />;
}
