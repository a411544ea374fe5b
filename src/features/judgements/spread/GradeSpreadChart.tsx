import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { type Grade, grades } from '#src/core/model/grade.ts';
import { GradeNames } from './GradeSpreadNames.tsx';
import { GradeSpreadRows } from './GradeSpreadRows.tsx';
import { Segment } from './GradeSpreadSegment.tsx';
import type { GradeSpread, TopicSpread } from './gradeSpread.ts';
import { type SpreadSize, spreadBand, spreadHead } from './gradeSpreadSize.ts';
import { apartCount } from './gradeSpreadText.ts';

interface Props {
  readonly spread: GradeSpread;
  readonly size: SpreadSize;
  /** Row that is being read, if any. */
  readonly reading: number | null;
}

/** The latest grades on each topic as bars of one length, worst grade first. */
export function GradeSpreadChart({
  spread: { authorityName, authorities, topics },
  size,
  reading,
}: Props) {
  const { width, left } = size;
  const head = spreadHead(size);
  const band = spreadBand(size);
  const rows = topics.map((topic, index) => ({
    topic,
    index,
    ...topic.counts,
    apart: apartCount(topic.apart),
  }));
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={head + band * topics.length}
      data={rows}
      barSize={size.bar}
      margin={{ top: head, right: 2, bottom: 0, left: left + 2 }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <XAxis type="number" domain={[0, authorities]} hide />
      <YAxis type="category" dataKey="index" hide />
      <GradeNames
        topics={topics}
        authorityName={authorityName}
        authorities={authorities}
        size={size}
      />
      {[...grades, 'apart' as const].map((grade) => (
        <Bar
          key={grade}
          dataKey={grade}
          stackId="grades"
          isAnimationActive={false}
          shape={({ x = 0, y = 0, width: long = 0, payload }: SegmentShape) =>
            payload && long > 0 ? (
              <Segment
                grade={grade}
                count={payload[grade]}
                isOwn={payload.topic.own === grade}
                x={x}
                y={y}
                long={long}
                size={size}
              />
            ) : (
              <g />
            )
          }
        />
      ))}
      <GradeSpreadRows
        topics={topics}
        authorityName={authorityName}
        authorities={authorities}
        size={size}
        reading={reading}
      />
    </BarChart>
  );
}

type Row = { readonly topic: TopicSpread; readonly apart: number } & Readonly<
  Record<Grade, number>
>;

interface SegmentShape {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly payload?: Row | undefined;
}
