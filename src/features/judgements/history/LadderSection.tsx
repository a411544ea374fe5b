import { useRouter } from '@tanstack/react-router';
import { Figure } from '#src/charts/Figure.tsx';
import { judgementsHeadline } from '#src/core/board/judgementWords.ts';
import type { BoardView } from '#src/core/model/boardView.ts';
import { topicName } from '#src/core/model/topic.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { show } from '#src/ui/useShown.ts';
import { LadderLinks } from './LadderLinks.tsx';
import styles from './LadderSection.module.css';
import type { Ladder } from './ladder.ts';
import { ladderOf } from './ladderStats.ts';
import { inspectionSourcesInWords, ladderNotes, ladderRows } from './ladderWords.ts';
import { type JudgementsViewProps, type LadderTopic, ladderTopics } from './options.ts';
import { topicHistoryFigure, topicHistoryLayout } from './topicHistoryFigure.tsx';

const title = 'Judgements over time';
const joined = 'Lines join only judgements made under the same framework and wording';

/** Every topic's judgements under every framework, with the visits, on one time axis. */
export function LadderSection({ authorityCode, asAt, options, onOptions }: JudgementsViewProps) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const links = useRecordLinks({ options, onOptions });
  const until = authority.status === 'abolished' ? null : asAt;
  const ladder = ladderOf(pack, authority.shortName, options.topics, until);
  const judged = ladderTopics.filter((topic) =>
    pack.inspections.some(({ judgements }) =>
      judgements.some((one) => one.topic === topic && one.grade !== null),
    ),
  );
  const drawn = options.topics.filter((topic) => judged.includes(topic));
  const data = ladder && {
    authority: authority.shortName,
    asAt,
    source: inspectionSourcesInWords(pack),
    finding: judgementsHeadline(pack, authority.shortName).title,
    joined,
    notDrawn: ladderNotes(ladder),
    ladder,
  };
  return (
    <section aria-labelledby="ladder">
      <SectionHeading id="ladder" title={title} note={joined} />
      {judged.length > 0 && (
        <TopicControls
          judged={judged}
          asked={options.topics}
          onChosen={(topics) => onOptions({ ...options, topics })}
        />
      )}
      {!ladder && (
        <p>No inspection of {authority.shortName} is in the published files used here.</p>
      )}
      {ladder && drawn.length === 0 && <p>Tick a topic to draw its judgements.</p>}
      {ladder && data && drawn.length > 0 && (
        <Figure
          // Other topics are other points.
          key={ladder.topics.join()}
          spec={topicHistoryFigure}
          frame="page"
          heading={null}
          data={data}
          choice={{
            hint: 'Press Enter to open the record of what is being read.',
            onChoose: (index) => {
              const row = ladderRows(ladder)[index];
              if (row) links.onOpen(row.id);
            },
          }}
          overlay={(space) => (
            <LadderLinks
              ladder={ladder}
              layout={topicHistoryLayout(data, space)}
              links={links}
              nameOf={(id) => recordLabel(ladder, id)}
            />
          )}
        />
      )}
    </section>
  );
}

/** What a record is called. */
function recordLabel(ladder: Ladder, id: string): string {
  const row = ladderRows(ladder).find((one) => one.id === id);
  return row ? `${row.what}, ${row.date}` : id;
}

/** The address of each record, and how it is opened without leaving the page. */
function useRecordLinks({ options, onOptions }: Omit<JudgementsViewProps, keyof BoardView>) {
  const router = useRouter();
  return {
    hrefOf: (record: string) =>
      router.history.createHref(
        router.buildLocation({ to: '.', search: (search) => ({ ...search, record }) }).href,
      ),
    onOpen: (record: string) => {
      // An address that stays the same brings nothing into sight by itself.
      if (options.record === record) show(record);
      else onOptions({ ...options, record });
    },
  };
}

interface ControlsProps {
  readonly judged: readonly LadderTopic[];
  readonly asked: readonly LadderTopic[];
  readonly onChosen: (topics: readonly LadderTopic[]) => void;
}

/** Which topics are drawn; a topic that no inspection graded by itself cannot be. */
function TopicControls({ judged, asked, onChosen }: ControlsProps) {
  return (
    <fieldset className={styles.controls}>
      <legend>Draw</legend>
      {judged.map((topic) => (
        <label key={topic}>
          <input
            type="checkbox"
            checked={asked.includes(topic)}
            onChange={({ target }) =>
              onChosen(
                ladderTopics.filter((one) =>
                  one === topic ? target.checked : asked.includes(one),
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
