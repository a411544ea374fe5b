import type { ShownThread } from './ThreadsDrawing.tsx';
import type { Threads } from './threads.ts';

/** The first rows, and among them those of the thread that is shown. */
export function mostReturned(threads: Threads, shown: ShownThread | null, rows: number): Threads {
  const isNeeded = ({ cells }: Threads['rows'][number]) =>
    cells.flat().some(({ area }) => shown?.ids.has(area.id));
  const needed = threads.rows.filter(isNeeded);
  const others = threads.rows.filter((row) => !isNeeded(row));
  const kept = new Set([...needed, ...others.slice(0, Math.max(0, rows - needed.length))]);
  return { ...threads, rows: threads.rows.filter((row) => kept.has(row)) };
}
