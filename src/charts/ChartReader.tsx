import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useId,
  useState,
} from 'react';
import styles from './ChartReader.module.css';
import type { ChartPoint } from './figureSpec.ts';
import { useDismissed } from './useDismissed.ts';
import { useReadingOnScreen } from './useReadingOnScreen.ts';

interface Props {
  /** What the chart measures: its figure is called the same, so that its slider needs no more. */
  readonly title: string;
  /** The whole chart in words, heard once: as the name of its picture. */
  readonly summary: string;
  readonly points: readonly ChartPoint[];
  /** Index of the point at which reading begins; the last unless given. */
  readonly start?: number;
  /** Called with what a pointer is at: the nearest point, and how far down, 0 to 1 of the height. */
  readonly onPoint?: (index: number, y: number) => void;
  /** What Enter does at a point, and how those hear of it who hear the chart. */
  readonly choice?: { readonly hint: string; readonly onChoose: (index: number) => void };
  /** Stands over the chart and takes the pointer: links at its marks. */
  readonly overlay?: ReactNode;
  /** Draws the chart with the index of the point that is being read, if any. */
  readonly children: (active: number | null) => ReactNode;
}

/** The whole number nearest below `index` that is a place in a list of so many; 0 in an empty one. */
const indexWithin = (count: number, index: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(index)));

/**
 * A chart that is read with pointer, touch or arrow keys. The keys are those of a native slider,
 * whose spoken value is the point's words, so that every screen reader knows how to use it.
 */
export function ChartReader({
  title,
  summary,
  points,
  start,
  onPoint,
  choice,
  overlay,
  children,
}: Props) {
  const hintId = useId();
  const last = points.length - 1;
  // Another day, another authority: the chart may have fewer points than when one of them was chosen.
  const [chosenIndex, setChosenIndex] = useState<number | null>(null);
  const activeIndex = indexWithin(points.length, chosenIndex ?? start ?? last);
  const [isReading, setIsReading] = useState(false);
  const [isByKeys, setIsByKeys] = useState(false);
  const point = points[activeIndex];
  const isInRows = point?.y !== undefined;

  const dismiss = useCallback(() => setIsReading(false), []);
  useDismissed(isReading, dismiss);

  const words = useReadingOnScreen({ isByKeys, y: point?.y });

  const moveTo = (index: number) => setChosenIndex(indexWithin(points.length, index));

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - left) / width;
    const y = (event.clientY - top) / height;
    const distances = points.map((one) => Math.abs(one.y === undefined ? one.x - x : one.y - y));
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
      <div role="img" aria-label={summary}>
        {/* Some readers would go on to the words of the drawing, which the name has said. */}
        <div aria-hidden="true">{children(isReading && point ? activeIndex : null)}</div>
      </div>
      {choice && (
        <p id={hintId} className="visually-hidden">
          {choice.hint}
        </p>
      )}
      {point && (
        <input
          className={styles.slider}
          data-rows={isInRows}
          type="range"
          min={0}
          max={last}
          step={1}
          value={activeIndex}
          aria-label={`Points of the chart: ${title}`}
          aria-valuetext={point.words}
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
      {isReading && point && (
        <p
          key={activeIndex}
          ref={words}
          className={styles.readout}
          aria-hidden="true"
          data-side={point.x > 0.5 ? 'left' : 'right'}
          style={point.y === undefined ? undefined : { top: `calc(${point.y * 100}% + 16px)` }}
        >
          {point.words}
        </p>
      )}
    </div>
  );
}
