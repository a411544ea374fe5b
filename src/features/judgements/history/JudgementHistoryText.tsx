import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { separateLabels } from '#src/charts/separateLabels.ts';
import { directionMarks } from '#src/core/model/direction.ts';
import type { Grade } from '#src/core/model/grade.ts';
import { frameworkName, frameworkShortName } from '#src/core/model/inspection.ts';
import { decimalYear } from '#src/core/model/partialDate.ts';
import type { Topic } from '#src/core/model/topic.ts';
import { formatDate } from '#src/core/text/format.ts';
import type { JudgementHistory } from './judgementHistory.ts';
import type { JudgementHistorySize } from './judgementHistorySize.ts';
import { breakLines, lineName } from './judgementHistoryText.ts';

interface Props {
  readonly judgementHistory: JudgementHistory;
  readonly size: JudgementHistorySize;
  /** Where a line of a topic runs at a grade. */
  readonly heightOf: (topic: Topic, grade: Grade) => number;
}

/** Names of frameworks, of the latest direction and of the lines, in place of a legend. */
export function JudgementHistoryWords({ judgementHistory, size, heightOf }: Props) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (!xScale || !yScale || !plot) return null;
  const { font } = size;
  const { frameworks, directions, lines } = judgementHistory;
  const place = (date: string) => xScale(decimalYear(date)) ?? 0;
  const isAbove = size.header === 'above';
  const inside = plot.y + 0.4 * font;
  const above = plot.y - 0.5 * font;
  const common = { fontSize: font, fill: 'var(--secondary)' };

  // One name has room beside its rule; the note below the figure gives every date.
  const labelled = directionMarks(directions).at(-1);

  // A line that ended by rule is named as well, with what became of its topic.
  const named = lines.flatMap(({ topic, steps, until }) => {
    const grade = steps.at(-1)?.grade;
    const end = judgementHistory.breaks.find((one) => one.topic === topic && one.start === until);
    if (!grade || (until !== judgementHistory.until && !end)) return [];
    const words = [lineName[topic] ?? '', ...(end ? breakLines(end) : [])];
    return [{ topic, words, y: yScale(heightOf(topic, grade)) ?? 0 }];
  });
  const most = Math.max(1, ...named.map(({ words }) => words.length));
  const ys = separateLabels(
    named.map(({ y }) => y),
    font * (most === 1 ? 1.2 : 0.55 * most + 0.7),
    [plot.y, plot.y + plot.height - (most > 1 ? font : 0)],
  );

  return (
    <>
      {frameworks.map(({ framework, from }, index) => {
        const next = frameworks[index + 1];
        const start = Math.max(place(from), plot.x);
        const room = (next ? place(next.from) : plot.x + plot.width) - start;
        const fits = estimateTextWidth(frameworkName[framework], font) < room - 16;
        return (
          <text
            key={`${framework} ${from}`}
            {...common}
            x={next ? place(next.from) - 8 : start + 8}
            y={isAbove ? above - 1.25 * font : inside}
            textAnchor={next ? 'end' : 'start'}
          >
            {fits ? frameworkName[framework] : frameworkShortName[framework]}
          </text>
        );
      })}
      {labelled && (
        <text
          {...common}
          x={isAbove ? size.width : place(labelled.on) + 8}
          y={isAbove ? above : inside}
          textAnchor={isAbove ? 'end' : 'start'}
          fill="var(--event)"
        >
          {labelled.isEnd ? 'End of statutory direction' : 'Statutory direction'},{' '}
          {formatDate(labelled.on)}
        </text>
      )}
      {named.map(({ topic, words }, index) => (
        <text
          key={topic}
          dominantBaseline="central"
          fontSize={font}
          fontWeight={topic === 'overall' ? 700 : 400}
          fill={topic === 'overall' ? 'var(--authority)' : 'var(--secondary)'}
        >
          {words.map((line, at) => (
            <tspan
              key={line}
              x={plot.x + plot.width + 10}
              y={(ys[index] ?? 0) + (at - (words.length - 1) / 2) * 1.1 * font}
              fontWeight={at > 0 ? 400 : undefined}
            >
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </>
  );
}
