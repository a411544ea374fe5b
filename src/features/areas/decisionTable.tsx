import type { ReactNode } from 'react';
import {
  csvColumn,
  pageColumn,
  type TableCell,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { areasOf, isActionOverdue } from '#src/core/board/decisions.ts';
import { decisionInShort, describeDone, formatLate } from '#src/core/board/decisionText.ts';
import {
  type BoardDecision,
  completionOf,
  decisionKindName,
} from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { AreaLinks } from '#src/features/board/AreaLinks.tsx';
import type { OutcomeButton } from '#src/features/recording/RecordOutcomes.tsx';
import styles from './DecisionTable.module.css';

interface DecisionTableData {
  readonly caption: string;
  /** All of one kind, in the order in which they stand. */
  readonly decisions: readonly BoardDecision[];
  /** As known on the day of the view. */
  readonly pack: BoardPack;
  readonly asAt: Day;
  /** Leaves out which areas a decision is about, on the page of one. */
  readonly isOfOneArea?: boolean;
  /** Records from its row what became of a decision or an action: in its last cell. */
  readonly button?: OutcomeButton;
}

const nothing = '–';

/** One row for each action or decision: when it was agreed, who answers for it, and when it is due. */
export function decisionTable(data: DecisionTableData): TableSpec {
  const { caption, decisions, pack, asAt, isOfOneArea = false } = data;
  const dates = isOfOneArea ? '22%' : '15%';
  const about = isOfOneArea ? [] : [{ ...pageColumn('about', 'About'), width: '22%' }];
  return {
    caption,
    isProse: true,
    columns: [
      pageColumn('decision', decisions[0] ? decisionKindName[decisions[0].kind] : ''),
      { ...pageColumn('heldBy', 'Owner'), width: isOfOneArea ? '19%' : '16%' },
      { ...pageColumn('due', 'Due'), width: dates },
      { ...pageColumn('agreed', 'Agreed'), width: dates },
      ...about,
      ...['id', 'kind', 'text', 'agreed_on', 'owner', 'due_on', 'overdue', 'areas'].map(csvColumn),
      ...['done_on', 'evidence'].map(csvColumn),
      ...['recorded_on', 'as_known_on'].map(csvColumn),
    ],
    rows: decisions.map((decision) => ({
      key: decision.id,
      cells: {
        decision: {
          value: decision.text,
          text: decision.text,
          content: <span className={styles.text}>{decision.text}</span>,
        },
        heldBy: decision.owner || nothing,
        due: dueCell(decision, asAt),
        ...lastCells(decision, data),
        ...fileCells(decision, pack, asAt),
      },
    })),
  };
}

function dueCell(decision: BoardDecision, asAt: Day): TableCell {
  const done = describeDone(decision);
  if (decision.dueOn === null && done === null) return nothing;
  const due = decision.dueOn === null ? '' : formatDate(decision.dueOn);
  const late = formatLate(decision, asAt);
  const content = (
    <>
      {due} {late && <div className={styles.overdue}>{late}</div>}
      {done && <div>{done}</div>}
    </>
  );
  const text = [due, late, done].filter(Boolean).join(' ');
  return { value: decision.dueOn ?? '', text, content };
}

/** When it was agreed and what it is about; on the page of an area the first of them is the last of its row. */
function lastCells(decision: BoardDecision, data: DecisionTableData): Record<string, TableCell> {
  const { pack, isOfOneArea = false, button } = data;
  const record = button?.({
    id: decision.id,
    name: decisionInShort(decision),
    completion: completionOf(decision),
  });
  const withRecord = (text: string, content: ReactNode): TableCell => ({
    value: text,
    text,
    content: (
      <>
        {content} {record}
      </>
    ),
  });
  const agreed = formatDate(decision.on);
  const areas = areasOf(decision, pack.areas);
  const about = areas.map(({ title }) => title).join('; ') || nothing;
  const links = areas.length > 0 ? <AreaLinks areas={areas} className={styles.areas} /> : nothing;
  return {
    agreed: isOfOneArea ? withRecord(agreed, agreed) : agreed,
    about: withRecord(about, links),
  };
}

/** As it was recorded; only an action can be overdue. */
const fileCells = (decision: BoardDecision, { areas }: BoardPack, asAt: Day) => ({
  id: decision.id,
  kind: decisionKindName[decision.kind],
  text: decision.text,
  agreed_on: decision.on,
  owner: decision.owner,
  due_on: decision.dueOn ?? '',
  overdue: decision.kind === 'action' ? (isActionOverdue(decision, asAt) ? 'yes' : 'no') : '',
  areas: areasOf(decision, areas)
    .map(({ title }) => title)
    .join('; '),
  done_on: completionOf(decision)?.doneOn ?? '',
  evidence: completionOf(decision)?.evidence?.text ?? '',
  recorded_on: decision.knownOn,
  as_known_on: asAt,
});
