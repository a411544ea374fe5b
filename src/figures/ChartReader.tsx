import { type PointerEvent, type ReactNode, useEffect, useId, useState } from 'react';
import styles from './ChartReader.module.css';

/** A place in a chart that can be read out. */
interface ChartStop {
  /** Distance from the chart's left edge, 0 to 1 of its width. */
  readonly x: number;
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
  /** Draws the chart with the stop that is being read, if any. */
  readonly children: (reading: number | null) => ReactNode;
}

/**
 * A chart that is read with pointer, touch or arrow keys. The keys are those of a native slider,
 * whose spoken value is the point's words, so that every screen reader knows how to use it.
 */
export function ChartReader({ name, summary, stops, start, onPoint, children }: Props) {
  const summaryId = useId();
  const last = stops.length - 1;
  const [place, setPlace] = useState(start ?? last);
  const [isReading, setIsReading] = useState(false);
  const stop = stops[place];

  // What appears on hover or focus can be sent away without moving either.
  useEffect(() => {
    if (!isReading) return;
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setIsReading(false);
    };
    window.addEventListener('keydown', dismiss);
    return () => window.removeEventListener('keydown', dismiss);
  }, [isReading]);

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - left) / width;
    const distances = stops.map((one) => Math.abs(one.x - x));
    const nearest = distances.indexOf(Math.min(...distances));
    setPlace(nearest);
    onPoint?.(nearest, (event.clientY - top) / height);
    setIsReading(true);
  };

  return (
    <div
      className={styles.reader}
      onPointerMove={follow}
      onPointerLeave={() => setIsReading(false)}
    >
      <div role="img" aria-label={name} aria-describedby={summaryId}>
        {children(isReading ? place : null)}
      </div>
      <p id={summaryId} className="visually-hidden">
        {summary}
      </p>
      {stop && (
        <input
          className={styles.slider}
          type="range"
          min={0}
          max={last}
          step={1}
          value={place}
          aria-label={`Points of the chart: ${name}`}
          aria-valuetext={stop.words}
          onChange={({ target }) => setPlace(Number(target.value))}
          onFocus={() => setIsReading(true)}
          onBlur={() => setIsReading(false)}
        />
      )}
      {isReading && stop && (
        <p
          className={styles.readout}
          aria-hidden="true"
          data-side={stop.x > 0.5 ? 'left' : 'right'}
        >
          {stop.words}
        </p>
      )}
    </div>
  );
}
