import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { GradeChip } from '#src/charts/GradeChip.tsx';
import { describeGrades, describeTimeSincePrevious } from '#src/core/board/headline.ts';
import { latestInspections } from '#src/core/board/latestInspection.ts';
import { describePublishers } from '#src/core/board/sourceListText.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { topicInSentence } from '#src/core/model/topic.ts';
import { capitalised, formatList, formatMonth, inSentence } from '#src/core/text/format.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import type { Tone } from '#src/core/text/sentence.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import {
  type HeadlineReading,
  useHeadlineReadings,
} from '#src/features/indicators/useHeadlineReadings.ts';
import { judgedTopics, judgementOf } from '#src/features/overview/latestJudgements.ts';
import { openAnswer } from '#src/features/overview/openAnswer.ts';
import { ToneMark } from '#src/features/overview/ToneMark.tsx';
import { workforceFinding } from '#src/features/overview/workforceFinding.ts';
import { workforceRow } from '#src/features/overview/workforceRows.ts';
import { ForStage } from './ForStage.tsx';
import { SlideFrame } from './SlideFrame.tsx';
import styles from './SummarySlide.module.css';
import type { SlideProps } from './slideProps.ts';
import type { StageShape } from './slideRoom.ts';
import { summaryRoom } from './summaryRoom.ts';

/** The three answers on one slide: what the inspectors say, the workforce, what is still open. */
export function SummarySlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const { publications } = useSuspenseQuery(datasetQuery).data;
  const headline = useHeadlineReadings(props.board);
  const title = summaryTitle(pack, headline);
  return (
    <SlideFrame
      {...props}
      title={title}
      source={describePublishers(
        [...pack.sources, ...publications],
        [
          ...pack.inspections.flatMap(({ sourceIds }) => sourceIds),
          ...headline.flatMap(({ sourceIds }) => sourceIds),
        ],
      )}
      marking={pack.settings.marking}
    >
      <ForStage>
        {(shape) => <Answers {...{ title, pack, headline, shape }} asAt={props.board.asAt} />}
      </ForStage>
    </SlideFrame>
  );
}

interface AnswersProps {
  readonly title: string;
  readonly pack: BoardPack;
  readonly asAt: Day;
  readonly headline: readonly HeadlineReading[];
  readonly shape: StageShape;
}

function Answers({ title, pack, asAt, headline, shape }: AnswersProps) {
  const { latest, previous } = latestInspections(pack);
  const since = latest && describeTimeSincePrevious(latest, previous);
  const groups = latest ? judgementGroups(latest) : [];
  const indicators = headline.map((one) => ({ one, words: indicatorWords(one) }));
  const { finding, counts } = openAnswer(pack, asAt);
  const room = summaryRoom(
    {
      title,
      judgements: groups.map(({ name, topics }) => ({ grade: name, topics })),
      since,
      indicators: indicators.map(({ words }) => words),
      finding,
      counts: counts.map(({ words }) => words),
    },
    shape,
  );
  const year = Math.max(...headline.map(({ reading }) => reading?.year ?? 0));
  return (
    <div className={styles.rows} style={{ rowGap: `${room.gap}cqh` }}>
      <Row name="Inspectors" when={latest ? formatMonth(latest.start) : ''}>
        {!latest && <p>The published files used here hold no inspection under ILACS.</p>}
        <dl className={styles.judgements}>
          {groups.map(({ grade, name, topics }) => (
            <div key={name}>
              <dt>{grade ? <GradeChip grade={grade} /> : `${topics}:`}</dt>
              <dd>{grade ? topics : inSentence(name)}</dd>
            </div>
          ))}
        </dl>
        {since && room.hasSince && <p className={styles.since}>{capitalised(since)}</p>}
      </Row>
      <Row name="Workforce" when={year > 0 ? `September ${year}` : ''}>
        <dl className={styles.indicators}>
          {indicators.map(({ one, words }) => (
            <Indicator key={one.name.id} {...words} />
          ))}
        </dl>
      </Row>
      <Row name="Still open" when="">
        {(room.hasFinding || counts.length === 0) && <p className={styles.finding}>{finding}</p>}
        <dl className={styles.counts}>
          {counts.map(({ id, count, words }) => (
            <div key={id}>
              <dt>{count}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Row>
    </div>
  );
}

/** "Good overall with Outstanding leadership; vacancies are still over twice England’s". */
function summaryTitle(pack: BoardPack, headline: readonly HeadlineReading[]): string {
  const { latest } = latestInspections(pack);
  const inspected = latest ? describeGrades(latest) : 'No ILACS inspection is known';
  const finding = workforceFinding(headline.flatMap(({ reading }) => reading ?? []));
  const workforce = finding?.worst ?? finding?.best[0];
  if (workforce === undefined || inspected.length + workforce.length > mostLetters)
    return inspected;
  return `${inspected}; ${workforce}`;
}

/** Of two lines of a title on the narrowest stage. */
const mostLetters = 84;

interface RowProps {
  readonly name: string;
  /** Of when it is; may be empty. */
  readonly when: string;
  readonly children: ReactNode;
}

function Row({ name, when, children }: RowProps) {
  return (
    <section className={styles.row} aria-label={name}>
      <div>
        <h2>{name}</h2>
        {when && <p>{when}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}

/** The judgements by their grade, or by the reason why there is none: overall first. */
function judgementGroups(inspection: Inspection) {
  const judged = judgedTopics.map((topic) => {
    const { grade, text } = judgementOf(inspection, topic);
    return { grade, name: text, topic: topic === 'overall' ? 'overall' : topicInSentence[topic] };
  });
  return [...groupBy(judged, ({ name }) => name)].map(([name, group]) => ({
    name,
    grade: group[0].grade,
    topics: capitalised(formatList(group.map(({ topic }) => topic))),
  }));
}

interface IndicatorWords {
  readonly name: string;
  readonly figure: string;
  readonly hasNumber: boolean;
  readonly lead: string;
  readonly tone: Tone;
  readonly england: string;
  readonly needsAttention: boolean;
}

function indicatorWords({ name, state, reading }: HeadlineReading): IndicatorWords {
  const row = reading && workforceRow(reading);
  const none = { hasNumber: false, lead: '', england: '', needsAttention: false } as const;
  return {
    name: capitalised(name.inSentence),
    ...(row
      ? { ...row, figure: `${row.figure}${row.sign}`, lead: row.leadOnSlide }
      : {
          ...none,
          tone: 'neutral',
          figure: state === 'unpublished' ? 'nothing published by this date' : 'not read',
        }),
  };
}

function Indicator({
  name,
  figure,
  hasNumber,
  lead,
  tone,
  england,
  needsAttention,
}: IndicatorWords) {
  return (
    <div data-attention={needsAttention}>
      <dt>{name}</dt>
      <dd className={styles.figure} data-has-number={hasNumber}>
        {figure}
      </dd>
      <dd className={styles.lead} data-tone={tone}>
        <ToneMark tone={tone} />
        {lead}
      </dd>
      <dd className={styles.england}>{england}</dd>
    </div>
  );
}
