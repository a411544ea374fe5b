import { useCallback, useId, useState } from 'react';
import { useDismissed } from '#src/charts/useDismissed.ts';
import styles from './ThreadsChart.module.css';
import { type ShownThread, ThreadsDrawing } from './ThreadsDrawing.tsx';
import { ThreadsKeys } from './ThreadsKeys.tsx';
import { threadStops } from './threadStops.ts';
import type { Threads } from './threads.ts';
import { type ThreadsSize, threadsLayout } from './threadsLayout.ts';

interface Props {
  readonly threads: Threads;
  readonly size: ThreadsSize;
  /** What each period is called in its column's head. */
  readonly periodNames: readonly string[];
  readonly name: string;
  readonly summary: string;
  readonly shown: ShownThread | null;
  readonly onChoose: (areaId: string) => void;
}

/** One drawing of the threads with the buttons over it, and the words of what is pointed at. */
export function ThreadsChart(props: Props) {
  const { threads, size, periodNames, name, summary, shown, onChoose } = props;
  const summaryId = useId();
  const [readKey, setReadKey] = useState<string | null>(null);
  const layout = threadsLayout(threads, periodNames, size);
  const stops = threadStops(threads, layout);
  // Looked up each time: on another day what was pointed at may be gone, or stand elsewhere.
  const read = stops.flat().find(({ key }) => key === readKey) ?? null;

  const dismiss = useCallback(() => setReadKey(null), []);
  useDismissed(read !== null, dismiss);

  return (
    <div className={styles.chart}>
      <div role="img" aria-label={name} aria-describedby={summaryId}>
        <ThreadsDrawing threads={threads} layout={layout} shown={shown} />
      </div>
      <p id={summaryId} className="visually-hidden">
        {summary}
      </p>
      <ThreadsKeys
        stops={stops}
        layout={layout}
        name={name}
        areaId={shown?.areaId ?? null}
        onChoose={onChoose}
        onRead={setReadKey}
      />
      {read && !read.box && (
        <p
          className={styles.readout}
          aria-hidden="true"
          data-side={read.x > size.width / 2 ? 'left' : 'right'}
          style={{
            top: `calc(${(read.y / layout.height) * 100}% + 18px)`,
            [read.x > size.width / 2 ? 'right' : 'left']:
              `${(Math.min(read.x, size.width - read.x) / size.width) * 100}%`,
          }}
        >
          {read.words}
        </p>
      )}
    </div>
  );
}
