import { CartesianGrid, Scatter, ScatterChart, usePlotArea, XAxis, YAxis } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { EndMark } from './AfterInadequateMarks.tsx';
import { EpisodeRow } from './AfterInadequateRow.tsx';
import type { InadequateSpell, Waits } from './afterInadequate.ts';
import {
  type EpisodeGroup,
  type EpisodesSize,
  lastMonth,
  placeEpisodes,
} from './afterInadequateRows.ts';
import { formatMonths, outcomeName, outcomeShortName } from './afterInadequateText.ts';

interface Props {
  readonly episodes: readonly InadequateSpell[];
  /** Times to the next inspection, for the median of those that had one; `null` for none. */
  readonly toNext: Waits | null;
  readonly size: EpisodesSize;
  /** Last month of the axis, where it is not that of the episodes drawn. */
  readonly top?: number;
  /** Id of the inspection whose row is being read, if any. */
  readonly reading: string | null;
}

/** Room above the rows for what the axis is and for the median's words. */
export const headOf = ({ font }: EpisodesSize) => 4.1 * font;

/** One line for each Inadequate judgement, to the next inspection or as far as it has waited. */
export function AfterInadequateChart({ episodes, toNext, size, top, reading }: Props) {
  const { width, font, left, right } = size;
  const { groups, height } = placeEpisodes(episodes, size);
  const last = top ?? lastMonth(episodes);
  const step = last > 96 ? 24 : 12;
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
  const pad = left === 0 ? 0.6 * font : 0;
  const rows = groups.flatMap((group) => group.rows);
  return (
    <ScatterChart
      width={width}
      height={headOf(size) + height}
      margin={{ top: headOf(size) - 1.9 * font, right: right + pad, bottom: 0, left: left + pad }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <CartesianGrid horizontal={false} stroke="var(--rule)" />
      <XAxis
        dataKey="x"
        type="number"
        orientation="top"
        domain={[0, last]}
        ticks={ticks}
        interval={0}
        height={1.9 * font}
        tickLine={false}
        axisLine={{ stroke: 'var(--edge)' }}
        tick={{ fontSize: font, fill: 'var(--secondary)' }}
      />
      <YAxis dataKey="y" type="number" domain={[0, height]} reversed hide />
      <Head toNext={toNext} last={last} groups={groups} size={size} />
      <Scatter
        data={rows.map(({ episode, y }) => ({ x: episode.months ?? 2, y, episode }))}
        isAnimationActive={false}
        shape={({ cx = 0, cy = 0, payload }: RowShape) =>
          payload ? (
            <EpisodeRow
              episode={payload.episode}
              x={cx}
              y={cy}
              size={size}
              isRead={reading === payload.episode.inspectionId}
            />
          ) : (
            <g />
          )
        }
      />
      <Headings groups={groups} size={size} />
    </ScatterChart>
  );
}

interface RowShape {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: { readonly episode: InadequateSpell } | undefined;
}

interface HeadProps {
  readonly toNext: Waits | null;
  readonly last: number;
  readonly groups: readonly EpisodeGroup[];
  readonly size: EpisodesSize;
}

/** What the axis counts, and the median through the rows that are over. */
function Head({ toNext, last, groups, size: { font, left } }: HeadProps) {
  const plot = usePlotArea();
  if (!plot) return null;
  const over = groups.flatMap(({ rows }) => rows).filter(({ episode }) => episode.next !== null);
  const end = over.at(-1)?.y;
  const what =
    left === 0 ? 'Months since Inadequate' : 'Months since the Inadequate inspection began';
  const median = toNext?.median ?? null;
  const x = median === null ? 0 : plot.x + (median / last) * plot.width;
  const words = median === null ? '' : `Median of ${toNext?.ended}: ${formatMonths(median)}`;
  const half = estimateTextWidth(words, font) / 2;
  const right = plot.x + plot.width + (left === 0 ? 0 : half);
  return (
    <>
      <text
        x={left === 0 ? 0 : plot.x}
        y={plot.y - 3.2 * font}
        fontSize={font}
        fill="var(--secondary)"
      >
        {what}
      </text>
      {median !== null && end !== undefined && (
        <>
          <path
            d={`M${x} ${plot.y - 1.75 * font} V${plot.y + end + 0.6 * font}`}
            stroke="var(--ink)"
            strokeDasharray="3 4"
            fill="none"
          />
          <text
            x={Math.min(x, right - half)}
            y={plot.y - 1.95 * font}
            textAnchor="middle"
            fontSize={font}
            fill="var(--ink)"
          >
            {words}
          </text>
        </>
      )}
    </>
  );
}

/** What each group of rows has in common, with its mark and how many they are. */
function Headings({ groups, size }: { groups: readonly EpisodeGroup[]; size: EpisodesSize }) {
  const plot = usePlotArea();
  if (!plot) return null;
  const { font } = size;
  const radius = 0.38 * font;
  return groups.map(({ outcome, heading, rows }) => {
    const y = plot.y + heading;
    const grade =
      outcome === 'good-or-better'
        ? 'good'
        : outcome === 'requires-improvement' || outcome === 'inadequate'
          ? outcome
          : null;
    return (
      <g key={outcome}>
        <EndMark grade={grade} outcome={outcome} x={1.4 * radius} y={y} radius={radius} />
        <text
          x={1.1 * font}
          y={y}
          dominantBaseline="central"
          fontSize={font}
          fontWeight={700}
          fill="var(--ink)"
          stroke="var(--paper)"
          strokeWidth="5"
          paintOrder="stroke"
        >
          {(size.left === 0 ? outcomeShortName : outcomeName)[outcome]}: {rows.length}
        </text>
      </g>
    );
  });
}
