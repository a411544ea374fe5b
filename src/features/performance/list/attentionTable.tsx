import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  csvColumn,
  pageColumn,
  type TableCell,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatCount, formatDate } from '#src/core/text/format.ts';
import {
  type Answer,
  answersOf,
  attentionOf,
  formatOverdue,
  noAnswer,
} from '#src/features/performance/measureAttention.ts';
import { latestAndTarget } from '#src/features/performance/measureListText.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { measureSentence } from '#src/features/performance/measureSentence.ts';
import styles from './AttentionTable.module.css';

interface AttentionTableData {
  readonly readings: readonly MeasureReading[];
  readonly pack: BoardPack;
  readonly asAt: Day;
}

const wide = (id: string, label: string, width: string) => ({ ...pageColumn(id, label), width });

const columns = [
  wide('name', 'Measure', '22%'),
  wide('says', 'What the figures say', '29%'),
  wide('action', 'Action in the plan', '25%'),
  wide('heldBy', 'Owner', '12%'),
  wide('due', 'By when', '12%'),
  ...['measure_id', 'measure', 'why', 'sentence', 'answer', 'owner', 'due_on', 'as_known_on'].map(
    csvColumn,
  ),
];

const why = {
  worse: 'Changed for the worse',
  missed: 'No change for the worse, but the target will be missed',
} as const;

/** The exceptions only, in two groups, each with what is being done about it, by whom and by when. */
export function attentionTable(data: AttentionTableData): TableSpec {
  const { worse, missed } = attentionOf(data.readings);
  const group = (kind: keyof typeof why, readings: readonly MeasureReading[]) =>
    readings.map((reading, index) => ({
      key: reading.measure.id,
      cells: cellsOf(reading, kind, data),
      ...(index === 0 ? { heading: headingOf(kind, readings.length) } : {}),
    }));
  return {
    caption: 'What needs attention',
    isProse: true,
    columns,
    rows: [...group('worse', worse), ...group('missed', missed)],
  };
}

const headingOf = (kind: keyof typeof why, count: number): ReactNode => (
  <>
    {why[kind]}{' '}
    <span>
      {formatCount(count)} {count === 1 ? 'measure' : 'measures'}
    </span>
  </>
);

function cellsOf(
  reading: MeasureReading,
  kind: keyof typeof why,
  { pack, asAt }: AttentionTableData,
): Record<string, TableCell> {
  const { measure } = reading;
  const answers = answersOf(measure, pack, asAt);
  const sentence = measureSentence(reading);
  const each = (of: (answer: Answer) => string) => answers.map(of).join('; ');
  return {
    name: {
      value: measure.name,
      text: `${measure.name}: ${latestAndTarget(reading)}`,
      content: (
        <>
          <Link to="/performance/$measure" params={{ measure: measure.id }}>
            {measure.name}
          </Link>{' '}
          <span className={styles.beside}>{latestAndTarget(reading)}</span>
        </>
      ),
    },
    says: sentence,
    action: {
      value: each(({ text }) => text),
      text: answers.length === 0 ? noAnswer.lead : each(({ text }) => text),
      content: answers.length === 0 ? <NoAnswer /> : <Answers answers={answers} />,
    },
    heldBy: each(({ owner }) => owner || 'Nobody named'),
    due: {
      value: each(({ dueOn }) => dueOn ?? ''),
      text: each((answer) => [dueText(answer), formatOverdue(answer, asAt)].join(' ').trim()),
      content: <Dates answers={answers} asAt={asAt} />,
    },
    measure_id: measure.id,
    measure: measure.name,
    why: why[kind],
    sentence,
    answer: each(({ text }) => text),
    owner: each(({ owner }) => owner),
    due_on: each(({ dueOn }) => dueOn ?? ''),
    as_known_on: asAt,
  };
}

const dueText = ({ dueOn }: Answer) => (dueOn === null ? 'No date' : formatDate(dueOn));

function NoAnswer() {
  return (
    <>
      <strong className={styles.late}>{noAnswer.lead}</strong>{' '}
      <span className={styles.beside}>{noAnswer.rest}</span>
    </>
  );
}

function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  return answers.map((answer) => (
    <div key={answer.id}>
      {answer.text} <span className={styles.beside}>{<AnswerLink {...answer} />}</span>
    </div>
  ));
}

/** The way to where an answer stands in the plan. */
export const AnswerLink = ({ kind, id }: Pick<Answer, 'kind' | 'id'>) =>
  kind === 'area' ? (
    <Link to="/areas/$area" params={{ area: id }}>
      Improvement area {id}
    </Link>
  ) : (
    <Link to="/areas">Action {id}</Link>
  );

interface DatesProps {
  readonly answers: readonly Answer[];
  readonly asAt: Day;
}

function Dates({ answers, asAt }: DatesProps) {
  return answers.map((answer) => (
    <div key={answer.id}>
      {dueText(answer)}{' '}
      {answer.isOverdue && <strong className={styles.late}>{formatOverdue(answer, asAt)}</strong>}
    </div>
  ));
}
