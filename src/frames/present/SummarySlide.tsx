import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describeGrades, describeTimeSincePrevious } from '#src/core/board/headline.ts';
import { latestInspections } from '#src/core/board/latestInspection.ts';
import { describePublishers } from '#src/core/board/sourceListText.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { topicInSentence } from '#src/core/model/topic.ts';
import { capitalised, formatDate, formatMonth } from '#src/core/text/format.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { JudgementValue, judgedTopics } from '#src/features/overview/JudgementValue.tsx';
import { openAnswer } from '#src/features/overview/openAnswer.ts';
import { ToneMark } from '#src/features/overview/ToneMark.tsx';
import {
  type HeadlineReading,
  useHeadlineReadings,
} from '#src/features/overview/useHeadlineReadings.ts';
import { workforceFinding } from '#src/features/overview/workforceFinding.ts';
import { workforceRow } from '#src/features/overview/workforceRows.ts';
import { SlideFrame } from './SlideFrame.tsx';
import styles from './SummarySlide.module.css';
import type { SlideProps } from './slideProps.ts';

/** The three answers on one slide: what the inspectors say, the workforce, what is still open. */
export function SummarySlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const { publications } = useSuspenseQuery(datasetQuery).data;
  const headline = useHeadlineReadings(props.board);
  const readings = headline.flatMap(({ reading }) => reading ?? []);
  const year = Math.max(...readings.map((reading) => reading.year));
  return (
    <SlideFrame
      {...props}
      title={summaryTitle(pack, headline)}
      source={describePublishers(
        [...pack.sources, ...publications],
        [
          ...pack.inspections.flatMap(({ sourceIds }) => sourceIds),
          ...headline.flatMap(({ sourceIds }) => sourceIds),
        ],
      )}
      marking={pack.settings.marking}
    >
      <div className={styles.rows}>
        <Inspectors pack={pack} />
        <Row name="Workforce" when={Number.isFinite(year) ? `September ${year}` : ''}>
          <dl className={styles.indicators}>
            {headline.map((one) => (
              <Indicator key={one.name.id} {...one} />
            ))}
          </dl>
        </Row>
        <StillOpen pack={pack} {...props.board} />
      </div>
    </SlideFrame>
  );
}

/** "Good overall with Outstanding leadership; vacancies are still over twice England’s". */
function summaryTitle(pack: BoardPack, headline: readonly HeadlineReading[]): string {
  const { latest } = latestInspections(pack);
  const inspected = latest ? describeGrades(latest) : 'No ILACS inspection is known';
  const finding = workforceFinding(headline.flatMap(({ reading }) => reading ?? []));
  const workforce = finding?.worst ?? finding?.best[0];
  return workforce === undefined ? inspected : `${inspected}; ${workforce}`;
}

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
        <p>{when}</p>
      </div>
      <div>{children}</div>
    </section>
  );
}

function Inspectors({ pack }: { readonly pack: BoardPack }) {
  const { latest, previous } = latestInspections(pack);
  if (!latest) {
    return (
      <Row name="Inspectors" when="">
        <p>The published files used here hold no inspection under the present framework.</p>
      </Row>
    );
  }
  const since = describeTimeSincePrevious(latest, previous);
  return (
    <Row name="Inspectors" when={formatMonth(latest.start)}>
      <dl className={styles.judgements}>
        {judgedTopics.map((topic) => (
          <div key={topic}>
            <dt>{topic === 'overall' ? 'Overall' : capitalised(topicInSentence[topic])}</dt>
            <dd>
              <JudgementValue inspection={latest} topic={topic} />
            </dd>
          </div>
        ))}
      </dl>
      {since && <p className={styles.since}>{capitalised(since)}</p>}
    </Row>
  );
}

function Indicator({ name, state, reading }: HeadlineReading) {
  if (reading === null) {
    return (
      <div>
        <dt>{name.name}</dt>
        <dd>{state === 'unpublished' ? 'Nothing was published by this date' : 'Not read'}</dd>
      </div>
    );
  }
  const row = workforceRow(reading);
  return (
    <div data-attention={row.needsAttention}>
      <dt>{name.name}</dt>
      <dd className={styles.figure} data-has-number={row.hasNumber}>
        {row.figure}
        {row.sign}
      </dd>
      <dd className={styles.lead} data-tone={row.tone}>
        <ToneMark tone={row.tone} />
        {row.leadOnSlide}
      </dd>
      <dd className={styles.england}>{row.england}</dd>
    </div>
  );
}

function StillOpen({ pack, asAt }: BoardParams & { readonly pack: BoardPack }) {
  const { finding, counts } = openAnswer(pack, asAt);
  return (
    <Row name="Still open" when={formatDate(asAt)}>
      <p className={styles.finding}>{finding}</p>
      <dl className={styles.counts}>
        {counts.map(({ id, count, words }) => (
          <div key={id}>
            <dt>{count}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Row>
  );
}
