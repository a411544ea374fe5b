import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { isNumber } from '#src/domain/figure.ts';
import { formatNumber } from '#src/domain/format.ts';
import type { Trend, TrendLine } from '#src/domain/trend.ts';
import { widthOf } from './EventLabels.tsx';
import { spread } from './spread.ts';
import type { TrendSize } from './TrendChart.tsx';
import { lookOf } from './trendLook.ts';

interface Props {
  readonly trend: Trend;
  readonly size: TrendSize;
  readonly highlighted: string | null;
}

const oneWord: Readonly<Partial<Record<TrendLine['kind'], string>>> = {
  authority: '',
  region: 'Region ',
  'neighbours-median': 'Neighbours ',
};

/** The text of a label, cut to what the margin holds; the table has every name in full. */
function labelOf(line: TrendLine, shown: string, { labels, right, font }: TrendSize): string {
  const word = labels === 'short' ? oneWord[line.kind] : undefined;
  // The margin is made for these words; only names of areas can be too long for it.
  if (word !== undefined) return word + shown;
  const name = `${line.name} `;
  const room = right - 14;
  if (widthOf(name + shown, font) <= room) return name + shown;
  const letters = Math.max(3, Math.floor((room - widthOf(`… ${shown}`, font)) / (0.5 * font)));
  return `${name.slice(0, letters).trimEnd()}… ${shown}`;
}

/** Names and latest values at the line ends, moved apart where they would overlap. */
export function TrendEndLabels({ trend, size, highlighted }: Props) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (!xScale || !yScale || !plot) return null;
  const named = trend.lines.filter(
    ({ kind, code }) => kind !== 'neighbour' || code === highlighted,
  );
  const ends = named.flatMap((line) => {
    const index = line.values.findLastIndex((value) => isNumber(value));
    const value = line.values[index];
    const year = trend.periods[index]?.year;
    if (!isNumber(value) || year === undefined) return [];
    const when = index === line.values.length - 1 ? '' : ` (${year})`;
    const shown = formatNumber(value, trend.indicator.decimals) + when;
    return [{ line, y: yScale(value) ?? 0, text: labelOf(line, shown, size) }];
  });
  const places = spread(
    ends.map(({ y }) => y),
    1.06 * size.font,
    [plot.y, plot.y + plot.height - 0.5 * size.font],
  );
  return ends.map(({ line, text }, index) => (
    <text
      key={`${line.kind} ${line.code}`}
      x={plot.x + plot.width + 10}
      y={places[index]}
      dominantBaseline="central"
      fontSize={size.font}
      fontWeight={line.kind === 'authority' || line.code === highlighted ? 700 : 400}
      fill={lookOf(line, trend, highlighted).text}
    >
      {text}
    </text>
  ));
}
