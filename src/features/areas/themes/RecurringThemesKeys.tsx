import { type KeyboardEvent, useRef, useState } from 'react';
import styles from './RecurringThemesKeys.module.css';
import {
  type RecurringThemeStop,
  type recurringThemeStops,
  towards,
} from './recurringThemeStops.ts';
import type { RecurringThemesLayout } from './recurringThemesLayout.ts';

interface Props {
  readonly stops: ReturnType<typeof recurringThemeStops>;
  readonly layout: RecurringThemesLayout;
  readonly name: string;
  /** Id of the area that was chosen or is shown first; where keys begin. */
  readonly areaId: string | null;
  readonly onChoose: (areaId: string) => void;
  /** Given the key of what is pointed at or has the focus. */
  readonly onRead: (key: string | null) => void;
}

/**
 * A button over each theme and each mark. They are one stop of the Tab key: arrow keys go from one
 * to the next, as in a grid, because there are as many of them as a board has areas.
 */
export function RecurringThemesKeys({ stops, layout, name, areaId, onChoose, onRead }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const all = stops.flat();
  const current =
    all.find(({ key }) => key === reached) ?? all.find(({ key }) => key === areaId) ?? all[0];

  const go = (event: KeyboardEvent) => {
    const next = current && towards(stops, current, event.key);
    if (!next) return;
    event.preventDefault();
    setReached(next.key);
    list.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(next.key)}"]`)?.focus();
  };

  const button = (stop: RecurringThemeStop, className: string | undefined) => (
    <button
      type="button"
      className={className}
      data-stop={stop.key}
      aria-label={stop.words}
      aria-pressed={stop.areaId === areaId}
      tabIndex={stop === current ? 0 : -1}
      style={{
        left: `${(stop.x / layout.size.width) * 100}%`,
        top: `${(stop.y / layout.height) * 100}%`,
        ...(stop.box && {
          width: `${(stop.box.width / layout.size.width) * 100}%`,
          height: `${(stop.box.height / layout.height) * 100}%`,
        }),
      }}
      onKeyDown={go}
      onClick={() => {
        setReached(stop.key);
        onChoose(stop.areaId);
      }}
      onFocus={() => onRead(stop.key)}
      onBlur={() => onRead(null)}
      onPointerEnter={() => onRead(stop.key)}
      onPointerLeave={() => onRead(null)}
    />
  );

  return (
    <ul
      ref={list}
      className={styles.keys}
      aria-label={`Themes and their areas: ${name}. Arrow keys go from one to the next, Enter shows its recurring theme.`}
    >
      {stops.map(([theme, ...areas]) => (
        <li key={theme?.key}>
          {theme && button(theme, styles.theme)}
          <ul>
            {areas.map((area) => (
              <li key={area.key}>{button(area, styles.mark)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
