import { Figure } from '#src/charts/Figure.tsx';
import { describeOverallEnd } from '#src/core/board/topicEndText.ts';
import styles from '#src/features/judgements/national/OthersSection.module.css';
import type { OthersProps } from '#src/features/judgements/national/useOthers.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { keyed } from '#src/ui/keyed.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { afterInadequate } from './afterInadequateStats.ts';
import {
  afterSentence,
  describeCounting,
  describeMethod,
  describeOwnEpisodes,
  formatTimes,
} from './afterInadequateText.ts';
import { outcomesFigure } from './outcomesFigure.tsx';
import { describeUnusedRows } from './unusedRows.ts';

/** From each Inadequate judgement to the next inspection, those that still wait among them. */
export function AfterSection({ data }: OthersProps) {
  const { all, asAt, authority, file, notices, source } = data;
  const after = afterInadequate(file, all, authority);
  const sentence = afterSentence(after);
  const times = [formatTimes(after), describeOwnEpisodes(after)].filter((one) => one !== null);
  const notes = [
    describeOverallEnd(asAt),
    describeMethod(after),
    describeUnusedRows(after.episodes, notices),
  ].filter((one) => one !== null);
  return (
    <section aria-labelledby="after">
      <SectionHeading
        id="after"
        title="Outcomes after an Inadequate judgement"
        note="Overall effectiveness, one line for each judgement"
      />
      <p className={styles.finding}>{sentence}</p>
      {keyed(times).map(({ key, item }) => (
        <p key={key} className={styles.finding}>
          {item}
        </p>
      ))}
      {after.episodes.length > 0 && (
        <div className={styles.figure}>
          <Figure
            spec={outcomesFigure}
            frame="page"
            heading={null}
            data={{
              authority: authority.shortName,
              asAt,
              source,
              finding: [sentence, ...times].join(' '),
              notes,
              after,
            }}
          />
          <div className={styles.counting}>
            <Disclosure summary="How this is counted">
              <ul>
                {keyed(describeCounting(after, file.coverage)).map(({ key, item }) => (
                  <li key={key}>{item}</li>
                ))}
                {keyed(notices, ({ file: name, row }) => `${name} ${row}`).map(({ key, item }) => (
                  <li key={key}>Row left out or read with care: {item.reason}.</li>
                ))}
              </ul>
            </Disclosure>
          </div>
        </div>
      )}
    </section>
  );
}
