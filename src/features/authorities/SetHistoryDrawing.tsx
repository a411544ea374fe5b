import type { ChartProps, ChartSpace } from '#src/charts/figureSpec.ts';
import { gradeInitials } from '#src/core/model/grade.ts';
import { decimalYear } from '#src/core/model/partialDate.ts';
import { gradeFill } from '#src/features/judgements/history/judgementHistorySteps.ts';
import { keyed } from '#src/ui/keyed.ts';
import { partsOf } from './partsOf.ts';
import type { SetHistoryData, SetHistoryRow, Standing } from './setHistory.ts';

interface Size {
  readonly width: number;
  /** Of the names; 0 where they stand above their bars. */
  readonly left: number;
  readonly row: number;
  readonly everyYears: number;
}

const bar = 20;
const font = 16;
export const historyHead = 26;

/** How the rows are drawn in the room that there is. */
export function setHistorySize({ width }: ChartSpace): Size {
  if (width >= 800) return { width, left: 200, row: 27, everyYears: 1 };
  if (width >= 560) return { width, left: 170, row: 27, everyYears: 2 };
  return { width, left: 0, row: 46, everyYears: 3 };
}

/** As many rows as a sheet has room for, with a heading above. */
const rowsOnSheet = 18;

/**
 * A row for each authority: its overall grades as long as each stood, by initials as well as by colour. On
 * paper a drawing for each sheet, all of them from the same year on.
 */
export function SetHistoryDrawing({ data, space, active }: ChartProps<SetHistoryData>) {
  const { rows, asAt } = data;
  const size = setHistorySize(space);
  const starts = rows.flatMap(({ standings }) => standings.map(({ start }) => decimalYear(start)));
  const first = Math.floor(Math.min(decimalYear(asAt), ...starts));
  const last = Math.max(first + 1, decimalYear(asAt));
  const xOf = (year: number) =>
    size.left + ((year - first) / (last - first)) * (size.width - size.left - 1);
  const years = Array.from({ length: Math.ceil(last) - first }, (_, index) => first + index);
  const sheets = space.isOnPaper ? partsOf(rows, rowsOnSheet) : [rows];
  return sheets.map((part, sheet) => {
    const height = historyHead + part.length * size.row;
    return (
      <svg
        key={part[0]?.code}
        width={size.width}
        height={height}
        viewBox={`0 0 ${size.width} ${height}`}
        style={{ width: '100%', height: 'auto' }}
        fontSize={font}
        aria-hidden="true"
      >
        {years.map((year) => (
          <g key={year}>
            <path d={`M${xOf(year)} ${historyHead - 6} V${height}`} stroke="var(--rule)" />
            {(year - first) % size.everyYears === 0 && (
              <text x={xOf(year) + 2} y={font} fontSize={font - 2} fill="var(--secondary)">
                {year}
              </text>
            )}
          </g>
        ))}
        {keyed(part, ({ code }) => code).map(({ key, item, index }) => (
          <g key={key} transform={`translate(0 ${historyHead + index * size.row})`}>
            <text
              x={0}
              y={15}
              fontWeight={item.isOwn || active === sheet * rowsOnSheet + index ? 700 : 400}
              fill={item.isOwn ? 'var(--authority)' : 'var(--ink)'}
            >
              {item.name}
            </text>
            <Bars row={item} size={size} xOf={xOf} />
          </g>
        ))}
      </svg>
    );
  });
}

interface BarsProps {
  readonly row: SetHistoryRow;
  readonly size: Size;
  readonly xOf: (year: number) => number;
}

function Bars({ row, size, xOf }: BarsProps) {
  const y = size.left === 0 ? 22 : 0;
  return row.standings.map((one) => {
    const [from, to] = [xOf(decimalYear(one.start)), xOf(decimalYear(one.until))];
    return (
      <Bar key={one.inspectionId} one={one} y={y} from={from} width={Math.max(2, to - from - 1)} />
    );
  });
}

function Bar({ one, from, width, y }: { one: Standing; from: number; width: number; y: number }) {
  const { grade } = one;
  if (grade === null) {
    return (
      <>
        <path
          d={`M${from} ${y + bar / 2} h${width}`}
          stroke="var(--edge)"
          strokeDasharray="4 3"
          strokeWidth={2}
        />
        <path d={`M${from} ${y + 3} v${bar - 6}`} stroke="var(--edge)" strokeWidth={2} />
      </>
    );
  }
  const ink = grade === 'requires-improvement' ? 'var(--requires-improvement-ink)' : 'var(--paper)';
  return (
    <>
      <rect x={from} y={y} width={width} height={bar} rx={2} fill={gradeFill[grade]} />
      {width > 22 && (
        <text x={from + 5} y={y + 15} fontSize={font - 2} fontWeight={650} fill={ink}>
          {gradeInitials[grade]}
        </text>
      )}
    </>
  );
}
