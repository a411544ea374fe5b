import { useCallback, useId, useState } from 'react';
import { useDismissed } from '#src/charts/useDismissed.ts';
import styles from './RecurringThemesChart.module.css';
import { RecurringThemesDrawing, type ShownRecurringTheme } from './RecurringThemesDrawing.tsx';
import { RecurringThemesKeys } from './RecurringThemesKeys.tsx';
import { recurringThemeStops } from './recurringThemeStops.ts';
import type { RecurringThemes } from './recurringThemes.ts';
import { type RecurringThemesSize, recurringThemesLayout } from './recurringThemesLayout.ts';

interface Props {
  readonly threads: RecurringThemes;
  readonly size: RecurringThemesSize;
  /** What each period is called in its column's head. */
  readonly periodNames: readonly string[];
  readonly name: string;
  readonly summary: string;
  readonly shown: ShownRecurringTheme | null;
  readonly onChoose: (areaId: string) => void;
}

/** One drawing of the recurring themes with the buttons over it, and the words of what is pointed at. */
export function RecurringThemesChart(props: Props) {
  const { threads, size, periodNames, name, summary, shown, onChoose } = props;
  const summaryId = useId();
  const [readKey, setReadKey] = useState<string | null>(null);
  const layout = recurringThemesLayout(threads, periodNames, size);
  const stops = recurringThemeStops(threads, layout);
  // Looked up each time: on another day what was pointed at may be gone, or stand elsewhere.
  const read = stops.flat().find(({ key }) => key === readKey) ?? null;

  const dismiss = useCallback(() => setReadKey(null), []);
  useDismissed(read !== null, dismiss);

  return (
    <div className={styles.chart}>
      <div role="img" aria-label={name} aria-describedby={summaryId}>
        <RecurringThemesDrawing threads={threads} layout={layout} shown={shown} />
      </div>
      <p id={summaryId} className="visually-hidden">
        {summary}
      </p>
      <RecurringThemesKeys
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
