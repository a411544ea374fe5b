import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useId,
  useState,
} from 'react';
import styles from './ChartReader.module.css';
import { useDismissed } from './useDismissed.ts';
import { useReadingOnScreen } from './useReadingOnScreen.ts';

/** A place in a chart that can be read out. */
interface ChartStop {
  /** Distance from the chart's left edge, 0 to 1 of its width. */
  readonly x: number;
  /** Distance from its top, 0 to 1 of its height, where stops stand in rows below each other. */
  readonly y?: number;
  readonly words: string;
}

interface Props {
  /** The finding, as the chart's accessible name. */
  readonly name: string;
  /** The whole chart in words. */
  readonly summary: string;
  readonly stops: readonly ChartStop[];
  /** Where reading begins; the last stop unless said otherwise. */
  readonly start?: number;
  /** Told where a pointer is: the nearest stop, and how far down, 0 to 1 of the height. */
  readonly onPoint?: (place: number, y: number) => void;
  /** What Enter does at a stop, and how that is said to those who hear the chart. */
  readonly choice?: { readonly hint: string; readonly onChoose: (place: number) => void };
  /** Stands over the chart and takes the pointer: links at its marks. */
  readonly overlay?: ReactNode;
  /** Draws the chart with the stop that is being read, if any. */
  readonly children: (reading: number | null) => ReactNode;
}

/** The whole number nearest below `index` that is a place in a list of so many; 0 in an empty one. */
const indexWithin = (count: number, index: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(index)));

/**
 * A chart that is read with pointer, touch or arrow keys. The keys are those of a native slider,
 * whose spoken value is the point's words, so that every screen reader knows how to use it.
 */
export function ChartReader({
  name,
  summary,
  stops,
  start,
  onPoint,
  choice,
  overlay,
  children,
}: Props) {
  const summaryId = useId();
  const hintId = useId();
  const last = stops.length - 1;
  // Another day, another authority: the chart may have fewer points than when one of them was chosen.
  const [chosenIndex, setChosenIndex] = useState<number | null>(null);
  const activeIndex = indexWithin(stops.length, chosenIndex ?? start ?? last);
  const [isReading, setIsReading] = useState(false);
  const [isByKeys, setIsByKeys] = useState(false);
  const stop = stops[activeIndex];
  const isInRows = stop?.y !== undefined;

  const dismiss = useCallback(() => setIsReading(false), []);
  useDismissed(isReading, dismiss);

  const words = useReadingOnScreen({ isByKeys, y: stop?.y });

  const moveTo = (index: number) => setChosenIndex(indexWithin(stops.length, index));

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - left) / width;
    const y = (event.clientY - top) / height;
    const distances = stops.map((one) => Math.abs(one.y === undefined ? one.x - x : one.y - y));
    const nearest = distances.indexOf(Math.min(...distances));
    // A chart without points, or one that has no size, has nothing near.
    if (nearest === -1) return;
    moveTo(nearest);
    onPoint?.(nearest, y);
    setIsByKeys(false);
    setIsReading(true);
  };

  // A slider counts upwards; rows are read downwards.
  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    setIsByKeys(true);
    if (event.key === 'Enter') choice?.onChoose(activeIndex);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!isInRows || by === undefined) return;
    event.preventDefault();
    moveTo(activeIndex + by);
  };

  return (
    <div
      className={styles.reader}
      onPointerMove={follow}
      onPointerLeave={() => setIsReading(false)}
    >
      <div role="img" aria-label={name} aria-describedby={summaryId}>
        {children(isReading && stop ? activeIndex : null)}
      </div>
      <p id={summaryId} className="visually-hidden">
        {summary}
      </p>
      {choice && (
        <p id={hintId} className="visually-hidden">
          {choice.hint}
        </p>
      )}
      {stop && (
        <input
          className={styles.slider}
          data-rows={isInRows}
          type="range"
          min={0}
          max={last}
          step={1}
          value={activeIndex}
          aria-label={`Points of the chart: ${name}`}
          aria-valuetext={stop.words}
          aria-describedby={choice && hintId}
          onChange={({ target }) => moveTo(Number(target.value))}
          onKeyDown={step}
          onFocus={({ target }) => {
            setIsByKeys(target.matches(':focus-visible'));
            setIsReading(true);
          }}
          onBlur={() => setIsReading(false)}
        />
      )}
      {overlay}
      {isReading && stop && (
        <p
          key={activeIndex}
          ref={words}
          className={styles.readout}
          aria-hidden="true"
          data-side={stop.x > 0.5 ? 'left' : 'right'}
          style={stop.y === undefined ? undefined : { top: `calc(${stop.y * 100}% + 16px)` }}
        >
          {stop.words}
        </p>
      )}
    </div>
  );
}
