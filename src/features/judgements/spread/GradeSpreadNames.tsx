import { usePlotArea } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { labelLines } from '#src/charts/labelLines.ts';
import { gradeShortName, grades } from '#src/core/model/grade.ts';
import { OwnMark } from './GradeSpreadRows.tsx';
import { GradeKey } from './GradeSpreadSegment.tsx';
import type { TopicSpread } from './gradeSpread.ts';
import type { SpreadSize } from './gradeSpreadSize.ts';

interface NamesProps {
  readonly topics: readonly TopicSpread[];
  readonly authorityName: string;
  readonly authorities: number;
  readonly size: SpreadSize;
}

/** The grades by name: over the first bar's parts, or as a key where they would not fit. */
export function GradeNames({ topics, authorityName, authorities, size }: NamesProps) {
  const plot = usePlotArea();
  const [first] = topics;
  if (!plot || !first) return null;
  const { font, left } = size;
  const mark = 1.4 * font;
  const common = { fontSize: font, fill: 'var(--ink)', dominantBaseline: 'central' } as const;
  if (left === 0) {
    const second = estimateTextWidth('Requires improvement', font) * 0.62 + mark;
    const [own = ''] = labelLines(authorityName, '', {
      room: plot.width - mark,
      font: 1.06 * font,
      most: 1,
    });
    return (
      <>
        {grades.map((grade, index) => {
          const x = plot.x + (index % 2 === 0 ? 0 : second);
          const y = plot.y - (index < 2 ? 3.9 : 2.45) * font;
          return (
            <g key={grade}>
              <GradeKey grade={grade} x={x} y={y} font={font} />
              <text {...common} x={x + mark} y={y}>
                {gradeShortName[grade]}
              </text>
            </g>
          );
        })}
        {topics.some(({ own: grade }) => grade !== null) && (
          <OwnMark
            x={plot.x + 0.55 * font}
            y={plot.y - 1.5 * font}
            words={own}
            font={font}
            range={[plot.x, plot.x + plot.width]}
          />
        )}
      </>
    );
  }
  let before = 0;
  const wanted = grades.map((grade) => {
    const from = before;
    before += first.counts[grade];
    return plot.x + ((from + before) / 2 / authorities) * plot.width;
  });
  const widths = grades.map((grade) => estimateTextWidth(gradeShortName[grade], font) + 18);
  const places = inOneRow(wanted, widths, [plot.x, plot.x + plot.width]);
  return grades.map((grade, index) => (
    <text
      key={grade}
      {...common}
      x={places[index]}
      y={plot.y - 0.55 * font}
      textAnchor="middle"
      fontWeight={600}
    >
      {gradeShortName[grade]}
    </text>
  ));
}

/** Middles of labels in one row, each as near to where it would like to be as those before it allow. */
function inOneRow(
  wanted: readonly number[],
  widths: readonly number[],
  [min, max]: readonly [number, number],
): number[] {
  const places = [...wanted];
  const half = (index: number) => (widths[index] ?? 0) / 2;
  for (let index = 0; index < places.length; index += 1) {
    const least =
      index === 0 ? min + half(0) : (places[index - 1] ?? 0) + half(index - 1) + half(index);
    places[index] = Math.max(places[index] ?? 0, least);
  }
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const isLast = index === places.length - 1;
    const most = isLast
      ? max - half(index)
      : (places[index + 1] ?? 0) - half(index + 1) - half(index);
    places[index] = Math.min(places[index] ?? 0, most);
  }
  return places;
}
