import type { BoardPack } from '#src/core/model/boardPack.ts';

/** The board of an authority of which nothing is known yet. */
export const emptyBase = (authorityCode: string): BoardPack => ({
  schemaVersion: 1,
  authorityCode,
  coverage: [],
  inspections: [],
  visits: [],
  areas: [],
  events: [],
  meetings: [],
  facts: [],
  sources: [],
  disagreements: [],
  notClaimed: [],
  settings: {
    marking: '',
    ratingMeanings: {},
    oldAfterDays: null,
    renewAfterDays: null,
    accessibilityContact: '',
  },
  commentary: [],
});
