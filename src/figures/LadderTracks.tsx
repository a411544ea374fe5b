import { formatDate, formatMonth } from '#src/domain/format.ts';
import type { Ladder } from '#src/domain/ladder.ts';
import { type LadderRowsLayout, markRadius, type TrackName } from './ladderRowsLayout.ts';
import { VisitMark } from './VisitMark.tsx';
import { widthOf } from './widthOf.ts';

interface Props {
  readonly ladder: Ladder;
  readonly layout: LadderRowsLayout;
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
export function LadderTracks({ ladder, layout, reading }: Props) {
  const { size, plot, tracks, trackHeight, inspections, visits } = layout;
  const { font } = size;
  return tracks.map(({ name, y }) => {
    const [long, short] = trackLabel[name];
    const label = widthOf(long, font) < size.left - 8 ? long : short;
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
        {name === 'direction' && ladder.direction && (
          <DirectionStart direction={ladder.direction} layout={layout} y={y} />
        )}
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
  readonly direction: string;
  readonly layout: LadderRowsLayout;
  readonly y: number;
}

/** A beginning without an end: no source read gives one. */
function DirectionStart({ direction, layout, y }: DirectionProps) {
  const { size, plot, place } = layout;
  const { font } = size;
  const x = place(direction);
  const right = plot.x + plot.width + size.right;
  const [long, short] = [`began ${formatDate(direction)}`, formatMonth(direction)];
  const fits = x + 9 + widthOf(long, font) < right;
  return (
    <g fill="var(--event)">
      <path d={`M${x} ${y - 8} v16`} stroke="var(--event)" strokeWidth="2" strokeDasharray="2 2" />
      <text
        x={fits ? x + 9 : x - 8}
        y={y}
        dominantBaseline="central"
        textAnchor={fits ? 'start' : 'end'}
        fontSize={font}
      >
        {fits ? long : short}
      </text>
    </g>
  );
}
