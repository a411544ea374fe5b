import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDate } from '#src/domain/format.ts';
import { type Grade, gradeShortName, gradeStep, grades } from '#src/domain/grade.ts';
import { frameworkName, type Topic } from '#src/domain/inspection.ts';
import type { Ladder, LadderLine } from '#src/domain/ladder.ts';
import { decimalYear } from '#src/domain/partialDate.ts';
import { lineName } from '#src/narrative/ladderWords.ts';
import { spread } from './spread.ts';

/** One drawing of the ladder; the page shows the one that fits, each scaled by little. */
export interface LadderSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly font: number;
  /** A year is named every so many years. */
  readonly everyYears: number;
  /** Two lines of words above the steps where one would not hold them. */
  readonly stacked: boolean;
}

interface Props {
  readonly ladder: Ladder;
  readonly size: LadderSize;
  /** Place on the time axis that is being read, if any. */
  readonly reading: number | null;
}

/** Room above the highest step for the names of frameworks, and below the lowest for visits. */
const [bottom, top] = [-0.1, 4.3];
const visitsAt = 0.3;
/** Leadership runs just under overall, so that two lines on one step are both seen. */
const offset: Readonly<Partial<Record<Topic, number>>> = { leadership: -0.1 };

const gradeFill: Readonly<Record<Grade, string>> = {
  inadequate: 'var(--inadequate)',
  'requires-improvement': '#d97b2b',
  good: 'var(--good)',
  outstanding: 'var(--outstanding)',
};

const heightOf = (topic: Topic, grade: Grade) => gradeStep(grade) + (offset[topic] ?? 0);

export function LadderChart({ ladder, size, reading }: Props) {
  const { lines, direction, years, frameworks } = ladder;
  const [first, last] = years;
  const allYears = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const labelled = allYears.filter((year) => (last - year) % size.everyYears === 0);
  const tick = { fontSize: size.font, fill: 'var(--secondary)' };
  const breaks = frameworks.slice(1).map(({ from }) => decimalYear(from));

  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      data={stepRows(lines)}
      margin={{ top: size.stacked ? 3.4 * size.font : 8, right: size.right, bottom: 4, left: 0 }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--rule)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={[first, last + 1]}
        ticks={labelled.map((year) => year + 0.5)}
        tickFormatter={(middle: number) => String(Math.floor(middle))}
        interval={0}
        height={size.font * 1.9}
        tickLine={false}
        axisLine={{ stroke: '#8a939e' }}
        tick={tick}
      />
      <YAxis
        domain={[bottom, top]}
        ticks={[1, 2, 3, 4]}
        tickFormatter={(step: number) => gradeShortName[grades[step - 1] ?? 'good']}
        interval={0}
        width={size.left}
        tickLine={false}
        axisLine={false}
        tick={{ ...tick, width: size.left - 8 }}
      />
      {breaks.map((at) => (
        <ReferenceLine key={at} x={at} stroke="#8a939e" />
      ))}
      {direction && (
        <ReferenceLine x={decimalYear(direction)} stroke="var(--event)" strokeDasharray="1.5 3" />
      )}
      {reading !== null && <ReferenceLine x={reading} stroke="var(--ink)" />}
      {lines.map((line) => (
        <Line
          key={line.seriesId}
          dataKey={line.seriesId}
          type="stepAfter"
          connectNulls={false}
          isAnimationActive={false}
          dot={false}
          activeDot={false}
          {...(line.topic === 'overall'
            ? { stroke: 'var(--authority)', strokeWidth: 4.5 }
            : { stroke: 'var(--england)', strokeWidth: 2, strokeDasharray: '5 3' })}
        />
      ))}
      {lines
        .filter(({ topic }) => topic === 'overall')
        .flatMap(({ steps }) =>
          steps.map(({ start, grade }) => (
            <ReferenceDot
              key={start}
              x={decimalYear(start)}
              y={gradeStep(grade)}
              r={8}
              fill={gradeFill[grade]}
              stroke="var(--paper)"
              strokeWidth={2}
            />
          )),
        )}
      <Words ladder={ladder} size={size} />
      <Visits ladder={ladder} size={size} />
      <YearMarks years={[...allYears, last + 1]} />
    </ComposedChart>
  );
}

/** Rows of all series at every place where any of them begins, steps or ends. */
function stepRows(lines: readonly LadderLine[]): Record<string, number | null>[] {
  const places = new Set(
    lines
      .flatMap(({ steps, until }) => [...steps.map(({ start }) => start), until])
      .map(decimalYear),
  );
  return [...places]
    .toSorted((a, b) => a - b)
    .map((x) => ({
      x,
      ...Object.fromEntries(
        lines.map(({ seriesId, topic, steps, until }) => {
          const step = steps.findLast(({ start }) => decimalYear(start) <= x);
          const isInForce = step && x <= decimalYear(until);
          return [seriesId, isInForce ? heightOf(topic, step.grade) : null];
        }),
      ),
    }));
}

