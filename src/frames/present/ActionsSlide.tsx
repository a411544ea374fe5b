import { inReadingOrder } from '#src/core/board/decisions.ts';
import {
  actionsHeadline,
  decisionInShort,
  decisionsSource,
  formatLate,
} from '#src/core/board/decisionText.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './ActionsSlide.module.css';
import { ForStage } from './ForStage.tsx';
import { SlideFrame } from './SlideFrame.tsx';
import { SlideTable, type SlideTableRow } from './SlideTable.tsx';
import type { SlideProps } from './slideProps.ts';
import { linesIn, type StageShape } from './slideRoom.ts';

/** Widths of the columns in hundredths of the stage's height: after the action's own, which has the rest. */
const columns = { full: [42, 34], wide: [36, 32], square: [27, 30] } as const;

/** Who has to do what by when: what is longest overdue first. */
export function ActionsSlide(props: SlideProps) {
  const { asAt } = props.board;
  const { pack } = useBoard(props.board.authorityCode, asAt);
  const { actions } = inReadingOrder(pack.decisions ?? []);
  const title = actionsHeadline(actions, asAt);
  const list = (shape: StageShape) => <Actions {...{ actions, asAt, title, shape }} />;
  return (
    <SlideFrame {...props} title={title} source={decisionsSource} marking={pack.settings.marking}>
      {actions.length === 0 ? (
        <p>The board has recorded no action.</p>
      ) : (
        <ForStage>{list}</ForStage>
      )}
    </SlideFrame>
  );
}

interface ActionsProps {
  readonly actions: readonly BoardDecision[];
  readonly asAt: Day;
  readonly title: string;
  readonly shape: StageShape;
}

function Actions({ actions, asAt, title, shape }: ActionsProps) {
  const widths = columns[shape];
  const [ofOwner, ofDue] = widths;
  const rows = actions.map((action): SlideTableRow => {
    const owner = action.owner || 'Nobody named';
    const due = action.dueOn === null ? 'No date' : formatDate(action.dueOn);
    const late = formatLate(action, asAt);
    return {
      id: action.id,
      name: decisionInShort(action),
      cells: [
        owner,
        <>
          {due} {late && <div className={styles.overdue}>{late}</div>}
        </>,
      ],
      linesAt: (scale) =>
        Math.max(
          linesIn((ofOwner - 2) / scale, owner),
          linesIn(ofDue / scale, due) + (late ? linesIn(ofDue / scale, late, true) : 0),
        ),
    };
  });
  return <SlideTable {...{ title, shape, widths, rows }} columns={['Action', 'Owner', 'Due']} />;
}
