import type { Shape } from '#src/charts/ShapeMark.tsx';
import type { Variation } from '#src/core/stats/spcMarks.ts';

/** The shape of a figure that means something, in tiles, small lines and charts alike. */
export const markShape: Readonly<Record<Variation, Shape>> = {
  worse: 'square',
  better: 'diamond',
  neither: 'triangle',
  'common-cause': 'circle',
};

export const markColour: Readonly<Record<Variation, string>> = {
  worse: 'var(--signal-worse)',
  better: 'var(--signal-better)',
  neither: 'var(--signal-neither)',
  'common-cause': 'var(--authority)',
};
