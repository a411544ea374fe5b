import type { Day } from '#src/core/model/partialDate.ts';
import { capitalised, formatCount, formatDate } from '#src/core/text/format.ts';
import { AreaLinks } from '#src/features/board/AreaLinks.tsx';
import { AnswerLink } from '#src/features/performance/list/attentionTable.tsx';
import { answersOf, formatOverdue, noAnswer } from '#src/features/performance/measureAttention.ts';
import {
  completenessText,
  statusText,
  targetText,
} from '#src/features/performance/measureStatusText.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { HowToRead } from './HowToRead.tsx';
import styles from './MeasureNotes.module.css';
import type { MeasureOnBoard } from './useMeasure.ts';

interface Props extends MeasureOnBoard {
  readonly asAt: Day;
}

/** What it is, how to read it, its target, the story behind the figures, what is being done, and its source. */
export function MeasureNotes({ reading, pack, data, asAt }: Props) {
  const { measure } = reading;
  const better =
    measure.polarity === 'none'
      ? 'Neither way is better.'
      : `${capitalised(measure.polarity)} is better.`;
  const target = [targetText(reading), statusText(reading)].filter(Boolean).join(' ');
  const areas = pack.areas.filter(({ id }) => measure.areaIds.includes(id));
  return (
    <aside className={styles.notes} aria-label={`About ${measure.name}`}>
      <div>
        <h2>What it is</h2>
        <p>
          {measure.definition} {better}
        </p>
      </div>
      <HowToRead reading={reading} />
      <div>
        <h2>The target</h2>
        <p>{target || 'No target is set.'}</p>
      </div>
      <Story {...measure} />
      <Action {...{ reading, pack, asAt }} />
      {areas.length > 0 && (
        <div>
          <h2>Improvement areas on the same subject</h2>
          <AreaLinks areas={areas} />
        </div>
      )}
      <div>
        <h2>Source and completeness</h2>
        <p>
          {data.source} {completenessText(reading)}
        </p>
        {measure.owner && <p>Answers for it: {measure.owner}.</p>}
      </div>
    </aside>
  );
}

/** What those who answer for it say, the latest first. */
function Story({ commentary }: Pick<MeasureOnBoard['reading']['measure'], 'commentary'>) {
  const [latest, ...earlier] = commentary.toReversed();
  if (!latest) return null;
  return (
    <div className={styles.story}>
      <h2>The story behind the figures</h2>
      <Said {...latest} />
      {earlier.length > 0 && (
        <Disclosure
          summary={`${capitalised(formatCount(earlier.length))} earlier ${earlier.length === 1 ? 'comment' : 'comments'}`}
        >
          {earlier.map((one) => (
            <Said key={`${one.on} ${one.text}`} {...one} />
          ))}
        </Disclosure>
      )}
    </div>
  );
}

function Said({ text, by, on }: MeasureOnBoard['reading']['measure']['commentary'][number]) {
  return (
    <>
      <p>{text}</p>
      <p className={styles.by}>
        {by}, {formatDate(on)}
      </p>
    </>
  );
}

function Action({ reading, pack, asAt }: Pick<Props, 'reading' | 'pack' | 'asAt'>) {
  const answers = answersOf(reading.measure, pack, asAt);
  const needsOne = reading.variation === 'worse' || reading.assurance === 'missed';
  if (answers.length === 0 && !needsOne) return null;
  return (
    <div>
      <h2>What is being done</h2>
      {answers.length === 0 && (
        <p>
          <strong className={styles.late}>{noAnswer.lead}.</strong> {noAnswer.rest}
        </p>
      )}
      {answers.map((answer) => (
        <p key={answer.id}>
          <AnswerLink {...answer} />: {answer.text}. {answer.owner || 'Nobody named'}
          {answer.dueOn === null ? ', no date' : `, by ${formatDate(answer.dueOn)}`}.{' '}
          {answer.isOverdue && (
            <strong className={styles.late}>{formatOverdue(answer, asAt)}</strong>
          )}
        </p>
      ))}
    </div>
  );
}
