import type { Indicator } from '#src/core/model/indicator.ts';
import { caveats, leaverTexts, unknownFte } from './indicatorCaveats.ts';

const { restated, sizeMatters } = caveats;
const doNotSum = 'Starters less leavers need not equal the change in those in post.';

/** What counts have in common; one that differs says so. */
const count = {
  leavesOut: [unknownFte],
  howToRead:
    'Neither more nor less is better by itself: compare an authority with itself over the years.',
  caveats: [sizeMatters, restated],
  unit: 'fte',
  decimals: 1,
  polarity: 'none',
  periodKind: 'at 30 September',
} as const satisfies Partial<Indicator>;

/** Plain numbers of social workers, after DfE's methodology. */
export const countIndicators: readonly Indicator[] = [
  {
    ...count,
    id: 'social-workers-in-post',
    name: 'Social workers in post',
    measure: 'Social workers in post',
    definition:
      'Children and family social workers employed by the authority, in full-time equivalents, on 30 September. Agency workers are not among them.',
    counts: [
      'Children and family social workers in post on 30 September, in full-time equivalents.',
    ],
    leavesOut: ['Agency workers.', 'Vacant posts.', unknownFte],
  },
  {
    ...count,
    id: 'starters',
    name: 'Starters',
    measure: 'Social workers who started in the year',
    definition:
      'Children and family social workers who started in the year to 30 September, in full-time equivalents.',
    counts: ['Social workers who started in the year to 30 September, in full-time equivalents.'],
    howToRead:
      'Neither more nor less is better by itself: read it with the leavers and those in post.',
    caveats: [doNotSum, sizeMatters, restated],
    periodKind: 'year to 30 September',
  },
  {
    ...count,
    id: 'leavers',
    name: 'Leavers',
    measure: 'Social workers who left in the year',
    definition:
      'Children and family social workers who left in the year to 30 September, in full-time equivalents.',
    counts: leaverTexts.counts,
    leavesOut: leaverTexts.leavesOut,
    howToRead:
      'Neither more nor less is better by itself: turnover sets leavers against those in post.',
    caveats: [doNotSum, sizeMatters, restated],
    periodKind: 'year to 30 September',
  },
];
