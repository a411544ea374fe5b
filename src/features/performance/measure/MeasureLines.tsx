import type { Month } from '#src/core/model/measure.ts';
import { nextPeriod, targetAt } from '#src/features/performance/measureMonths.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { measureSegments } from '#src/features/performance/measureSegments.ts';
import { LevelRule } from './LevelRule.tsx';
import { font, type MeasureLayout } from './measureLayout.ts';

interface Props {
  readonly reading: MeasureReading;
  readonly layout: MeasureLayout;
}

/** What the figures are read against: the axis, the usual range with its mean, the target, the planned path. */
export function MeasureLines({ reading, layout }: Props) {
  const { measure } = reading;
  const { plot, axis, tickText, ticks, xOf, yOf, end, last } = layout;
  const bottom = plot.y + plot.height;
  const plan = measure.trajectory.map(({ period, value }) => `${xOf(period)} ${yOf(value)}`);
  const planned = measure.trajectory.at(-1);
  return (
    <>
      <Bands reading={reading} layout={layout} />
      {axis.ticks.map((tick) => (
        <LevelRule
          key={tick}
          left={plot.x}
          right={plot.x + plot.width}
          y={yOf(tick)}
          text={tickText(tick)}
          fontSize={font}
        />
      ))}
      {layout.unit && (
        <text x={0} y={layout.unit.y} fontSize={font} fill="var(--secondary)">
          {layout.unit.text}
        </text>
      )}
      <path d={`M${plot.x} ${bottom} h${plot.width}`} stroke="var(--edge)" />
      {ticks.map(({ x, text }) => (
        <g key={text}>
          <path d={`M${x} ${bottom} v5`} stroke="var(--edge)" />
          <text x={x} y={bottom + 22} textAnchor="middle" fontSize={font} fill="var(--secondary)">
            {text}
          </text>
        </g>
      ))}
      <Limits reading={reading} layout={layout} />
      <path
        d={targetPath(reading, layout)}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={2}
        strokeDasharray="8 4"
      />
      {planned && (
        <>
          <path
            d={`M${plan.join('L')}`}
            fill="none"
            stroke="var(--authority)"
            strokeWidth={1.6}
            strokeDasharray="4 3"
          />
          <circle
            cx={xOf(planned.period)}
            cy={yOf(planned.value)}
            r={4.5}
            fill="var(--paper)"
            stroke="var(--authority)"
            strokeWidth={1.8}
          />
        </>
      )}
      {end > last && !layout.isNarrow && !layout.isLow && (
        <text
          x={plot.x + plot.width}
          y={bottom - 10}
          textAnchor="end"
          fontSize={font}
          fill="var(--secondary)"
        >
          months to come
        </text>
      )}
    </>
  );
}

/** Each segment of months that has limits, from edge to edge; the last runs on over months to come. */
function drawnSegments(reading: MeasureReading, { xOf, step, plot, end, last }: MeasureLayout) {
  return measureSegments(reading).flatMap(({ from, to, lower, upper, mean }) => {
    if (lower === null || upper === null || mean === null) return [];
    const edge = (month: Month) => Math.min(plot.x + plot.width, xOf(month) + step / 2);
    const left = Math.max(plot.x, xOf(from) - step / 2);
    return [
      { from, left, known: edge(to), right: edge(to === last ? end : to), lower, upper, mean },
    ];
  });
}

function Bands({ reading, layout }: Props) {
  const { yOf } = layout;
  return drawnSegments(reading, layout).map(({ from, left, known, right, lower, upper }) => {
    const band = { y: yOf(upper), height: yOf(lower) - yOf(upper) };
    return (
      <g key={from}>
        <rect {...band} x={left} width={known - left} fill="var(--usual-range)" />
        {right > known && (
          <rect {...band} x={known} width={right - known} fill="var(--usual-range)" opacity={0.5} />
        )}
      </g>
    );
  });
}

function Limits({ reading, layout }: Props) {
  const { yOf } = layout;
  return drawnSegments(reading, layout).map(({ from, left, right, lower, upper, mean }) => (
    <g key={from} stroke="var(--limit)">
      <path d={`M${left} ${yOf(mean)} H${right}`} strokeWidth={1.6} />
      <path
        d={`M${left} ${yOf(upper)} H${right} M${left} ${yOf(lower)} H${right}`}
        strokeWidth={1.4}
        strokeDasharray="2 3"
      />
    </g>
  ));
}

/** The target as steps, from the first month to the last of which anything is known or planned. */
function targetPath(
  { measure }: MeasureReading,
  { first, end, xOf, yOf, step, plot }: MeasureLayout,
): string {
  const parts: string[] = [];
  let before: number | null = null;
  const right = (period: Month) => Math.min(plot.x + plot.width, xOf(period) + step / 2);
  for (let period = first; period !== '' && period <= end; period = nextPeriod(period, measure)) {
    const value = targetAt(measure, period)?.value ?? null;
    const left = Math.max(plot.x, xOf(period) - step / 2);
    if (value !== null) {
      parts.push(
        before === null ? `M${left} ${yOf(value)}` : before === value ? '' : `V${yOf(value)}`,
      );
      parts.push(`H${right(period)}`);
    }
    before = value;
  }
  return parts.join('');
}
