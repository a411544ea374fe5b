import { gradeShortName, grades } from '#src/core/model/grade.ts';
import type { JudgementHistory } from '#src/features/judgements/history/judgementHistory.ts';
import { gradeFill } from '#src/features/judgements/history/judgementHistorySteps.ts';
import { keyed } from '#src/ui/keyed.ts';
import styles from './HistoryLine.module.css';
import { gradeHeight, historyLineLayout, historyLineSize } from './historyLine.ts';

const { width, height, font, left, right, top, step } = historyLineSize;
const bottom = top + 3.6 * step;

/** The overall judgements as a small line; the whole history, with its table, stands further down. */
export function HistoryLine({ history }: { readonly history: JudgementHistory }) {
  const { paths, points, frameworks, directions, dates, end, summary } = historyLineLayout(history);
  if (points.length === 0) return null;
  return (
    <svg
      className={styles.line}
      role="img"
      aria-label={summary}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={font}
      fill="var(--secondary)"
    >
      {grades.map((grade) => (
        <g key={grade}>
          <path d={`M${left} ${gradeHeight(grade)} H${width - right}`} stroke="var(--rule)" />
          <text x={left - 10} y={gradeHeight(grade) + 5} textAnchor="end">
            {gradeShortName[grade]}
          </text>
        </g>
      ))}
      <path d={`M${left} ${bottom} H${width - right}`} stroke="var(--edge)" />
      {keyed(frameworks, ({ x }) => String(x)).map(({ key, item: { x, text }, index }) => (
        <g key={key}>
          <path d={`M${x} ${top - 16} V${bottom}`} stroke="var(--edge)" />
          {index === 0 && (
            <text x={x + 6} y={top - 8}>
              {text}
            </text>
          )}
        </g>
      ))}
      {keyed(directions, ({ x }) => String(x)).map(({ key, item: { x, text, anchor }, index }) => (
        <g key={key}>
          <path
            d={`M${x} ${top - 34} V${bottom}`}
            stroke="var(--event)"
            strokeWidth="1.5"
            strokeDasharray="1.5 3"
          />
          {index === 0 && (
            <text
              x={anchor === 'start' ? x + 6 : x - 6}
              y={top - 21}
              textAnchor={anchor}
              fill="var(--event)"
            >
              {text}
            </text>
          )}
        </g>
      ))}
      {keyed(paths).map(({ key, item }) => (
        <path key={key} d={item} fill="none" stroke="var(--authority)" strokeWidth="3.4" />
      ))}
      {keyed(points, ({ x }) => String(x)).map(({ key, item: { x, y, grade } }) => (
        <circle
          key={key}
          cx={x}
          cy={y}
          r="6.5"
          fill={gradeFill[grade]}
          stroke="var(--paper)"
          strokeWidth="2"
        />
      ))}
      {end && (
        <text x={end.x + 8} y={end.y + 5} fill="var(--authority)" fontWeight="700">
          {gradeShortName[end.grade]}
        </text>
      )}
      {keyed(dates, ({ text }) => text).map(({ key, item: { x, text } }) => (
        <text key={key} x={x} y={bottom + 19} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
}
