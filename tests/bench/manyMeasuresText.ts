import { type ManyMeasures, manyMeasures } from './manyMeasures.ts';
import { asCount, asRatio, inKilobytes, inMs, markdownTable } from './tables.ts';

export const manyMeasuresTable = (found: ManyMeasures): string =>
  markdownTable(
    ['', 'Measured'],
    [
      ['Workforce scorecard stands', inMs(found.scorecard)],
      ['Measures stand', inMs(found.measures)],
      ['Measures over scorecard', asRatio(found.ratio)],
      ['A key to the slide of a measure, slowest', inMs(found.slowestSlide)],
      ['Slides of measures pressed to', asCount(found.slides)],
      ['The board’s file, compressed', inKilobytes(found.packZipped)],
    ],
  );

/** What the table means for a council that brings all its measures. */
export const manyMeasuresSentence = ({ ratio, slowestSlide }: ManyMeasures): string =>
  `With ${manyMeasures.measures} measures of ${manyMeasures.months} months their page stands after ${asRatio(ratio)} the time of the workforce scorecard, and the slowest slide of a measure is painted ${inMs(slowestSlide)} after its key.`;
