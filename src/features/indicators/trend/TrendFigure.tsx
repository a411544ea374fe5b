import { type ReactNode, useState } from 'react';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { Sizes } from '#src/charts/Sizes.tsx';
import { isNumber } from '#src/core/model/figure.ts';
import { TrendChart } from './TrendChart.tsx';
import styles from './TrendFigure.module.css';
import type { Trend } from './trend.ts';
import type { TrendEvent } from './trendEvent.ts';
import type { TrendSize } from './trendLayout.ts';
import { describeNeighbours } from './trendNeighbourText.ts';

const font = 16;
const medium = {
  width: 760,
  height: 400,
  font,
  labels: 'full',
  everyYears: 1,
  events: 'beside',
} as const;
const narrow: TrendSize = {
  width: 360,
  height: 320,
  font: 17.6,
  right: 140,
  labels: 'short',
  everyYears: 4,
  events: 'below',
};
/** The labels may take this much of the width at most; longer names have several lines. */
const [leastRight, mostRight] = [120, 230];

interface Props {
  readonly name: string;
  readonly trend: Trend;
  readonly events: readonly TrendEvent[];
  /** What asks for lines and marks; stands under the chart, before what it adds. */
  readonly children: ReactNode;
}

/** A trend at the size of a page, with every line that was asked for and a way to name each neighbour. */
export function TrendFigure({ name, trend, events, children }: Props) {
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [pressed, setPressed] = useState<string | null>(null);
  const neighbours = trend.lines.filter(({ kind }) => kind === 'neighbour');
  const longest = Math.max(
    ...trend.lines.map((line) => estimateTextWidth(`${line.name} 100.0`, font)),
  );
  const right = Math.min(mostRight, Math.max(leastRight, longest + 20));
  const named = neighbours.filter(({ values }) => values.some(isNumber));
  // A neighbour that was pointed at or pressed may have no line on another day.
  const highlighted =
    [pointedAt, pressed].find((wanted) => named.some(({ code }) => code === wanted)) ?? null;
  const chart = { name, trend, events, highlighted, onHighlight: setPointedAt };
  return (
    <>
      <Sizes
        medium={<TrendChart {...chart} size={{ ...medium, right }} />}
        narrow={<TrendChart {...chart} size={narrow} />}
      />
      {children}
      {neighbours.length > 0 && (
        <div className={styles.neighbours}>
          <p id="neighbour-names">{describeNeighbours(trend)}</p>
          <ul aria-labelledby="neighbour-names">
            {named.map(({ code, name: neighbour }) => (
              <li key={code}>
                <button
                  type="button"
                  aria-pressed={pressed === code}
                  onClick={() => setPressed(pressed === code ? null : code)}
                  onFocus={() => setPointedAt(code)}
                  onBlur={() => setPointedAt(null)}
                  onPointerEnter={() => setPointedAt(code)}
                  onPointerLeave={() => setPointedAt(null)}
                >
                  {neighbour}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
