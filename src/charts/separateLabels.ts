interface Cluster {
  /** Index of each label, in order. */
  readonly members: number[];
  /** Distance of each member from the first. */
  readonly offsets: number[];
  /** Where the first would be, if it were for each member alone. */
  readonly wantedStarts: number[];
}

/**
 * Moves positions apart so that labels do not overlap, each as little as the others allow, without
 * changing their order.
 *
 * @param wanted Where the middle of each label would like to be, in any order.
 * @param room What each label needs, half of it to either side; one number for all alike.
 * @param range Edges that the labels keep while they fit between them. With one number for all, the
 *   smallest and largest position of a middle.
 * @returns One position for each wanted one, in the same order.
 */
export function separateLabels(
  wanted: readonly number[],
  room: number | readonly number[],
  range: readonly [number, number],
): number[] {
  const half = (index: number) => (typeof room === 'number' ? room : (room[index] ?? 0)) / 2;
  const outside = typeof room === 'number' ? room / 2 : 0;
  const [min, max] = [range[0] - outside, range[1] + outside];
  const order = wanted
    .map((position, index) => ({ position, index }))
    .toSorted((a, b) => a.position - b.position || a.index - b.index);

  const first = ({ members }: Cluster) => members[0] ?? 0;
  const last = ({ members }: Cluster) => members.at(-1) ?? 0;
  /** A cluster stands around the mean of what its members wanted. */
  const startOf = (cluster: Cluster) => {
    const { wantedStarts, offsets } = cluster;
    const mean = wantedStarts.reduce((sum, one) => sum + one, 0) / wantedStarts.length;
    const atMost = max - half(last(cluster)) - (offsets.at(-1) ?? 0);
    return Math.max(min + half(first(cluster)), Math.min(mean, atMost));
  };

  // Pushed clusters are merged.
  const clusters: Cluster[] = [];
  for (const { position, index } of order) {
    clusters.push({ members: [index], offsets: [0], wantedStarts: [position] });
    for (let place = clusters.length - 1; place > 0; place -= 1) {
      const [before, after] = [clusters[place - 1], clusters[place]];
      if (!before || !after) break;
      const shift = (before.offsets.at(-1) ?? 0) + half(last(before)) + half(first(after));
      if (startOf(before) + shift <= startOf(after)) break;
      before.members.push(...after.members);
      before.offsets.push(...after.offsets.map((offset) => offset + shift));
      before.wantedStarts.push(...after.wantedStarts.map((start) => start - shift));
      clusters.pop();
    }
  }

  const result = new Array<number>(wanted.length);
  for (const cluster of clusters) {
    const start = startOf(cluster);
    for (const [place, index] of cluster.members.entries()) {
      result[index] = start + (cluster.offsets[place] ?? 0);
    }
  }
  return result;
}
