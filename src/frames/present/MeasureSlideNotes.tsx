import { SpecTable } from '#src/charts/SpecTable.tsx';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { markMeanings } from '#src/features/performance/markMeanings.ts';
import { monthsTable } from '#src/features/performance/measure/monthsTable.tsx';
import { useMeasure } from '#src/features/performance/measure/useMeasure.ts';
import { answersOf, attentionOf, noAnswer } from '#src/features/performance/measureAttention.ts';
import { measuresSummary } from '#src/features/performance/measureListText.ts';
import { measureSentence } from '#src/features/performance/measureSentence.ts';
import { statusText, targetText } from '#src/features/performance/measureStatusText.ts';
import { packReadings } from '#src/features/performance/packReadings.ts';
import { keyed } from '#src/ui/keyed.ts';

interface PerformanceProps {
  readonly pack: BoardPack;
  readonly asAt: Day;
}

/** What the speaker may say of the measures that need attention, and what the marks mean. */
export function PerformanceNotes({ pack, asAt }: PerformanceProps) {
  const readings = packReadings(pack);
  const { worse, missed } = attentionOf(readings);
  return (
    <>
      <p>{measuresSummary(readings)}</p>
      <ul>
        {[...worse, ...missed].map((reading) => (
          <li key={reading.measure.id}>
            {reading.measure.name}: {measureSentence(reading)}{' '}
            {answersText(answersOf(reading.measure, pack, asAt))}
          </li>
        ))}
      </ul>
      <MarkMeanings />
    </>
  );
}

function answersText(answers: ReturnType<typeof answersOf>): string {
  if (answers.length === 0) return `${noAnswer.lead}. ${noAnswer.rest}`;
  return answers
    .map(({ text, owner, dueOn }) => {
      const due = dueOn === null ? 'no date' : `by ${formatDate(dueOn)}`;
      return `${text}: ${owner || 'nobody named'}, ${due}.`;
    })
    .join(' ');
}

const MarkMeanings = () => keyed(markMeanings).map(({ key, item }) => <p key={key}>{item}</p>);

interface MeasureProps {
  readonly board: BoardParams;
  readonly id: string;
}

/** What the speaker may say of one measure: its sentence, its target, its story, what the marks mean, its months. */
export function MeasureNotes({ board, id }: MeasureProps) {
  const found = useMeasure(board, id);
  if (found === null) return <p>The board has no such measure on this day.</p>;
  const { reading, pack } = found;
  const said = reading.measure.commentary.at(-1);
  const lines = [
    measureSentence(reading),
    statusText(reading),
    targetText(reading),
    ...reading.measure.recalculations.map(
      ({ from, reason }) => `Limits recalculated from ${formatDate(from)}: ${reason}.`,
    ),
    said ? `${said.by}, ${formatDate(said.on)}: ${said.text}` : '',
    answersText(answersOf(reading.measure, pack, board.asAt)),
  ].filter((text) => text !== '');
  return (
    <>
      {keyed(lines).map(({ key, item }) => (
        <p key={key}>{item}</p>
      ))}
      <MarkMeanings />
      <SpecTable table={monthsTable(reading, '')} />
    </>
  );
}
