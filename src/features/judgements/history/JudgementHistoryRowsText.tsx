import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { careAndLeaversSeries } from '#src/core/model/frameworkEntries.ts';
import { gradeShortName } from '#src/core/model/grade.ts';
import { topicName } from '#src/core/model/topic.ts';
import { keyed } from '#src/ui/keyed.ts';
import type { JudgementHistory } from './judgementHistory.ts';
import type { JudgementHistoryRowsLayout } from './judgementHistoryRowsLayout.ts';
import { breakLines } from './judgementHistoryText.ts';

interface Props {
  readonly judgementHistory: JudgementHistory;
  readonly layout: JudgementHistoryRowsLayout;
}

/** Names of rows and frameworks, the grade in force at each line's end, and what a gap means. */
export function JudgementHistoryRowsWords({ judgementHistory, layout }: Props) {
  const { rows, bands, plot, size, levelOf, place } = layout;
  const { font } = size;
  const common = { fontSize: font, fill: 'var(--secondary)' };
  return (
    <>
      {bands.map(({ framework, start, text, y }) => (
        <text
          key={`${framework} ${start}`}
          {...common}
          x={start + (start === plot.x ? 0 : 6)}
          y={y}
        >
          {text}
        </text>
      ))}
      {rows.map(({ topic, titleY }) => (
        <text key={topic} x={plot.x} y={titleY} fontSize={font} fontWeight={650} fill="var(--ink)">
          {topicName[topic]}
        </text>
      ))}
      {judgementHistory.lines.map(({ id, topic, steps, until }) => {
        const grade = steps.at(-1)?.grade;
        const lines = grade ? gradeShortName[grade].split(' ') : [];
        if (
          !grade ||
          until !== judgementHistory.until ||
          size.right < estimateTextWidth('improvement', font)
        )
          return null;
        return (
          <TextLines
            key={id}
            lines={lines}
            x={plot.x + plot.width + 10}
            y={levelOf(topic, grade)}
            font={font}
            anchor="start"
            fill="var(--authority)"
            weight={700}
          />
        );
      })}
      {judgementHistory.lines
        .filter(({ seriesId }) => seriesId === careAndLeaversSeries)
        .map(({ topic, steps, until }) => {
          const [first, second] = steps;
          if (!first) return null;
          const words = 'with care leavers';
          const x = place(first.start) + 12;
          const isLowest = first.grade === 'inadequate';
          const fits = x + estimateTextWidth(words, font) < place(second?.start ?? until) - 4;
          return fits ? (
            <text
              key={topic}
              {...common}
              x={x}
              y={levelOf(topic, first.grade) + (isLowest ? -0.5 * font : 1.05 * font)}
            >
              {words}
            </text>
          ) : null;
        })}
      {judgementHistory.breaks
        .filter(({ topic }, index, all) => all.findIndex((one) => one.topic === topic) === index)
        .filter(({ topic }) => rows.some((row) => row.topic === topic))
        .map(({ topic, framework, start }) => {
          const [from, end] = [place(start), place(judgementHistory.until)];
          const middle = (levelOf(topic, 'outstanding') + levelOf(topic, 'inadequate')) / 2;
          return (
            <g key={topic}>
              <rect
                x={from}
                y={levelOf(topic, 'outstanding') - 4}
                width={Math.max(0, end - from)}
                height={levelOf(topic, 'inadequate') - levelOf(topic, 'outstanding') + 8}
                fill="var(--paper)"
                stroke="var(--crowd)"
                strokeDasharray="2 3"
              />
              {size.right >= estimateTextWidth('improvement', font) && (
                <TextLines
                  lines={breakLines({ framework, start })}
                  x={plot.x + plot.width + 10}
                  y={middle}
                  font={font}
                  anchor="start"
                  fill="var(--secondary)"
                  weight={400}
                />
              )}
            </g>
          );
        })}
      {judgementHistory.gaps
        .filter(({ topic }) => rows.some((row) => row.topic === topic))
        .map(({ topic, from, until }) => {
          const [start, end] = [place(from), place(until)];
          const middle = (levelOf(topic, 'outstanding') + levelOf(topic, 'inadequate')) / 2;
          return (
            <g key={`${topic} ${from}`}>
              <rect
                x={start}
                y={levelOf(topic, 'outstanding') - 4}
                width={end - start}
                height={levelOf(topic, 'inadequate') - levelOf(topic, 'outstanding') + 8}
                fill="var(--paper)"
                stroke="var(--crowd)"
                strokeDasharray="2 3"
              />
              <TextLines
                lines={wrapped('judged with children in care', end - start - 8, font)}
                x={(start + end) / 2}
                y={middle}
                font={font}
                anchor="middle"
                fill="var(--secondary)"
                weight={400}
              />
            </g>
          );
        })}
    </>
  );
}

interface TextLinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  /** Middle of all lines together. */
  readonly y: number;
  readonly font: number;
  readonly anchor: 'start' | 'middle';
  readonly fill: string;
  readonly weight: number;
}

function TextLines({ lines, x, y, font, anchor, fill, weight }: TextLinesProps) {
  return keyed(lines).map(({ key, item: line, index }) => (
    <text
      key={key}
      x={x}
      y={y + (index - (lines.length - 1) / 2) * 1.1 * font}
      dominantBaseline="central"
      textAnchor={anchor}
      fontSize={font}
      fontWeight={weight}
      fill={fill}
    >
      {line}
    </text>
  ));
}

/** Words in as many lines as a width needs. */
function wrapped(words: string, width: number, font: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (lines.length > 0 && estimateTextWidth(longer, font) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
