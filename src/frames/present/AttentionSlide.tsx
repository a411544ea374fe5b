import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate, formatShortMonth } from '#src/core/text/format.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { assuranceText } from '#src/features/performance/markText.ts';
import {
  type Answer,
  answersOf,
  attentionOf,
  formatOverdue,
  noAnswer,
} from '#src/features/performance/measureAttention.ts';
import {
  attentionSummary,
  latestAndTarget,
  latestMonthOf,
  measuresHeadline,
} from '#src/features/performance/measureListText.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { describeSignal } from '#src/features/performance/measureSentence.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import styles from './AttentionSlide.module.css';
import { ForStage } from './ForStage.tsx';
import { SlideFrame } from './SlideFrame.tsx';
import { SlideTable, type SlideTableRow } from './SlideTable.tsx';
import type { SlideProps } from './slideProps.ts';
import { linesIn, type StageShape } from './slideRoom.ts';

/** Widths of the columns in hundredths of the stage's height: after the measure's own, which has the rest. */
const columns = { full: [46, 36, 36], wide: [44, 28, 34], square: [31, 21, 26] } as const;

/** The measures that need attention, the worst first, with what is being done, by whom and by when. */
export function AttentionSlide(props: SlideProps) {
  const { pack, readings } = useMeasures(props.board);
  const { worse, missed } = attentionOf(readings);
  const title = measuresHeadline(readings);
  const source = describeSources(
    pack.sources,
    readings.map(({ measure }) => measure.sourceId),
  );
  const shown = [...worse, ...missed];
  return (
    <SlideFrame {...props} title={title} source={source} marking={pack.settings.marking}>
      {shown.length === 0 ? (
        <p>{attentionSummary(readings)}.</p>
      ) : (
        <ForStage>
          {(shape) => <List {...{ shown, pack, title, shape }} asAt={props.board.asAt} />}
        </ForStage>
      )}
    </SlideFrame>
  );
}

interface ListProps {
  readonly shown: readonly MeasureReading[];
  readonly pack: BoardPack;
  readonly asAt: Day;
  readonly title: string;
  readonly shape: StageShape;
}

function List({ shown, pack, asAt, title, shape }: ListProps) {
  const widths = columns[shape];
  const month = latestMonthOf(shown);
  const [ofSignal, ofOutlook, ofAction] = widths;
  const rows = shown.map((reading): SlideTableRow => {
    const { measure } = reading;
    const signal = describeSignal(reading);
    const latest = latestAndTarget(reading, month);
    const { word, detail } = assuranceText(reading);
    const outlook = [word, detail].filter(Boolean).join(', ');
    const [answer] = answersOf(measure, pack, asAt);
    const owner = answer ? answer.owner || 'Nobody named' : noAnswer.lead;
    const due = answer ? dueText(answer, asAt) : '';
    return {
      id: measure.id,
      name: measure.name,
      below: latest,
      isBold: true,
      cells: [
        signal,
        outlook,
        answer ? (
          <>
            {owner} <div data-late={answer.isOverdue}>{due}</div>
          </>
        ) : (
          <span key="none" data-late="true">
            {owner}
          </span>
        ),
      ],
      linesAt: (scale) =>
        Math.max(
          linesIn((ofSignal - 2) / scale, signal),
          linesIn((ofOutlook - 2) / scale, outlook),
          linesIn(ofAction / scale, owner, !answer) + (answer ? linesIn(ofAction / scale, due) : 0),
        ),
    };
  });
  return (
    <div className={styles.list}>
      <SlideTable
        {...{ title, shape, widths, rows }}
        columns={[
          month === null ? 'Measure' : `Measure, ${formatShortMonth(month)}`,
          'What the figures say',
          'Its target',
          'Who acts, by when',
        ]}
        where="Performance"
      />
    </div>
  );
}

/** By when, or how long ago that was. */
function dueText(answer: Answer, asAt: Day): string {
  if (answer.dueOn === null) return 'No date';
  return formatOverdue(answer, asAt) || `By ${formatDate(answer.dueOn)}`;
}
