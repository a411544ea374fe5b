import { useRouter } from '@tanstack/react-router';
import { Figure } from '#src/charts/Figure.tsx';
import { judgementsHeadline } from '#src/core/board/judgementText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { type IlacsTopic, ilacsTopics, topicName } from '#src/core/model/topic.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { scrollToAndFocus } from '#src/ui/useScrollToAndFocus.ts';
import { JudgementHistoryLinks } from './JudgementHistoryLinks.tsx';
import styles from './JudgementHistorySection.module.css';
import type { JudgementHistory } from './judgementHistory.ts';
import { judgementHistoryOf } from './judgementHistoryStats.ts';
import {
  describeInspectionSources,
  judgementHistoryNotes,
  judgementHistoryRows,
} from './judgementHistoryText.ts';
import type { JudgementsViewProps } from './options.ts';
import { topicHistoryFigure, topicHistoryLayout } from './topicHistoryFigure.tsx';

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
  const judged = ilacsTopics.filter((topic) =>
    pack.inspections.some(({ judgements }) =>
      judgements.some((one) => one.topic === topic && one.grade !== null),
    ),
  );
  const drawn = options.topics.filter((topic) => judged.includes(topic));
  const data = judgementHistory && {
    authority: authority.shortName,
    asAt,
    source: describeInspectionSources(pack),
    finding: judgementsHeadline(pack, authority.shortName).title,
    joined,
    notDrawn: judgementHistoryNotes(judgementHistory),
    judgementHistory,
  };
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
      {judgementHistory && data && drawn.length > 0 && (
        <Figure
          // Other topics are other points.
          key={judgementHistory.topics.join()}
          spec={topicHistoryFigure}
          frame="page"
          heading={null}
          data={data}
          choice={{
            hint: 'Press Enter to open the record of what is being read.',
            onChoose: (index) => {
              const row = judgementHistoryRows(judgementHistory)[index];
              if (row) links.onOpen(row.id);
            },
          }}
          overlay={(space) => (
            <JudgementHistoryLinks
              judgementHistory={judgementHistory}
              layout={topicHistoryLayout(data, space)}
              links={links}
              nameOf={(id) => recordLabel(judgementHistory, id)}
            />
          )}
        />
      )}
    </section>
  );
}

/** What a record is called. */
function recordLabel(judgementHistory: JudgementHistory, id: string): string {
  const row = judgementHistoryRows(judgementHistory).find((one) => one.id === id);
  return row ? `${row.what}, ${row.date}` : id;
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
  readonly judged: readonly IlacsTopic[];
  readonly requested: readonly IlacsTopic[];
  readonly onChosen: (topics: readonly IlacsTopic[]) => void;
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
                ilacsTopics.filter((one) =>
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
