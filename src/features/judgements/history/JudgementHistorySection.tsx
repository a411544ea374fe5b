import { useRouter } from '@tanstack/react-router';
import { figureActions } from '#src/charts/download/figureActions.ts';
import { judgementsHeadline } from '#src/core/board/judgementText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { topicName } from '#src/core/model/topic.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { scrollToAndFocus } from '#src/ui/useScrollToAndFocus.ts';
import { JudgementHistoryFigure } from './JudgementHistoryFigure.tsx';
import { JudgementHistoryRowsReader } from './JudgementHistoryRowsReader.tsx';
import styles from './JudgementHistorySection.module.css';
import { judgementHistoryCsv } from './judgementHistoryCsv.ts';
import { judgementHistoryOf } from './judgementHistoryStats.ts';
import {
  describeDirection,
  describeInspectionSources,
  judgementHistoryNotes,
} from './judgementHistoryText.ts';
import {
  type JudgementHistoryTopic,
  type JudgementsViewProps,
  judgementHistoryTopics,
} from './options.ts';

const title = 'Judgements over time';
const joined = 'Lines join only judgements made under the same framework and wording';

/** Every topic's judgements under every framework, with the visits, on one time axis. */
export function JudgementHistorySection({
  authorityCode,
  asAt,
  options,
  onOptions,
}: JudgementsViewProps) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const links = useRecordLinks({ options, onOptions });
  const until = authority.status === 'abolished' ? null : asAt;
  const judgementHistory = judgementHistoryOf(pack, authority.shortName, options.topics, until);
  const judged = judgementHistoryTopics.filter((topic) =>
    pack.inspections.some(({ judgements }) =>
      judgements.some((one) => one.topic === topic && one.grade !== null),
    ),
  );
  const drawn = options.topics.filter((topic) => judged.includes(topic));
  const source = describeInspectionSources(pack);
  const sentence = judgementsHeadline(pack, authority.shortName).title;
  const note = judgementHistory ? judgementHistoryNotes(judgementHistory).join(' ') : '';
  return (
    <section aria-labelledby="judgementHistory">
      <SectionHeading id="judgementHistory" title={title} note={joined} />
      {judged.length > 0 && (
        <TopicControls
          judged={judged}
          requested={options.topics}
          onChosen={(topics) => onOptions({ ...options, topics })}
        />
      )}
      {!judgementHistory && (
        <p>No inspection of {authority.shortName} is in the published files used here.</p>
      )}
      {judgementHistory && drawn.length === 0 && <p>Tick a topic to draw its judgements.</p>}
      {judgementHistory && drawn.length > 0 && (
        <JudgementHistoryFigure
          judgementHistory={judgementHistory}
          title={title}
          sentence={sentence}
          note={note}
          source={source}
          chart={(read) => (
            <JudgementHistoryRowsReader
              // Other topics are other stops.
              key={judgementHistory.topics.join()}
              judgementHistory={judgementHistory}
              links={links}
              {...read}
            />
          )}
          offers={figureActions(
            {
              authority: authority.shortName,
              title,
              sentence,
              notes: [`${joined}.`, note, ...judgementHistory.directions.map(describeDirection)],
              source,
              asAt,
            },
            {
              name: [authority.shortName, 'judgements', asAt],
              csv: () => judgementHistoryCsv(judgementHistory, source),
            },
          )}
        />
      )}
    </section>
  );
}

/** The address of each record, and how it is opened without leaving the page. */
function useRecordLinks({ options, onOptions }: Omit<JudgementsViewProps, keyof BoardParams>) {
  const router = useRouter();
  return {
    hrefOf: (record: string) =>
      router.history.createHref(
        router.buildLocation({ to: '.', search: (search) => ({ ...search, record }) }).href,
      ),
    onOpen: (record: string) => {
      // An address that stays the same brings nothing into sight by itself.
      if (options.record === record) scrollToAndFocus(record);
      else onOptions({ ...options, record });
    },
  };
}

interface ControlsProps {
  readonly judged: readonly JudgementHistoryTopic[];
  readonly requested: readonly JudgementHistoryTopic[];
  readonly onChosen: (topics: readonly JudgementHistoryTopic[]) => void;
}

/** Which topics are drawn; a topic that no inspection graded by itself cannot be. */
function TopicControls({ judged, requested, onChosen }: ControlsProps) {
  return (
    <fieldset className={styles.controls}>
      <legend>Draw</legend>
      {judged.map((topic) => (
        <label key={topic}>
          <input
            type="checkbox"
            checked={requested.includes(topic)}
            onChange={({ target }) =>
              onChosen(
                judgementHistoryTopics.filter((one) =>
                  one === topic ? target.checked : requested.includes(one),
                ),
              )
            }
          />
          {topicName[topic]}
        </label>
      ))}
    </fieldset>
  );
}