/** Names of frameworks, of the direction and of the lines, in place of a legend. */
function Words({ ladder, size }: { ladder: Ladder; size: LadderSize }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (!xScale || !yScale || !plot) return null;
  const { frameworks, direction, lines } = ladder;
  const place = (date: string) => xScale(decimalYear(date)) ?? 0;
  const lineHeight = 1.25 * size.font;
  const above = plot.y - 0.5 * size.font;
  const common = { fontSize: size.font, fill: 'var(--secondary)' };

  const ends = lines.filter(
    ({ until }) => place(until) >= plot.x + plot.width * 0.9 || until === lines.at(-1)?.until,
  );
  const current = ends.flatMap(({ topic, steps }) => {
    const grade = steps.at(-1)?.grade;
    return grade ? [{ topic, y: yScale(heightOf(topic, grade)) ?? 0 }] : [];
  });
  const ys = spread(
    current.map(({ y }) => y),
    size.font * 1.2,
    [plot.y, plot.y + plot.height],
  );

  return (
    <>
      {frameworks.map(({ framework, from }, index) => {
        const next = frameworks[index + 1];
        const isLast = next === undefined;
        return (
          <text
            key={from}
            {...common}
            x={isLast ? Math.max(place(from), plot.x) + 8 : place(next.from) - 8}
            y={size.stacked ? above - lineHeight : plot.y + 0.4 * size.font}
            textAnchor={isLast ? 'start' : 'end'}
          >
            {size.stacked && !isLast ? 'SIF' : frameworkName[framework]}
          </text>
        );
      })}
      {direction && (
        <text
          {...common}
          x={size.stacked ? size.width : place(direction) + 8}
          y={size.stacked ? above : plot.y + 0.4 * size.font}
          textAnchor={size.stacked ? 'end' : 'start'}
          fill="var(--event)"
        >
          Statutory direction, {formatDate(direction)}
        </text>
      )}
      {current.map(({ topic }, index) => (
        <text
          key={topic}
          x={plot.x + plot.width + 10}
          y={ys[index]}
          dominantBaseline="central"
          fontSize={size.font}
          fontWeight={topic === 'overall' ? 700 : 400}
          fill={topic === 'overall' ? 'var(--authority)' : 'var(--secondary)'}
        >
          {lineName[topic]}
        </text>
      ))}
    </>
  );
}

/** Numbered monitoring visits on the axis; the ones without a day are dashed and as wide as vague. */
function Visits({ ladder, size }: { ladder: Ladder; size: LadderSize }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  const visits = ladder.visits.filter(({ kind }) => kind === 'monitoring');
  if (!xScale || !yScale || !plot || visits.length === 0) return null;
  const radius = 0.62 * size.font;
  const y = yScale(visitsAt) ?? 0;
  const axisY = plot.y + plot.height;
  const spans = visits.map(({ earliest, latest }) =>
    [earliest, latest].map((day) => xScale(decimalYear(day)) ?? 0),
  );
  const centres = spans.map(([from = 0, to = 0]) => (from + to) / 2);
  const places = spread(centres, 2 * radius + 2, [plot.x + radius, plot.x + plot.width - radius]);
  const numbers = visits.flatMap(({ number }) => (number === null ? [] : [number]));
  const label =
    numbers.length > 1
      ? `Monitoring visits ${numbers[0]} to ${numbers.at(-1)}`
      : 'Monitoring visit';
  const labelWidth = label.length * size.font * 0.48;
  const besideVisits = (places[0] ?? 0) - radius - 10;
  const direction = ladder.direction ? (xScale(decimalYear(ladder.direction)) ?? 0) : null;
  const isCrossed =
    direction !== null && direction > besideVisits - labelWidth && direction < besideVisits + 4;
  const labelAt = isCrossed ? direction - 8 : besideVisits;
  const fitsBefore = labelAt - plot.x > labelWidth;

  return (
    <g>
      <text
        x={fitsBefore ? labelAt : plot.x - 8}
        y={y}
        dominantBaseline="central"
        textAnchor="end"
        fontSize={size.font}
        fill="var(--event)"
      >
        {fitsBefore ? label : 'Visits'}
      </text>
      {visits.map(({ id, number, date }, index) => {
        const [from = 0, to = 0] = spans[index] ?? [];
        const isVague = date.length < 10;
        return (
          <g key={id} stroke="var(--event)" fill="var(--paper)">
            <path
              d={`M${places[index]} ${y + radius} L${centres[index]} ${axisY}`}
              strokeWidth="1"
              fill="none"
            />
            {isVague && (
              <path
                d={`M${from} ${axisY} H${to}`}
                strokeWidth="4"
                strokeDasharray="2 2"
                fill="none"
              />
            )}
            <circle
              cx={places[index]}
              cy={y}
              r={radius}
              strokeWidth="1.5"
              strokeDasharray={isVague ? '2.5 2' : undefined}
            />
            <text
              x={places[index]}
              y={y}
              dominantBaseline="central"
              textAnchor="middle"
              fontSize={size.font - 2}
              fontWeight={600}
              fill="var(--event)"
              stroke="none"
            >
              {number}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A short mark at each turn of the year. */
function YearMarks({ years }: { years: readonly number[] }) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  const y = plot.y + plot.height;
  return years.map((year) => (
    <path key={year} d={`M${xScale(year) ?? 0} ${y} v6`} stroke="#8a939e" />
  ));
}
