import { type ReactNode, useState } from 'react';
import { Figure } from '#src/charts/Figure.tsx';
import { isNumber } from '#src/core/model/figure.ts';
import styles from './TrendWithNeighbours.module.css';
import type { TrendData } from './trendData.ts';
import { neighbourAt, trendFigure } from './trendFigure.tsx';
import { describeNeighbours } from './trendNeighbourText.ts';

interface Props {
  readonly data: Omit<TrendData, 'highlighted'>;
  /** What asks for lines and marks; stands under the chart, before what it adds. */
  readonly children: ReactNode;
}

/** A trend at the size of a page, with every line that was asked for and a way to name each neighbour. */
export function TrendWithNeighbours({ data, children }: Props) {
  const { trend } = data;
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [pressed, setPressed] = useState<string | null>(null);
  const neighbours = trend.lines.filter(({ kind }) => kind === 'neighbour');
  const named = neighbours.filter(({ values }) => values.some(isNumber));
  // A neighbour that was pointed at or pressed may have no line on another day.
  const highlighted =
    [pointedAt, pressed].find((wanted) => named.some(({ code }) => code === wanted)) ?? null;
  const shown = { ...data, highlighted };
  return (
    <Figure
      spec={trendFigure}
      data={shown}
      frame="page"
      usualWidth={860}
      heading={null}
      onPoint={(index, y, space) => setPointedAt(neighbourAt(shown, index, y, space))}
    >
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
    </Figure>
  );
}
