import {
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  useXAxisScale,
  useYAxisScale,
  YAxis,
} from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { ChartProps } from '#src/charts/figureSpec.ts';
import { directionMarks } from '#src/core/model/direction.ts';
import { type Grade, gradeShortName, gradeStep, grades } from '#src/core/model/grade.ts';
import { decimalYear } from '#src/core/model/partialDate.ts';
import type { Topic } from '#src/core/model/topic.ts';
import { keyed } from '#src/ui/keyed.ts';
import type { HistoryData } from './historyData.ts';
import { historySize } from './historySize.ts';
import { JudgementHistoryWords } from './JudgementHistoryText.tsx';
import { JudgementHistoryVisits } from './JudgementHistoryVisits.tsx';
import {
  type JudgementHistorySize,
  judgementHistoryTop,
  visitRow,
} from './judgementHistorySize.ts';
import { gradeFill, stepLine, stepRows } from './judgementHistorySteps.ts';
import { judgementHistoryRows } from './judgementHistoryText.ts';
import { YearsAxis } from './YearsAxis.tsx';

/** Leadership runs just under overall, so that two lines on one step are both seen. */
const offset: Readonly<Partial<Record<Topic, number>>> = { leadership: -0.1 };

const heightOf = (topic: Topic, grade: Grade) => gradeStep(grade) + (offset[topic] ?? 0);

export function JudgementHistoryDrawing({ data, space, active }: ChartProps<HistoryData>) {
  const { judgementHistory } = data;
  const size = historySize(space);
  const read = active === null ? undefined : judgementHistoryRows(judgementHistory)[active];
  const { lines, directions, years, frameworks } = judgementHistory;
  const breaks = frameworks.slice(1).map(({ from }) => decimalYear(from));

  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      data={stepRows(lines, heightOf)}
      margin={{
        top: size.header === 'above' ? 3.2 * size.font : 8,
        right: size.right,
        bottom: 4,
        left: 0,
      }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <YearsAxis years={years} size={size} />
      <YAxis
        domain={[-0.1 - visitRow * (size.visitRows - 1), judgementHistoryTop]}
        ticks={[1, 2, 3, 4]}
        interval={0}
        width={size.left}
        tickLine={false}
        axisLine={false}
        tick={({ x, y, payload }) => (
          <GradeTick
            x={Number(x)}
            y={Number(y)}
            grade={grades[Number(payload.value) - 1] ?? 'good'}
            size={size}
          />
        )}
      />
      {breaks.map((at) => (
        <ReferenceLine key={at} x={at} stroke="var(--edge)" />
      ))}
      {directionMarks(directions).map(({ on, isEnd }) => (
        <ReferenceLine
          key={`${on} ${isEnd}`}
          x={decimalYear(on)}
          stroke="var(--event)"
          strokeDasharray="1.5 3"
        />
      ))}
      {read && <ReferenceLine x={decimalYear(read.sort)} stroke="var(--ink)" />}
      {lines.map((line) => (
        <Line
          key={line.id}
          dataKey={line.id}
          {...stepLine}
          {...(line.topic === 'overall'
            ? { stroke: 'var(--authority)', strokeWidth: 4.5 }
            : { stroke: 'var(--england)', strokeWidth: 2, strokeDasharray: '5 3' })}
        />
      ))}
      {lines
        .filter(({ topic, until }) =>
          judgementHistory.breaks.some((one) => one.topic === topic && one.start === until),
        )
        .map(({ id, topic, steps, until }) => (
          <LineEnd
            key={id}
            at={decimalYear(until)}
            height={heightOf(topic, steps.at(-1)?.grade ?? 'inadequate')}
          />
        ))}
      {lines
        .filter(({ topic }) => topic === 'overall')
        .flatMap(({ id, steps }) =>
          steps.map(({ start, grade }) => (
            <ReferenceDot
              key={`${id} ${start}`}
              x={decimalYear(start)}
              y={gradeStep(grade)}
              r={8}
              fill={gradeFill[grade]}
              stroke="var(--paper)"
              strokeWidth={2}
            />
          )),
        )}
      <JudgementHistoryWords judgementHistory={judgementHistory} size={size} heightOf={heightOf} />
      <JudgementHistoryVisits judgementHistory={judgementHistory} size={size} />
    </ComposedChart>
  );
}

/** Says that a line ends here and is not only cut off. */
function LineEnd({ at, height }: { readonly at: number; readonly height: number }) {
  const [x, y] = [useXAxisScale()?.(at), useYAxisScale()?.(height)];
  if (x === undefined || y === undefined) return null;
  return <path d={`M${x} ${y - 9} v18`} stroke="var(--authority)" strokeWidth="3" />;
}

interface GradeTickProps {
  readonly x: number;
  readonly y: number;
  readonly grade: Grade;
  readonly size: JudgementHistorySize;
}

/** A grade beside its step; in two lines by its size, never by measuring, which needs a browser. */
function GradeTick({ x, y, grade, size }: GradeTickProps) {
  const name = gradeShortName[grade];
  const lines = estimateTextWidth(name, size.font) <= size.left - 8 ? [name] : name.split(' ');
  return (
    <text x={x} y={y} textAnchor="end" fontSize={size.font} fill="var(--secondary)">
      {keyed(lines).map(({ key, item: line, index }) => (
        <tspan key={key} x={x} dy={index === 0 ? `${0.355 - 0.5 * (lines.length - 1)}em` : '1em'}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
