import type { Indicator } from '#src/core/model/indicator.ts';

/** Stability as children meet it, from the release on children looked after. */
export const childrenIndicator: Indicator = {
  id: 'children-with-3-or-more-social-workers',
  name: 'Children with three or more social workers',
  measure: 'Children in care with three or more social workers in the year',
  definition:
    'Of the children looked after on 31 March, the share who had three or more social workers in the year to that day.',
  counts: [
    'Children looked after on 31 March who had three or more social workers in the year to that day.',
    'A social worker who comes back to a child counts once.',
  ],
  leavesOut: ['Children who were in care during the year and no longer on 31 March.'],
  howToRead: 'Lower counts as better. It is published in whole per cent.',
  caveats: [
    'The year ends on 31 March, not on 30 September as for the other workforce figures.',
    'Authorities that file one workforce return together have figures of their own here.',
  ],
  unit: 'percent',
  decimals: 0,
  polarity: 'lower',
  periodKind: 'year to 31 March',
};
