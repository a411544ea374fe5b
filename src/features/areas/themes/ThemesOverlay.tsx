import { useCallback, useState } from 'react';
import type { ChartSpace } from '#src/charts/figureSpec.ts';
import { useDismissed } from '#src/charts/useDismissed.ts';
import { RecurringThemesKeys } from './RecurringThemesKeys.tsx';
import { recurringThemeStops } from './recurringThemeStops.ts';
import styles from './ThemesOverlay.module.css';
import type { ThemesData } from './themesData.ts';
import { themesLayout } from './themesFigure.tsx';

interface Props {
  readonly data: ThemesData;
  readonly space: ChartSpace;
  readonly onChoose: (areaId: string) => void;
}

/** The buttons over the themes, and the words of what is pointed at. */
export function ThemesOverlay({ data, space, onChoose }: Props) {
  const [readKey, setReadKey] = useState<string | null>(null);
  const { drawn, layout } = themesLayout(data, space);
  const stops = recurringThemeStops(drawn, layout);
  const { width } = space;
  // Looked up each time: on another day what was pointed at may be gone, or stand elsewhere.
  const read = stops.flat().find(({ key }) => key === readKey) ?? null;

  const dismiss = useCallback(() => setReadKey(null), []);
  useDismissed(read !== null, dismiss);

  return (
    <>
      <RecurringThemesKeys
        stops={stops}
        layout={layout}
        name={`What keeps coming back: ${data.finding}`}
        areaId={data.shown?.areaId ?? null}
        onChoose={onChoose}
        onRead={setReadKey}
      />
      {read && !read.box && (
        <p
          className={styles.readout}
          aria-hidden="true"
          data-side={read.x > width / 2 ? 'left' : 'right'}
          style={{
            top: `calc(${(read.y / layout.height) * 100}% + 18px)`,
            [read.x > width / 2 ? 'right' : 'left']:
              `${(Math.min(read.x, width - read.x) / width) * 100}%`,
          }}
        >
          {read.words}
        </p>
      )}
    </>
  );
}
