import { usePlotArea, useXAxisScale } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { labelLines } from '#src/charts/labelLines.ts';
import { separateLabels } from '#src/charts/separateLabels.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { keyed } from '#src/ui/keyed.ts';
import type { Distribution } from './distribution.ts';
import type { StripSize } from './distributionLayout.ts';

/** What is named above the marks, in the order of its rows where each has one. */
export interface StripName {
  readonly key: 'england' | 'median' | 'own';
  readonly value: number;
  readonly lines: readonly string[];
}

const fills = {
  england: 'var(--secondary)',
  median: 'var(--ink)',
  own: 'var(--authority)',
} as const;

/** England, the median and the authority with their values, each name in as many lines as it needs. */
export function stripNames(
  { marks, england, quartiles }: Distribution,
  { decimals }: Indicator,
  { font, inRows }: StripSize,
  plotWidth: number,
): StripName[] {
  const own = marks.find(({ kind }) => kind === 'authority');
  // In one row stand three names, of which England and the median are short.
  const room = inRows ? plotWidth : plotWidth - 2 * (estimateTextWidth('England 100.0', font) + 24);
  return [
    { key: 'england' as const, value: england, name: 'England' },
    { key: 'median' as const, value: quartiles?.[1] ?? null, name: 'Median' },
    { key: 'own' as const, value: own?.value ?? null, name: own?.name ?? '' },
  ].flatMap(({ key, value, name }) => {
    if (value === null) return [];
    const shown = formatNumber(value, decimals);
    return [{ key, value, lines: labelLines(name, shown, { room, font, most: 2 }) }];
  });
}

/** Lines of words that stand above the plot. */
export const stripRows = (names: readonly StripName[], { inRows }: StripSize): number =>
  inRows
    ? names.reduce((sum, { lines }) => sum + lines.length, 0)
    : Math.max(0, ...names.map(({ lines }) => lines.length));

interface RulesProps {
  readonly distribution: Distribution;
  readonly names: readonly StripName[];
  readonly size: StripSize;
  /** Place of the authority's own mark: along the axis in its values, and up from it in pixels. */
  readonly own: { readonly x: number; readonly top: number } | null;
}

/** England and the authority by name, the median and the quartile edges as rules with their words. */
export function DistributionRules({ distribution, names, size, own }: RulesProps) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  const { font, inRows } = size;
  const line = 1.25 * font;
  const [lower, , upper] = distribution.quartiles ?? [];
  const base = plot.y + plot.height;
  const widths = names.map(
    ({ lines }) => Math.max(...lines.map((words) => estimateTextWidth(words, font))) + 16,
  );
  const xs = names.map(({ key, value }) => xScale(key === 'own' && own ? own.x : value) ?? 0);
  const edges = [plot.x, plot.x + plot.width] as const;
  const beside = inRows
    ? xs.map((x, index) => separateLabels([x], [widths[index] ?? 0], edges)[0] ?? x)
    : separateLabels(xs, widths, edges);
  const placed = names.map(({ key, lines }, index) => {
    const below = inRows ? stripRows(names.slice(0, index), size) : 0;
    const y = plot.y - line * (1 + below);
    const [x, textX] = [xs[index] ?? 0, beside[index] ?? 0];
    // In rows a leader that slants would cross the words of the rows below.
    const start = inRows ? x : textX;
    const end = key === 'own' && own ? base - own.top : base;
    return { key, lines, textX, y, d: `M${start} ${y + 0.25 * font} L${x} ${plot.y - 2} V${end}` };
  });
  return (
    <>
      {Object.entries({ lower, upper }).map(([name, edge]) =>
        edge === undefined ? null : (
          <path
            key={name}
            d={`M${xScale(edge) ?? 0} ${plot.y} V${base}`}
            stroke="var(--edge)"
            strokeDasharray="1.5 4"
          />
        ),
      )}
      {/* Words after every rule, so that none is struck through. */}
      {placed.map(({ key, d }) => (
        <path
          key={key}
          d={d}
          fill="none"
          stroke={fills[key]}
          strokeWidth={key === 'own' ? 2 : 1.2}
          strokeDasharray={key === 'median' ? '6 3' : undefined}
        />
      ))}
      {placed.map(({ key, lines, textX, y }) =>
        keyed(lines).map(({ key: lineKey, item: words, index: row }) => (
          <text
            key={`${key} ${lineKey}`}
            x={textX}
            y={y - line * (lines.length - 1 - row)}
            textAnchor="middle"
            fontSize={font}
            fontWeight={key === 'own' ? 700 : 400}
            fill={fills[key]}
            stroke="var(--paper)"
            strokeWidth="4"
            paintOrder="stroke"
          >
            {words}
          </text>
        )),
      )}
    </>
  );
}
