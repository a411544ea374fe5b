/** Views of a board that are parts of its pack, in their order, and what they are called there. */
const packParts = [
  { view: '/', name: 'Where we stand and what changed' },
  { view: '/performance', name: 'Performance' },
  { view: '/judgements', name: 'Judgements' },
  { view: '/workforce', name: 'Workforce' },
  { view: '/areas', name: 'Improvement areas' },
  { view: '/timeline', name: 'Timeline' },
  { view: '/sources', name: 'Sources' },
] as const;

export type PackPart = (typeof packParts)[number]['view'];

/** The parts of one board's pack: measures of the council's own only where it has any. */
export const partsOf = (hasMeasures: boolean) =>
  packParts.filter(({ view }) => view !== '/performance' || hasMeasures);
