import { fewestFigures } from './measureMonths.ts';

/** What the marks mean, for who must explain them: in the speaker's notes. */
export const markMeanings: readonly string[] = [
  'The first mark says whether the figures have really changed. A square is a change for the worse and a diamond one for the better: more than chance would give. A circle in a wave is no clear change: usual ups and downs. H is to higher figures, L to lower ones.',
  'The second mark says what becomes of the target if nothing changes. A cross: the usual range misses it. A tick: the usual range meets it. A question mark: the range straddles it, so that a month meets it or misses it.',
  `The usual range is the mean plus and minus 2.66 times the mean moving range. Marks need ${fewestFigures} months of figures.`,
];
