// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { countBy, publishedAreas, raisedBeforeIn, toldBefore } from './publishedAreas.ts';

// Counted beforehand with grep in the published file, without this code.
describe('the published improvement areas', () => {
  test('are 69, two of them on the latest list and five raised by the latest visit or review', () => {
    expect(publishedAreas).toHaveLength(69);
    expect(countBy('list')).toEqual({
      historical: 37,
      previous: 11,
      visits_2023_to_feb_2025: 14,
      recent_visit: 5,
      current: 2,
    });
  });

  test('have a status each, and none is closed', () => {
    expect(countBy('status')).toEqual({ open: 28, in_progress: 31, addressed: 3, not_stated: 7 });
  });

  test('tell of private fostering in 2014, 2018 and 2022 before', () => {
    expect(raisedBeforeIn('A25-2')).toEqual(['2014', '2018', '2022']);
    expect(toldBefore('A25-2')).toEqual(['A14-22', 'A14-25', 'A14-26', 'A18-N1', 'A22-3']);
  });
});
