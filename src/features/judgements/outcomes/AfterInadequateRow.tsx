import { usePlotArea } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { labelLines } from '#src/charts/labelLines.ts';
import { formatMonth } from '#src/core/text/format.ts';
import { EpisodeLine } from './AfterInadequateMarks.tsx';
import type { InadequateSpell } from './afterInadequate.ts';
import type { EpisodesSize } from './afterInadequateRows.ts';
import { describeEnd, formatMonths } from './afterInadequateText.ts';

interface RowProps {
  readonly episode: InadequateSpell;
  readonly x: number;
  readonly y: number;
  readonly size: EpisodesSize;
  readonly isRead: boolean;
}

/** A row: whose judgement, when, its line, and how it ended. */
export function EpisodeRow({ episode, x, y, size, isRead }: RowProps) {
  const plot = usePlotArea();
  if (!plot) return null;
  const { width, font, row, left, hasGradeAtEnd } = size;
  const { name, start, isOwn, months, next } = episode;
  const isAbove = left === 0;
  const words = {
    fontSize: font,
    fontWeight: isOwn ? 700 : 400,
    fill: isOwn ? 'var(--authority)' : 'var(--ink)',
    dominantBaseline: 'central',
    // The median's rule runs behind the words.
    stroke: isOwn ? 'var(--wash)' : 'var(--paper)',
    strokeWidth: 4,
    paintOrder: 'stroke',
  } as const;
  const end =
    hasGradeAtEnd || next?.grade === 'outstanding' || months === null
      ? describeEnd(episode)
      : `${formatMonths(months)}${next || isAbove ? '' : ' so far'}`;
  const date = size.dates === 'year' ? start.slice(0, 4) : formatMonth(start);
  const textY = isAbove ? y - 0.22 * row : y;
  const lineY = isAbove ? y + 0.24 * row : y;
  const room = isAbove
    ? width - estimateTextWidth(end, font) - font
    : left -
      estimateTextWidth(size.dates === 'year' ? '2022' : 'September 2022', font) -
      1.5 * font;
  const [shown = ''] = labelLines(name, isAbove ? date : '', {
    room,
    font: isOwn ? 1.06 * font : font,
    most: 1,
  });
  return (
    <g>
      {(isOwn || isRead) && (
        <rect
          x={0}
          y={y - row / 2 + 0.5}
          width={width}
          height={row - 1}
          fill="var(--wash)"
          stroke={isRead ? 'var(--ink)' : 'none'}
        />
      )}
      <text {...words} x={isAbove ? 0 : 4} y={textY}>
        {shown}
      </text>
      {!isAbove && (
        <text
          {...words}
          x={left - 0.8 * font}
          y={textY}
          textAnchor="end"
          fill={isOwn ? words.fill : 'var(--secondary)'}
        >
          {date}
        </text>
      )}
      <EpisodeLine episode={episode} from={plot.x} to={x} y={lineY} radius={0.34 * font} />
      <text
        {...words}
        x={isAbove ? width : x + 0.9 * font}
        y={textY}
        textAnchor={isAbove ? 'end' : 'start'}
      >
        {end}
      </text>
    </g>
  );
}
