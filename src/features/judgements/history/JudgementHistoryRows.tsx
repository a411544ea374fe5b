import { ComposedChart, DefaultZIndexes, Line, YAxis, ZIndexLayer } from 'recharts';
import { directionMarks } from '#src/core/model/direction.ts';
import { gradeShortName, grades } from '#src/core/model/grade.ts';
import { firstDay, lastDay } from '#src/core/model/partialDate.ts';
import { JudgementHistoryRowsWords } from './JudgementHistoryRowsText.tsx';
import { JudgementHistoryTracks } from './JudgementHistoryTracks.tsx';
import type { JudgementHistory } from './judgementHistory.ts';
import type { JudgementHistoryRowsLayout } from './judgementHistoryRowsLayout.ts';
import { gradeFill, stepLine, stepRows } from './judgementHistorySteps.ts';
import { YearsAxis } from './YearsAxis.tsx';

interface Props {
  readonly judgementHistory: JudgementHistory;
  readonly layout: JudgementHistoryRowsLayout;
  /** Id of the record that is being read, if any. */
  readonly reading: string | null;
}

const dotRadius = 7;

/** A small judgement history for each topic above one time axis, so that no line hides another. */
export function JudgementHistoryRows({ judgementHistory, layout, reading }: Props) {
  const { lines, directions, years } = judgementHistory;
  const { size, plot, rows, bands, inspections, levelOf, heightOf, place } = layout;
  const levels = rows.flatMap(({ topic }) =>
    grades.map((grade) => ({ at: heightOf(topic, grade), name: gradeShortName[grade] })),
  );
  const tick = { fontSize: size.font, fill: 'var(--secondary)' };

  return (
    <ComposedChart
      width={size.width}
      height={layout.height}
      data={stepRows(lines, heightOf)}
      margin={{ top: plot.y, right: size.right, bottom: 4, left: 0 }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <ZIndexLayer zIndex={DefaultZIndexes.grid - 1}>
        {bands
          .filter((_, index) => index % 2 === bands.length % 2)
          .map(({ framework, start, end }) => (
            <rect
              key={`${framework} ${start}`}
              x={start}
              y={plot.y}
              width={end - start}
              height={plot.height}
              fill="var(--wash)"
            />
          ))}
      </ZIndexLayer>
      <YearsAxis years={years} size={size} />
      <YAxis
        domain={[0, plot.height]}
        ticks={levels.map(({ at }) => at)}
        tickFormatter={(at: number) => levels.find((level) => level.at === at)?.name ?? ''}
        interval={0}
        width={size.left}
        tickLine={false}
        axisLine={false}
        tick={size.wrapsGrades ? { ...tick, width: size.left - 8 } : tick}
      />
      {rows.map(({ topic, top, bottom }) => (
        <g key={topic} strokeWidth="1">
          {bands.slice(1).map(({ framework, start }) => (
            <path
              key={`${framework} ${start}`}
              d={`M${start} ${top - 8} V${bottom + 8}`}
              stroke="var(--edge)"
            />
          ))}
          {inspections.map(({ id, x }) => (
            <path
              key={id}
              d={`M${x} ${top - 4} V${bottom + 4}`}
              stroke={id === reading ? 'var(--ink)' : 'var(--crowd)'}
            />
          ))}
          {directionMarks(directions).map(({ on, isEnd }) => (
            <path
              key={`${on} ${isEnd}`}
              d={`M${place(on)} ${top - 8} V${bottom + 8}`}
              stroke="var(--event)"
              strokeDasharray="1.5 3"
            />
          ))}
        </g>
      ))}
      {lines.map((line) => (
        <Line
          key={line.id}
          dataKey={line.id}
          {...stepLine}
          stroke="var(--authority)"
          strokeWidth={line.topic === 'overall' ? 4.5 : 3}
        />
      ))}
      <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
        {lines
          .filter(({ until }) => until !== judgementHistory.until)
          .map(({ id, topic, steps, until }) => (
            // Says that a line ends here, and is not covered by what begins here.
            <path
              key={id}
              d={`M${place(until)} ${levelOf(topic, steps.at(-1)?.grade ?? 'inadequate') - 7} v14`}
              stroke="var(--authority)"
              strokeWidth="3"
            />
          ))}
        {lines.flatMap(({ topic, seriesId, steps }) =>
          steps.map(({ inspectionId, start, grade }) => {
            const isRead = inspectionId === reading;
            const isVague = start.length < 10;
            // A date without a day is drawn as wide as it is vague.
            const [from, to] = [firstDay(start), lastDay(start)].map(place) as [number, number];
            return (
              <rect
                key={`${seriesId} ${start}`}
                x={isVague ? from : from - dotRadius}
                y={levelOf(topic, grade) - dotRadius}
                width={isVague ? to - from : 2 * dotRadius}
                height={2 * dotRadius}
                rx={dotRadius}
                fill={isVague ? 'var(--paper)' : gradeFill[grade]}
                stroke={isRead ? 'var(--ink)' : isVague ? gradeFill[grade] : 'var(--paper)'}
                strokeWidth={isRead ? 3 : 2}
                strokeDasharray={isVague ? '3 2' : undefined}
              />
            );
          }),
        )}
      </ZIndexLayer>
      <JudgementHistoryRowsWords judgementHistory={judgementHistory} layout={layout} />
      <JudgementHistoryTracks
        judgementHistory={judgementHistory}
        layout={layout}
        reading={reading}
      />
    </ComposedChart>
  );
}
