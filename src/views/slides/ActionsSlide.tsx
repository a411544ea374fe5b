import type { BoardDecision } from '#src/domain/boardDecision.ts';
import { countInWords, formatDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/partialDate.ts';
import {
  actionsHeadline,
  decisionInShort,
  decisionsSource,
  lateInWords,
} from '#src/narrative/decisionWords.ts';
import { inReadingOrder } from '#src/statistics/decisions.ts';
import { useBoard } from '#src/views/board/useBoard.ts';
import styles from './ActionsSlide.module.css';
import type { SlideProps } from './Slide.tsx';
import { SlideFrame } from './SlideFrame.tsx';
import { SlideSizes } from './SlideSizes.tsx';
import { bodyHeight, fittingRows, innerWidth, linesIn, type StageShape } from './slideRoom.ts';

/** Widths of the columns in hundredths of the stage's height: after the action's own, which has the rest. */
const columns = { full: [42, 34], wide: [36, 32], square: [27, 30] } as const;
/** Heights: of the head, of a line, of what is around it in its row, and of the line that says there are more. */
const [head, line, around, more] = [6.2, 3.8, 2.6, 6] as const;

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
        <SlideSizes full={list('full')} wide={list('wide')} square={list('square')} />
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

/** As many of the actions as a stage of this shape has room for, and how many more there are. */
function Actions({ actions, asAt, title, shape }: ActionsProps) {
  const [owner, due] = columns[shape];
  const rows = actions.map((action) => ({
    id: action.id,
    text: decisionInShort(action),
    owner: action.owner || 'Nobody named',
    due: action.dueOn === null ? 'No date' : formatDate(action.dueOn),
    late: lateInWords(action, asAt),
  }));
  const heights = rows.map(
    (row) =>
      around +
      line *
        Math.max(
          linesIn(innerWidth[shape] - owner - due - 2, row.text),
          linesIn(owner - 2, row.owner),
          linesIn(due, row.due) + (row.late ? linesIn(due, row.late, true) : 0),
        ),
  );
  const shown = fittingRows(heights, bodyHeight(title, shape) - head, more);
  const left = rows.length - shown;
  return (
    <>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col" style={{ width: `${owner}cqh` }}>
              Owner
            </th>
            <th scope="col" style={{ width: `${due}cqh` }}>
              Due
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.text}</th>
              <td>{row.owner}</td>
              <td>
                {row.due} {row.late && <div className={styles.overdue}>{row.late}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p className={styles.more}>And {countInWords(left)} more, under Improvement areas.</p>
      )}
    </>
  );
}
