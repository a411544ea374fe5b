/** Views of the board that are parts of its pack, in their order, and what they are called there. */
export const packParts = [
  { view: '/', name: 'Where we stand and what changed' },
  { view: '/judgements', name: 'Judgements' },
  { view: '/workforce', name: 'Workforce' },
  { view: '/areas', name: 'Improvement areas' },
  { view: '/timeline', name: 'Timeline' },
  { view: '/sources', name: 'Sources' },
] as const;

export type PackPart = (typeof packParts)[number]['view'];
