import type { Comparator } from '#src/statistics/comparators.ts';

/** Why an authority is in the table: "Neighbour 2, very close; same region". 1 is the closest. */
export function reasonInWords({ isOwn, place, closeness, isInRegion }: Comparator): string {
  if (isOwn) return 'This board';
  if (place === null || closeness === null) return 'Same region';
  return `Neighbour ${place}, ${closeness.toLowerCase()}${isInRegion ? '; same region' : ''}`;
}
