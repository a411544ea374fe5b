import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { ChartProps, ChartSpace } from '#src/charts/figureSpec.ts';
import { sparklineOf } from '#src/features/indicators/trend/sparkline.ts';
import type { Multiple, Multiples, MultiplesData } from './multiples.ts';
import { partsOf } from './partsOf.ts';

/** Of one line, in units of the drawing: its name, its plot, its years, what is between two rows. */
const [head, plot, foot, between] = [24, 72, 20, 18] as const;
export const multipleHeight = head + plot + foot + between;
const gap = 11;

/** How many lines stand beside each other. */
export function multiplesAcross({ width, frame }: ChartSpace): number {
  if (frame === 'slide') return 5;
  if (width >= 1060) return 7;
  if (width >= 800) return 5;
  return width >= 560 ? 4 : 2;
}

/** As many lines as a slide of any shape has room for below its title: three rows. */
export const mostOnSlide = 15;

/** As many rows of lines as a sheet has room for, with a heading above. */
const rowsOnSheet = 4;

/** A small line for each authority, on one axis, with England’s behind it; on paper a drawing for each sheet. */
export function MultiplesDrawing({ data, space, active }: ChartProps<MultiplesData>) {
  const { multiples } = data;
  const across = multiplesAcross(space);
  const font = space.frame === 'slide' ? 15 : 16;
  const left = 30;
  const size = { width: (space.width - left - (across - 1) * gap) / across, height: plot };
  const sheets = space.isOnPaper
    ? partsOf(multiples.items, across * rowsOnSheet)
    : [multiples.items];
  return sheets.map((items, sheet) => {
    const rows = Math.ceil(items.length / across);
    const height = Math.max(1, rows) * multipleHeight - between;
    return (
      <svg
        key={items[0]?.code}
        width={space.width}
        height={height}
        viewBox={`0 0 ${space.width} ${height}`}
        style={{ width: '100%', height: 'auto' }}
        fontSize={font}
        aria-hidden="true"
      >
        {items.map((one, index) => (
          <g
            key={one.code}
            transform={`translate(${left + (index % across) * (size.width + gap)} ${Math.floor(index / across) * multipleHeight})`}
          >
            <OneLine
              one={one}
              multiples={multiples}
              size={size}
              font={font}
              isFirst={index % across === 0}
              isRead={active === sheet * across * rowsOnSheet + index}
            />
          </g>
        ))}
      </svg>
    );
  });
}

interface Props {
  readonly one: Multiple;
  readonly multiples: Multiples;
  readonly size: { readonly width: number; readonly height: number };
  readonly font: number;
  /** Whether it is the first of its row, at which the axis is named. */
  readonly isFirst: boolean;
  readonly isRead: boolean;
}

function OneLine({ one, multiples, size, font, isFirst, isRead }: Props) {
  const { file, england, axis } = multiples;
  const { indicator, periods } = file;
  const lines = sparklineOf(
    {
      indicator,
      periods,
      axis,
      lines: [...(england ? [england] : []), { ...one.line, kind: 'authority' }],
    },
    size,
    axis.top,
  );
  const own = lines.at(-1);
  const [first, last] = [periods[0]?.year, periods.at(-1)?.year];
  const ink = one.isOwn ? 'var(--authority)' : 'var(--ink)';
  const room = size.width - estimateTextWidth(one.latest, font) - 6;
  // From the bottom up, as far as they stand a line of letters apart.
  const ticks = axis.ticks.filter((tick) => tick === 0 || tick === axis.ticks.at(-1));
  const yOf = (tick: number) => head + size.height - (tick / axis.top) * (size.height - 4);
  return (
    <>
      <text x={0} y={font} fontWeight={one.isOwn || isRead ? 700 : 500} fill={ink}>
        {fitted(one.name, room, font)}
      </text>
      <text x={size.width} y={font} textAnchor="end" fontWeight={700} fill={ink}>
        {one.latest}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M0 ${yOf(tick)} H${size.width}`}
            stroke={tick === 0 ? 'var(--edge)' : 'var(--rule)'}
          />
          {isFirst && (
            <text
              x={-4}
              y={yOf(tick) + 0.35 * font}
              textAnchor="end"
              fontSize={font - 2}
              fill="var(--secondary)"
            >
              {tick}
              {tick > 0 && file.indicator.unit === 'percent' && '%'}
            </text>
          )}
        </g>
      ))}
      <g transform={`translate(0 ${head})`}>
        {lines.map(({ line, path }) => (
          <path
            key={line.kind}
            data-line={line.kind}
            d={path}
            fill="none"
            stroke={line.kind === 'england' ? 'var(--england)' : ink}
            strokeWidth={line.kind === 'england' ? 1.3 : one.isOwn ? 3 : 2}
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        ))}
        {own?.last && <circle cx={own.last.x} cy={own.last.y} r={3.2} fill={ink} />}
      </g>
      <text x={0} y={head + plot + 16} fontSize={font - 2} fill="var(--secondary)">
        {first}
      </text>
      {last !== first && (
        <text
          x={size.width}
          y={head + plot + 16}
          textAnchor="end"
          fontSize={font - 2}
          fill="var(--secondary)"
        >
          {last}
        </text>
      )}
    </>
  );
}

/** A name as far as there is room; the point that is read out has the whole. */
function fitted(name: string, room: number, font: number): string {
  if (estimateTextWidth(name, font) <= room) return name;
  let kept = name;
  while (kept.length > 1 && estimateTextWidth(`${kept}…`, font) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
