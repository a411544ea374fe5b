/** Ids, in the manifest, of the publications that cover every authority. */
export const nationalIds = {
  workforce: 'dfe-workforce-2025',
  socialWorkerCounts: 'dfe-looked-after-stability-2024',
  neighbours: 'dfe-statistical-neighbours-2025',
  releaseDates: 'release-dates',
  history: 'ofsted-inspections-2025-03',
  inYear: 'ofsted-in-year-2024-25',
  latest: 'judgements-2026-06',
} as const;
