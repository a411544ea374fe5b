import { CartesianGrid, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { ChartProps } from '#src/charts/figureSpec.ts';
import { EndMark } from './AfterInadequateMarks.tsx';
import type { AfterInadequate, InadequateSpell, Outcome } from './afterInadequate.ts';
import { outcomes } from './afterInadequate.ts';
import { lastMonth } from './afterInadequateRows.ts';
import { outcomeShortName } from './afterInadequateText.ts';
import { episodeLevels } from './episodeLevels.ts';
import type { OutcomesData } from './outcomesData.ts';

interface MarkShape {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: { readonly episode: InadequateSpell; readonly level: number };
}

/** Every Inadequate judgement as one mark, by what came next and after how many months. */
export function AfterInadequateStrip({ data, space: { width } }: ChartProps<OutcomesData>) {
  const { after } = data;
  // A squarer slide is narrower in the units of its drawing.
  const { height, font, left } =
    width < 815 ? { height: 276, font: 16, left: 260 } : { height: 336, font: 17, left: 280 };
  const radius = 0.42 * font;
  // The last month is named with its unit, about which it stands.
  const right = 2.6 * font;
  const shown = outcomes.filter((outcome) =>
    after.episodes.some((one) => one.outcome === outcome && one.months !== null),
  );
  const last = lastMonth(after.episodes);
  const plot = width - left - right;
  const marks = shown.flatMap((outcome, row) =>
    episodeLevels(after.episodes, outcome, (2.3 * radius * last) / plot).map(
      ({ episode, months, level }) => ({ x: months, y: shown.length - row, episode, level }),
    ),
  );
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 2 * font, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <CartesianGrid horizontal={false} stroke="var(--rule)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={[0, last]}
        ticks={Array.from({ length: Math.floor(last / 12) + 1 }, (_, index) => index * 12)}
        tickFormatter={(month: number) => (month + 12 > last ? `${month} months` : String(month))}
        interval={0}
        height={1.9 * font}
        tickLine={false}
        axisLine={{ stroke: 'var(--edge)' }}
        tick={{ fontSize: font, fill: 'var(--secondary)' }}
      />
      <YAxis
        dataKey="y"
        type="number"
        domain={[0.5, shown.length + 0.5]}
        ticks={shown.map((_, row) => shown.length - row)}
        tickFormatter={(y: number) => rowName(after, shown[shown.length - y])}
        interval={0}
        width={left}
        tickLine={false}
        axisLine={false}
        tick={{ fontSize: font, fill: 'var(--ink)', width: left - font }}
      />
      <Scatter
        data={marks}
        isAnimationActive={false}
        shape={({ cx = 0, cy = 0, payload }: MarkShape) =>
          payload ? (
            <Mark
              episode={payload.episode}
              x={cx}
              y={cy + payload.level * 2.4 * radius}
              radius={radius}
              font={font}
              end={width}
            />
          ) : (
            <g />
          )
        }
      />
    </ScatterChart>
  );
}

const rowName = ({ episodes }: AfterInadequate, outcome: Outcome | undefined): string =>
  outcome === undefined
    ? ''
    : `${outcomeShortName[outcome]}: ${episodes.filter((one) => one.outcome === outcome).length}`;

interface MarkProps {
  readonly episode: InadequateSpell;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly font: number;
  /** Right edge of the drawing. */
  readonly end: number;
}

function Mark({ episode, x, y, radius, font, end }: MarkProps) {
  const { isOwn, next, outcome, name, months } = episode;
  const label = `${name}, ${months} months`;
  // Where there is no room to its right the name ends at the mark.
  const isRight = x + estimateTextWidth(label, font) > end;
  return (
    <g>
      {isOwn && (
        <>
          <circle cx={x} cy={y} r={2 * radius} fill="none" stroke="var(--ink)" strokeWidth="3" />
          <text
            x={x + (isRight ? 2 : -2) * radius}
            y={y - 2.8 * radius}
            textAnchor={isRight ? 'end' : 'start'}
            fontSize={font}
            fontWeight={700}
            fill="var(--authority)"
            stroke="var(--paper)"
            strokeWidth={0.3 * font}
            paintOrder="stroke"
          >
            {label}
          </text>
        </>
      )}
      <EndMark grade={next?.grade ?? null} outcome={outcome} x={x} y={y} radius={radius} />
    </g>
  );
}
