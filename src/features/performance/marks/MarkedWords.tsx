import type { ReactNode } from 'react';
import {
  assuranceText,
  type MarkText,
  variationLetter,
  variationText,
} from '#src/features/performance/markText.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { AssuranceMark } from './AssuranceMark.tsx';
import styles from './MarkedWords.module.css';
import { VariationMark } from './VariationMark.tsx';

interface Props {
  readonly mark: ReactNode;
  readonly text: MarkText;
}

/** A mark with its word, and in what way; a reason alone where there is no mark. */
export function MarkedWords({ mark, text: { word, detail } }: Props) {
  if (mark === null) {
    return (
      <span className={styles.none}>
        {word}
        {detail && `: ${detail}`}
      </span>
    );
  }
  return (
    <span className={styles.marked}>
      {mark}
      <span>
        <strong>{word}</strong> {detail && <small>{detail}</small>}
      </span>
    </span>
  );
}

interface ReadingProps {
  readonly reading: MeasureReading;
  /** In place of the detail that goes without saying beside other figures. */
  readonly detail?: string;
}

/** How a measure moves, as a mark in words. */
export function VariationWords({ reading, detail }: ReadingProps) {
  const { variation } = reading;
  const text = variationText(reading);
  return (
    <MarkedWords
      mark={variation && <VariationMark variation={variation} letter={variationLetter(reading)} />}
      text={{ ...text, detail: detail ?? text.detail }}
    />
  );
}

/** What becomes of its target, as a mark in words. */
export function AssuranceWords({ reading, detail }: ReadingProps) {
  const { assurance, measure } = reading;
  const text = assuranceText(reading);
  return (
    <MarkedWords
      mark={assurance && <AssuranceMark assurance={assurance} polarity={measure.polarity} />}
      text={{ ...text, detail: detail ?? text.detail }}
    />
  );
}
