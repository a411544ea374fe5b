import { Figure } from '#src/charts/Figure.tsx';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { capitalised, formatDate } from '#src/core/text/format.ts';
import { answersOf, noAnswer } from '#src/features/performance/measureAttention.ts';
import { earlierMeanText, measureHeadline } from '#src/features/performance/measureHeadline.ts';
import { measureSentence } from '#src/features/performance/measureSentence.ts';
import {
  completenessText,
  statusText,
  targetText,
} from '#src/features/performance/measureStatusText.ts';
import { keyed } from '#src/ui/keyed.ts';
import styles from './MeasureSheet.module.css';
import { measureFigure } from './measureFigure.tsx';
import { type MeasureOnBoard, useMeasure } from './useMeasure.ts';

interface Props extends BoardParams {
  readonly measureId: string;
}

/**
 * One measure on one sheet of paper: its chart with what is said of it, and all its months beside them.
 * Without element ids, as several stand in one document.
 */
export function MeasureSheet({ measureId, ...board }: Props) {
  const found = useMeasure(board, measureId);
  if (found === null) return null;
  const { reading, data } = found;
  return (
    <div className={styles.sheet}>
      <h2>{measureHeadline(reading)}</h2>
      <p className={styles.standing}>{measureSentence(reading)}</p>
      <Figure
        className={styles.figure}
        spec={measureFigure}
        data={data}
        frame="print"
        usualWidth={560}
      >
        <div className={styles.notes}>
          {keyed(linesOf(found, board)).map(({ key, item }) => (
            <p key={key}>{item}</p>
          ))}
        </div>
      </Figure>
    </div>
  );
}

function linesOf({ reading, pack, data }: MeasureOnBoard, { asAt }: BoardParams): string[] {
  const { measure } = reading;
  const better =
    measure.polarity === 'none'
      ? 'Neither way is better.'
      : `${capitalised(measure.polarity)} is better.`;
  const said = measure.commentary.at(-1);
  const answers = answersOf(measure, pack, asAt).map(({ text, owner, dueOn }) => {
    const due = dueOn === null ? 'no date' : `by ${formatDate(dueOn)}`;
    return `In the plan: ${text}. ${owner || 'Nobody named'}, ${due}.`;
  });
  const needsOne = reading.variation === 'worse' || reading.assurance === 'missed';
  return [
    `${measure.definition} ${better}`,
    [targetText(reading), statusText(reading)].filter(Boolean).join(' '),
    earlierMeanText(reading),
    said ? `${said.by}, ${formatDate(said.on)}: ${said.text}` : '',
    ...(answers.length === 0 && needsOne ? [`${noAnswer.lead}. ${noAnswer.rest}`] : answers),
    [...(measureFigure.legend?.(data) ?? []), ...(measureFigure.notes?.(data) ?? [])].join(' '),
    `${data.source} ${completenessText(reading)}`,
  ].filter((text) => text !== '');
}
