import { usePlotArea, useXAxisScale } from 'recharts';
import type { Distribution } from '#src/domain/distribution.ts';
import { formatNumber } from '#src/domain/format.ts';
import type { Indicator } from '#src/domain/indicator.ts';
import { widthOf } from './EventLabels.tsx';
import { spread } from './spread.ts';

/** One drawing of the distribution. */
export interface StripSize {
  readonly width: number;
  readonly font: number;
  /** Radius of a mark, in the units of the drawing. */
  readonly radius: number;
  /** Names in rows of their own, where one row would not hold them. */
  readonly inRows: boolean;
}

interface RulesProps {
  readonly distribution: Distribution;
  readonly indicator: Indicator;
  readonly size: StripSize;
}

/** A name with its value, the name cut to what its row holds; the table has every name in full. */
function labelOf(name: string, shown: string, font: number, room: number): string {
  const label = `${name} ${shown}`;
  if (widthOf(label, font) <= room) return label;
  const letters = Math.max(3, Math.floor((room - widthOf(`… ${shown}`, font)) / (0.5 * font)));
  return `${name.slice(0, letters).trimEnd()}… ${shown}`;
}

/** England and the authority by name, the median and the quartile edges as rules with their words. */
export function DistributionRules({ distribution, indicator, size }: RulesProps) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  const { font, inRows } = size;
  const own = distribution.marks.find(({ kind }) => kind === 'authority');
  // In one row stand three names, the longest of which sets the distance of all.
  const room = inRows ? plot.width : plot.width / 3 - 12;
  const [lower, middle, upper] = distribution.quartiles ?? [];
  const named = [
    { key: 'england', value: distribution.england, text: 'England', fill: 'var(--secondary)' },
    { key: 'median', value: middle ?? null, text: 'Median', fill: 'var(--ink)' },
    { key: 'own', value: own?.value ?? null, text: own?.name ?? '', fill: 'var(--authority)' },
  ].flatMap(({ value, text, ...rest }) => {
    if (value === null) return [];
    const label = labelOf(text, formatNumber(value, indicator.decimals), font, room);
    return [{ ...rest, x: xScale(value) ?? 0, label, half: widthOf(label, font) / 2 }];
  });
  const widest = Math.max(0, ...named.map(({ half }) => 2 * half));
  const right = plot.x + plot.width;
  const spreadOut = spread(
    named.map(({ x }) => x),
    widest + 12,
    [plot.x + widest / 2, right - widest / 2],
  );
  const base = plot.y + plot.height;
  return (
    <>
      {Object.entries({ lower, upper }).map(([name, edge]) =>
        edge === undefined ? null : (
          <path
            key={name}
            d={`M${xScale(edge) ?? 0} ${plot.y} V${base}`}
            stroke="#8a939e"
            strokeDasharray="3 4"
          />
        ),
      )}
      {named.map(({ key, x, label, half, fill }, index) => {
        const row = inRows ? index : 0;
        const y = plot.y - 1.25 * font - row * 1.25 * font;
        const beside = Math.min(Math.max(x, plot.x + half), right - half);
        const textX = inRows ? beside : (spreadOut[index] ?? x);
        return (
          <g key={key}>
            <path
              d={`M${inRows ? x : textX} ${y + 0.25 * font} L${x} ${plot.y - 2} V${base}`}
              fill="none"
              stroke={fill}
              strokeWidth={key === 'own' ? 0 : 1.2}
              strokeDasharray={key === 'median' ? '6 3' : undefined}
            />
            <text
              x={textX}
              y={y}
              textAnchor="middle"
              fontSize={font}
              fontWeight={key === 'own' ? 700 : 400}
              fill={fill}
              stroke="var(--paper)"
              strokeWidth="4"
              paintOrder="stroke"
            >
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}
