import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { labelLines } from '#src/charts/labelLines.ts';
import { separateLabels } from '#src/charts/separateLabels.ts';
import { isNumber } from '#src/core/model/figure.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { keyed } from '#src/ui/keyed.ts';
import type { Trend, TrendLine } from './trend.ts';
import type { TrendSize } from './trendLayout.ts';
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

/** Distance of a label from the end of the lines, and of its leader from either. */
const [toLabel, toLeader] = [12, 2];
/** A label that stands this close to its line needs no leader. */
const beside = 4;

interface End {
  readonly line: TrendLine;
  readonly y: number;
  readonly shown: string;
  /** Whether the line reaches the latest year, so that its label can be tied to its end. */
  readonly isLatest: boolean;
}

/** The words of a label in at most so many lines; those made for the margin are never broken. */
function linesOf({ line, shown }: End, { labels, right, font }: TrendSize, most: number) {
  const word = labels === 'short' ? oneWord[line.kind] : undefined;
  if (word !== undefined) return [word + shown];
  return labelLines(line.name, shown, { room: right - toLabel - 2, font, most });
}

/** Names and latest values at the line ends, moved apart where they would overlap. */
export function TrendEndLabels({ trend, size, highlighted }: Props) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (!xScale || !yScale || !plot) return null;
  const { font } = size;
  const named = trend.lines.filter(
    ({ kind, code }) => kind !== 'neighbour' || code === highlighted,
  );
  const ends = named.flatMap((line): End[] => {
    const index = line.values.findLastIndex((value) => isNumber(value));
    const value = line.values[index];
    const year = trend.periods[index]?.year;
    if (!isNumber(value) || year === undefined) return [];
    const isLatest = index === line.values.length - 1;
    const shown = formatNumber(value, trend.indicator.decimals) + (isLatest ? '' : ` (${year})`);
    return [{ line, y: yScale(value) ?? 0, shown, isLatest }];
  });

  const heightOf = (lines: readonly string[]) => (0.14 + 1.06 * lines.length) * font;
  // Whole names, unless so many are so long that they do not fit beside the plot.
  const texts = [4, 3, 2, 1]
    .map((most) => ends.map((end) => linesOf(end, size, most)))
    .find((one, index) => {
      const height = one.reduce((sum, lines) => sum + heightOf(lines), 0);
      return height <= plot.height || index === 3;
    });
  if (!texts) return null;
  const places = separateLabels(
    ends.map(({ y }) => y),
    texts.map(heightOf),
    [plot.y - 0.2 * font, plot.y + plot.height],
  );

  const right = plot.x + plot.width;
  return ends.map(({ line, y, isLatest }, index) => {
    const lines = texts[index] ?? [];
    const place = places[index] ?? y;
    const { text: fill } = lookOf(line, trend, highlighted);
    const start = right + (line.kind === 'authority' ? toLeader + 4 : toLeader);
    return (
      <g key={`${line.kind} ${line.code}`}>
        {isLatest && Math.abs(place - y) > beside && (
          <path d={`M${start} ${y} L${right + toLabel - 2} ${place}`} stroke={fill} />
        )}
        {keyed(lines).map(({ key, item: words, index: row }) => (
          <text
            key={key}
            x={right + toLabel}
            y={place + (row - (lines.length - 1) / 2) * 1.06 * font}
            dominantBaseline="central"
            fontSize={font}
            fontWeight={line.kind === 'authority' || line.code === highlighted ? 700 : 400}
            fill={fill}
          >
            {words}
          </text>
        ))}
      </g>
    );
  });
}
