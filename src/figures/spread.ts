/**
 * Moves positions apart so that labels do not overlap, each as little as the others allow, without
 * changing their order.
 *
 * @param wanted Where each label would like to be, in any order.
 * @param gap Smallest distance between two neighbours.
 * @param range Smallest and largest position; kept while the labels fit into it.
 * @returns One position for each wanted one, in the same order.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [min, max]: readonly [number, number],
): number[] {
  const order = wanted.map((position, index) => ({ position, index }));
  order.sort((a, b) => a.position - b.position || a.index - b.index);

  // Pushed clusters are merged: a cluster stands around the mean of what its members wanted.
  const clusters: { wantedStarts: number[]; members: number[] }[] = [];
  const startOf = (cluster: (typeof clusters)[number]) => {
    const mean = cluster.wantedStarts.reduce((sum, one) => sum + one, 0) / cluster.members.length;
    const length = gap * (cluster.members.length - 1);
    return Math.max(min, Math.min(mean, max - length));
  };
  for (const { position, index } of order) {
    clusters.push({ wantedStarts: [position], members: [index] });
    for (let last = clusters.length - 1; last > 0; last -= 1) {
      const [before, after] = [clusters[last - 1], clusters[last]];
      if (!before || !after) break;
      const reach = startOf(before) + gap * before.members.length;
      if (reach <= startOf(after)) break;
      const shift = gap * before.members.length;
      before.wantedStarts.push(...after.wantedStarts.map((start) => start - shift));
      before.members.push(...after.members);
      clusters.pop();
    }
  }

  const result = new Array<number>(wanted.length);
  for (const cluster of clusters) {
    cluster.members.forEach((index, place) => {
      result[index] = startOf(cluster) + place * gap;
    });
  }
  return result;
}
