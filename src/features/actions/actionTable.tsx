import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RatingChip } from '#src/charts/RatingChip.tsx';
import {
  csvColumn,
  pageColumn,
  type TableCell,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import {
  type ActionStatus,
  actionStatusName,
  actionStatusOf,
} from '#src/core/board/actionStatus.ts';
import {
  actionTitle,
  describeOwnerPost,
  formatActionDue,
  formatDaysOverdue,
  formatDueMoves,
} from '#src/core/board/actionText.ts';
import type { Action, ActionNote } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { type Rating, ratingName } from '#src/core/model/rating.ts';
import { formatDate } from '#src/core/text/format.ts';
import { sourceName } from '#src/core/text/sourceText.ts';
import type { OutcomeButton } from '#src/features/recording/RecordOutcomes.tsx';
import styles from './ActionTable.module.css';
import { actionFileCells, actionFileColumns } from './actionFile.ts';

interface ActionTableData {
  readonly caption: string;
  /** In the order in which they stand. */
  readonly actions: readonly Action[];
  /** As known on the day of the view. */
  readonly pack: BoardPack;
  readonly asAt: Day;
  /** Whether a heading stands above the first of each group. */
  readonly isGrouped?: boolean;
  /** Leaves out which area an action belongs to, on the page of one. */
  readonly isOfOneArea?: boolean;
  /** All are done with evidence: how they went gives way to what shows that they are done. */
  readonly isOfDone?: boolean;
  /** Records the end of an action from its row. */
  readonly button?: OutcomeButton;
}

const wide = (id: string, label: string, width: string) => ({ ...pageColumn(id, label), width });

const columnsOfPlan = [
  wide('title', 'Action', '22%'),
  wide('heldBy', 'Owner', '15%'),
  wide('due', 'Due', '14%'),
  { ...wide('rated', 'Delivery and impact', '17%'), isNamedInCell: true },
  pageColumn('note', 'Latest note'),
  wide('shown', 'Evidence of completion', '16%'),
];

/** On the page of an area, which is narrower, the note stands below its action. */
const columnsOfArea = [
  wide('title', 'Action', '28%'),
  wide('heldBy', 'Owner', '14%'),
  wide('due', 'Due', '15%'),
  { ...wide('rated', 'Delivery and impact', '20%'), isNamedInCell: true },
  wide('shown', 'Evidence of completion', '23%'),
];

const columnsOfDone = [
  wide('title', 'Action', '34%'),
  wide('heldBy', 'Owner', '16%'),
  wide('due', 'Due', '18%'),
  pageColumn('shown', 'Evidence of completion'),
];

/** One row for each action: who answers for it, when it is due, how it goes and what shows that it is done. */
export function actionTable(data: ActionTableData): TableSpec {
  const { caption, actions, asAt, isGrouped = false, isOfOneArea = false, isOfDone = false } = data;
  const columns = isOfDone ? columnsOfDone : isOfOneArea ? columnsOfArea : columnsOfPlan;
  return {
    caption,
    isProse: true,
    columns: [...columns, ...actionFileColumns.map(csvColumn)],
    rows: actions.map((action, index) => {
      const status = actionStatusOf(action, asAt);
      const before = actions[index - 1];
      const isFirst = before === undefined || actionStatusOf(before, asAt) !== status;
      return {
        key: action.id,
        cells: { ...pageCells(action, data), ...actionFileCells(action, data.pack, asAt) },
        ...(isGrouped && isFirst ? { heading: headingOf(status, actions, asAt) } : {}),
      };
    }),
  };
}

const orderOf: Readonly<Record<ActionStatus, string>> = {
  overdue: ', longest first',
  'done-without-evidence': ', longest first',
  'no-date': '',
  'on-time': ', next due first',
  'done-with-evidence': ', latest first',
};

function headingOf(status: ActionStatus, actions: readonly Action[], asAt: Day): ReactNode {
  const count = actions.filter((one) => actionStatusOf(one, asAt) === status).length;
  return (
    <>
      {actionStatusName[status]}{' '}
      <span>
        {count} {count === 1 ? 'action' : 'actions'}
        {orderOf[status]}
      </span>
    </>
  );
}

const written = (text: string, content: ReactNode, value = text): TableCell => ({
  value,
  text,
  content,
});
const joined = (...parts: readonly (string | false | null | undefined)[]) =>
  parts.filter(Boolean).join('. ');

function pageCells(action: Action, data: ActionTableData): Record<string, TableCell> {
  const { pack, asAt, isOfOneArea = false, isOfDone = false } = data;
  const area = isOfOneArea ? undefined : pack.areas.find(({ id }) => id === action.areaId);
  const title = `${action.id} ${actionTitle(action)}`;
  const latest = isOfOneArea || isOfDone ? action.notes.at(-1) : undefined;
  const hasNoOwner = action.isOwnerInPost === false;
  return {
    title: written(
      joined(title, area?.title, latest && noteText(latest)),
      <div id={`action-${action.id}`}>
        <span className={styles.reference}>{action.id}</span>{' '}
        <strong className={styles.text}>{actionTitle(action)}</strong>
        {area && (
          <div className={styles.beside}>
            <Link to="/areas/$area" params={{ area: area.id }}>
              {area.title}
            </Link>
          </div>
        )}
        {latest && (
          <div className={styles.note}>
            {latest.text} <span className={styles.beside}>{formatDate(latest.on)}</span>
          </div>
        )}
      </div>,
    ),
    heldBy: written(
      describeOwnerPost(action),
      hasNoOwner ? (
        <>
          <strong className={styles.bad}>No owner in post</strong>
          {action.owner && <div className={styles.beside}>was {action.owner}</div>}
        </>
      ) : (
        describeOwnerPost(action)
      ),
    ),
    due: dueCell(action, asAt),
    rated: ratedCell(action, pack),
    note: noteCell(action),
    shown: shownCell(action, data),
  };
}

function dueCell(action: Action, asAt: Day): TableCell {
  const due = formatActionDue(action);
  const late = formatDaysOverdue(action, asAt);
  const moves = formatDueMoves(action);
  const done = action.completion && `done ${formatDate(action.completion.doneOn)}`;
  const isUndated = action.dueOn === null && action.completion === null;
  return written(
    joined(due || 'No date', late, moves, done),
    <>
      {due} {isUndated && <div className={styles.bad}>No date</div>}
      {late && <div className={styles.bad}>{late}</div>}
      {moves && <div className={styles.beside}>{moves}</div>}
      {done && <div className={styles.beside}>{done}</div>}
    </>,
    action.dueOn ?? '',
  );
}

function ratedCell({ delivery, impact }: Action, pack: BoardPack): TableCell {
  const of = (name: string, rating: Rating | null) => (
    <div className={styles.rated}>
      <span className={styles.beside} aria-hidden="true">
        {name}
      </span>
      {rating ? <RatingChip of={name} rating={rating} /> : <span>Not rated</span>}
    </div>
  );
  const words = (name: string, rating: Rating | null) => {
    const meaning = rating && pack.settings.ratingMeanings[rating];
    return `${name}: ${rating ? ratingName[rating] : 'not rated'}${meaning ? ` (${meaning})` : ''}`;
  };
  return written(
    joined(words('Delivery', delivery), words('Impact', impact)),
    <>
      {of('Delivery', delivery)}
      {of('Impact', impact)}
    </>,
  );
}

const noteText = ({ text, on }: ActionNote) => `${text} ${formatDate(on)}`;

function noteCell({ notes }: Action): TableCell {
  const latest = notes.at(-1);
  if (!latest) return 'None';
  const on = formatDate(latest.on);
  return written(
    noteText(latest),
    <>
      {latest.text}
      <div className={styles.beside}>{on}</div>
    </>,
  );
}

function shownCell(action: Action, { pack, asAt, button }: ActionTableData): TableCell {
  const { id, completion } = action;
  const record = button?.({ id, name: `${id} ${actionTitle(action)}`, completion });
  const evidence = action.completion?.evidence;
  const wanted = action.evidenceWanted && `wanted: ${action.evidenceWanted}`;
  if (evidence) {
    const seen = pack.meetings.find(({ id }) => id === evidence.meetingId);
    const beside = seen ? `seen by the meeting of ${formatDate(seen.on)}` : '';
    const source = pack.sources.find(({ id }) => id === evidence.sourceId);
    return written(
      joined(evidence.text, source && sourceName(source), beside),
      <>
        {evidence.text}
        {source && <div className={styles.beside}>{sourceName(source)}</div>}
        {beside && <div className={styles.beside}>{beside}</div>} {record}
      </>,
    );
  }
  const status = actionStatusOf(action, asAt);
  const word =
    status === 'done-without-evidence' ? 'None' : status === 'on-time' ? 'Not due' : 'None yet';
  return written(
    joined(word, wanted),
    <>
      {status === 'done-without-evidence' ? <strong className={styles.bad}>{word}</strong> : word}
      {wanted && <div className={styles.beside}>{wanted}</div>} {record}
    </>,
  );
}
