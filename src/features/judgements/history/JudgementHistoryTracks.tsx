import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { type Direction, directionMarks } from '#src/core/model/direction.ts';
import { formatDate, formatMonth } from '#src/core/text/format.ts';
import type { JudgementHistory } from './judgementHistory.ts';
import {
  type JudgementHistoryRowsLayout,
  markRadius,
  type TrackName,
} from './judgementHistoryRowsLayout.ts';
import { VisitMark } from './VisitMark.tsx';

interface Props {
  readonly judgementHistory: JudgementHistory;
  readonly layout: JudgementHistoryRowsLayout;
  /** Id of the record that is being read, if any. */
  readonly reading: string | null;
}

/** Long and short, for as much room as there is. */
const trackLabel: Readonly<Record<TrackName, readonly [string, string]>> = {
  inspected: ['Inspected', 'Inspected'],
  published: ['Report published', 'Published'],
  direction: ['Statutory direction', 'Direction'],
  focused: ['Focused visits', 'Focused'],
  monitoring: ['Monitoring visits', 'Monitoring'],
};

/** Below the rows and on the same time axis: when each inspection was and its report came, and the visits. */
export function JudgementHistoryTracks({ judgementHistory, layout, reading }: Props) {
  const { size, plot, tracks, trackHeight, inspections, visits } = layout;
  const { font } = size;
  return tracks.map(({ name, y }) => {
    const [long, short] = trackLabel[name];
    const label = estimateTextWidth(long, font) < size.left - 8 ? long : short;
    const isEvent = name !== 'inspected' && name !== 'published';
    const common = { y, fontSize: font, dominantBaseline: 'central' } as const;
    return (
      <g key={name}>
        <text
          {...common}
          x={plot.x - 8}
          textAnchor="end"
          fill={isEvent ? 'var(--event)' : 'var(--secondary)'}
        >
          {label}
        </text>
        {name === 'inspected' &&
          inspections.map(({ id, x, text, textX }) => (
            <g key={id} fill="var(--ink)">
              <path d={squareAt(x, y, id === reading ? 6.5 : 5)} />
              <text {...common} x={textX}>
                {text}
              </text>
            </g>
          ))}
        {name === 'published' &&
          inspections.map(({ id, published }) =>
            published ? (
              <g key={id} fill="var(--secondary)">
                <path d={`M${published.x} ${y - 7} v14`} stroke="var(--ink)" strokeWidth="2" />
                <text {...common} x={published.textX}>
                  {published.text}
                </text>
              </g>
            ) : null,
          )}
        {name === 'direction' &&
          judgementHistory.directions.map((direction, index) => (
            <DirectionMarks
              key={`${direction.began} ${direction.ended}`}
              direction={direction}
              next={directionMarks(judgementHistory.directions.slice(index + 1))[0]?.on ?? null}
              layout={layout}
              y={y}
            />
          ))}
        {(name === 'focused' || name === 'monitoring') &&
          visits[name].map(({ visit, x, from, to, row }) => (
            <VisitMark
              key={visit.id}
              visit={visit}
              x={x}
              y={y + row * trackHeight}
              radius={markRadius - 1}
              from={from}
              to={to}
              axisY={name === 'monitoring' ? plot.y + plot.height : y + markRadius + 1}
              font={font}
              isRead={visit.id === reading}
            />
          ))}
      </g>
    );
  });
}

const squareAt = (x: number, y: number, half: number) =>
  `M${x - half} ${y - half} h${2 * half} v${2 * half} h${-2 * half} z`;

interface DirectionProps {
  readonly direction: Direction;
  /** Where the next direction is marked; `null` for the last. */
  readonly next: string | null;
  readonly layout: JudgementHistoryRowsLayout;
  readonly y: number;
}

/** What is recorded of a direction: a rule where it began, one where it ended, a line between them. */
function DirectionMarks({ direction, next, layout, y }: DirectionProps) {
  const { size, plot, place } = layout;
  const { font } = size;
  const { began, ended } = direction;
  const xs = [began, ended].flatMap((date) => (date === null ? [] : [place(date)]));
  const [from = 0, to = from] = xs;
  const right = next === null ? plot.x + plot.width + size.right : place(next) - 8;
  const words = wordsOf(direction);
  const text = words.find((one) => to + 9 + estimateTextWidth(one, font) < right);
  const short = words.at(-1) ?? '';
  return (
    <g fill="var(--event)" stroke="var(--event)">
      {xs.map((x) => (
        <path key={x} d={`M${x} ${y - 8} v16`} strokeWidth="2" strokeDasharray="2 2" />
      ))}
      {to > from && <path d={`M${from} ${y} H${to}`} strokeWidth="2" />}
      <text
        x={text ? to + 9 : from - 8}
        y={y}
        dominantBaseline="central"
        textAnchor={text ? 'start' : 'end'}
        fontSize={font}
        stroke="none"
      >
        {text ?? short}
      </text>
    </g>
  );
}

/** The dates of a direction, longest first. */
function wordsOf({ began, ended }: Direction): string[] {
  if (began === null) {
    const end = ended ?? '';
    return [`ended ${formatDate(end)}`, `to ${formatMonth(end)}`];
  }
  if (ended === null) return [`began ${formatDate(began)}`, formatMonth(began)];
  return [
    `${formatDate(began)} to ${formatDate(ended)}`,
    `${formatMonth(began)} to ${formatMonth(ended)}`,
  ];
}
