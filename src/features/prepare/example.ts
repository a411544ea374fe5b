import type { Authority } from '#src/core/model/authority.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { exampleCode, exampleMarking } from '#src/core/model/exampleCouncil.ts';

/** A council that does not exist, for whoever wants to try before bringing anything of their own. */
export const exampleAuthority = (regionCode: string): Authority => ({
  code: exampleCode,
  name: 'Exampleshire',
  shortName: 'Exampleshire',
  formerCodes: [],
  dfeNumber: '999',
  regionCode,
  status: 'current',
  jointReturnCode: null,
  neighbours: [],
});

/** A board without any record, of an authority that no national file has. */
export const emptyPack = (authorityCode: string): BoardPack => ({
  schemaVersion: 1,
  authorityCode,
  coverage: ['No national file has this council.'],
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
    marking: exampleMarking,
    ratingMeanings: {},
    oldAfterDays: null,
    renewAfterDays: null,
    accessibilityContact: '',
  },
  commentary: [],
});
