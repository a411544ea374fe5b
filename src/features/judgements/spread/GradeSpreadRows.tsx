import { usePlotArea } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { labelLines } from '#src/charts/labelLines.ts';
import { type Grade, gradeShortName, grades } from '#src/core/model/grade.ts';
import type { TopicSpread } from './gradeSpread.ts';
import { type SpreadSize, spreadBand } from './gradeSpreadSize.ts';
import { spreadTopicName } from './gradeSpreadText.ts';

interface RowsProps {
  readonly topics: readonly TopicSpread[];
  readonly authorityName: string;
  readonly authorities: number;
  readonly size: SpreadSize;
  readonly reading: number | null;
}

/** Each bar's topic, and the board's own place under it as a triangle with its grade in words. */
export function GradeSpreadRows({ topics, authorityName, authorities, size, reading }: RowsProps) {
  const plot = usePlotArea();
  if (!plot) return null;
  const { font, left, bar } = size;
  const band = spreadBand(size);
  // The first mark says whose all of them are; overall effectiveness may have none.
  const firstOwn = topics.findIndex(({ own }) => own !== null);
  return topics.map(({ topic, counts, own }, index) => {
    const top = plot.y + index * band;
    const barTop = top + (band - bar) / 2;
    const common = { fontSize: font, dominantBaseline: 'central' } as const;
    return (
      <g key={topic}>
        {reading === index && (
          <rect
            x={plot.x - 2}
            y={barTop - 3}
            width={plot.width + 4}
            height={bar + 6}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="1.5"
          />
        )}
        <text
          {...common}
          x={left === 0 ? plot.x : 0}
          y={left === 0 ? barTop - 0.75 * font : barTop + bar / 2}
          fontWeight={topic === 'overall' ? 700 : 400}
          fill="var(--ink)"
        >
          {spreadTopicName[topic]}
        </text>
        {own && (
          <OwnMark
            x={plot.x + (middleOf(counts, own) / authorities) * plot.width}
            y={barTop + bar + 2}
            name={index === firstOwn && left > 0 ? `${authorityName}:` : ''}
            words={gradeShortName[own]}
            font={font}
            range={[plot.x, plot.x + plot.width]}
          />
        )}
      </g>
    );
  });
}

/** The middle of a grade's part of the bar, in authorities. */
function middleOf(counts: TopicSpread['counts'], own: Grade): number {
  const worse = grades.slice(0, grades.indexOf(own));
  return worse.reduce((sum, grade) => sum + counts[grade], 0) + counts[own] / 2;
}

interface OwnProps {
  readonly x: number;
  readonly y: number;
  /** Said before the words, and cut where it has no room. */
  readonly name?: string;
  readonly words: string;
  readonly font: number;
  readonly range: readonly [left: number, right: number];
}

/** A triangle that points up at the board's own place, its words on the side with room. */
export function OwnMark({ x, y, name = '', words, font, range: [left, right] }: OwnProps) {
  const r = 0.42 * font;
  const bold = 1.08 * font;
  const whole = estimateTextWidth(`${name} ${words}`, bold);
  const isLeft = x + r + 6 + whole > right && x - left > right - x;
  const room = (isLeft ? x - left : right - x) - r - 6;
  const [shown] = labelLines(name, words, { room, font: bold, most: 1 });
  return (
    <g fill="var(--authority)">
      <path d={`M${x - r} ${y + 2 * r} L${x} ${y} L${x + r} ${y + 2 * r} Z`} />
      <text
        x={isLeft ? x - r - 6 : x + r + 6}
        y={y + 0.62 * font}
        dominantBaseline="central"
        textAnchor={isLeft ? 'end' : 'start'}
        fontSize={font}
        fontWeight={700}
      >
        {shown}
      </text>
    </g>
  );
}
