import { capitalised } from '#src/core/text/format.ts';
import { AssuranceWords, VariationWords } from '#src/features/performance/marks/MarkedWords.tsx';
import { variationText } from '#src/features/performance/markText.ts';
import {
  formatFigure,
  formatPeriod,
  formatTarget,
  formatTargetSide,
} from '#src/features/performance/measureFormat.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { describeSignal } from '#src/features/performance/measureSentence.ts';
import { earlierTargetText, smallCounts } from '#src/features/performance/measureStatusText.ts';
import styles from './KeyFigures.module.css';

/** The latest figure, the target and the two marks, in one row. */
export function KeyFigures({ reading }: { readonly reading: MeasureReading }) {
  const { measure, judged, target, variation } = reading;
  const [short = ''] = describeSignal(reading).split(', from ');
  const { detail } = variationText(reading);
  const counts = smallCounts(reading);
  const wanted = target?.value == null ? null : formatTarget(target.value, measure);
  const side =
    target?.value == null || wanted === null
      ? ''
      : formatTargetSide(target.value, measure).slice(wanted.length);
  return (
    <dl className={styles.figures}>
      <div>
        <dt>
          Latest
          {judged && `, ${formatPeriod(judged.period, measure)}`}
        </dt>
        <dd>
          <strong>{judged?.value == null ? '–' : formatFigure(judged.value, measure)}</strong>
          <span>
            {judged?.planned == null
              ? [measure.unitName, counts].filter(Boolean).join(': ')
              : `The planned path says ${formatFigure(judged.planned, measure)}`}
          </span>
        </dd>
      </div>
      <div>
        <dt>Target now</dt>
        <dd>
          <strong>{wanted ?? 'None'}</strong>
          {side} <span>{earlierTargetText(reading)}</span>
        </dd>
      </div>
      <div>
        <dt>Variation</dt>
        <dd>
          <VariationWords
            reading={reading}
            {...(variation !== null && variation !== 'common-cause'
              ? { detail: `${short}; ${detail}` }
              : variation === null
                ? {}
                : { detail: short })}
          />
        </dd>
      </div>
      <div>
        <dt>Target, if nothing changes</dt>
        <dd>
          <AssuranceWords reading={reading} {...outlookDetail(reading)} />
        </dd>
      </div>
    </dl>
  );
}

/** In words, for a row that has room for them. */
function outlookDetail({ variation, assurance }: MeasureReading): { detail?: string } {
  if (assurance !== 'either' || variation === null) return {};
  const detail = {
    worse: 'the change leads away from it',
    better: 'the change leads towards it',
    'common-cause': 'by chance',
    neither: '',
  }[variation];
  return { detail: capitalised(detail) };
}
