import { Figure } from '#src/charts/Figure.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import { AssuranceWords, VariationWords } from '#src/features/performance/marks/MarkedWords.tsx';
import { slideCaption } from '#src/features/performance/measure/measureChartText.ts';
import { measureFigure } from '#src/features/performance/measure/measureFigure.tsx';
import { type MeasureOnBoard, useMeasure } from '#src/features/performance/measure/useMeasure.ts';
import { formatFigure, formatPeriod } from '#src/features/performance/measureFormat.ts';
import { measureHeadline } from '#src/features/performance/measureHeadline.ts';
import { smallCounts, statusFigure } from '#src/features/performance/measureStatusText.ts';
import styles from './MeasureSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';

/** One measure: its finding, its control chart, its figures and its two marks. */
export function MeasureSlide({ measureId, ...props }: SlideProps & { readonly measureId: string }) {
  const found = useMeasure(props.board, measureId);
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const { marking } = pack.settings;
  if (found === null) {
    return (
      <SlideFrame {...props} title="No measure of this name" source="" marking={marking}>
        <p>The board has no such measure on this day.</p>
      </SlideFrame>
    );
  }
  const { reading, data } = found;
  return (
    <SlideFrame
      {...props}
      title={measureHeadline(reading)}
      source={data.source}
      marking={pack.settings.marking}
    >
      <div className={styles.body}>
        <Figure spec={measureFigure} data={data} frame="slide">
          <p className={styles.caption}>{slideCaption(reading)}</p>
        </Figure>
        <Facts reading={reading} />
      </div>
    </SlideFrame>
  );
}

function Facts({ reading }: Pick<MeasureOnBoard, 'reading'>) {
  const { measure, judged } = reading;
  const status = statusFigure(reading);
  const counts = smallCounts(reading);
  return (
    <div className={styles.facts}>
      <dl>
        {judged?.value != null && (
          <div>
            <dt>{formatFigure(judged.value, measure)}</dt>
            <dd>
              {measure.unitName}, {formatPeriod(judged.period, measure)}
              {counts && `: ${counts}, small numbers`}
            </dd>
          </div>
        )}
        {status && (
          <div data-long={status.figure.length > 12}>
            <dt>{status.figure}</dt>
            <dd>{status.rest}</dd>
          </div>
        )}
      </dl>
      <div className={styles.marks}>
        <VariationWords reading={reading} />
        <AssuranceWords reading={reading} />
      </div>
    </div>
  );
}
