import { formatShortMonth } from '#src/core/text/format.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { LevelRule } from './LevelRule.tsx';
import styles from './MovedSection.module.css';
import { formatPart, movedText, type PartSeries, partSeries } from './movedText.ts';

/** What was counted and what it was divided by, each from 0, under each other's months. */
export function MovedSection({ reading }: { readonly reading: MeasureReading }) {
  const series = partSeries(reading);
  if (series.length === 0) return null;
  return (
    <section aria-labelledby="moved">
      <SectionHeading id="moved" title="What moved" note={movedText(reading)} />
      <div className={styles.pair}>
        {series.map((one) => (
          <PartChart key={one.part} {...one} />
        ))}
      </div>
    </section>
  );
}

const [width, height, left, right, bottom] = [420, 150, 52, 64, 26];
const font = 16;

function PartChart({ name, months, values }: PartSeries) {
  const numbers = values.filter((value) => value !== null);
  const top = niceTop(Math.max(1, ...numbers));
  const step = (width - left - right) / Math.max(1, months.length - 1);
  const xOf = (index: number) => left + index * step;
  const yOf = (value: number) => 10 + (1 - value / top) * (height - bottom - 10);
  const last = values.findLastIndex((value) => value !== null);
  const first = values.findIndex((value) => value !== null);
  const latest = values[last] ?? null;
  const path = values
    .map((value, index) =>
      value === null
        ? ''
        : `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${xOf(index)} ${yOf(value)}`,
    )
    .join('');
  const words = [first, last].flatMap((index) => {
    const value = values[index] ?? null;
    return value === null
      ? []
      : [`${formatPart(value)} in ${formatShortMonth(months[index]?.period ?? '')}`];
  });
  return (
    <div>
      <h3>{name}</h3>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} role="img">
        <title>{`${name}: ${words.join(', ')}`}</title>
        {[0, top / 2, top].map((tick) => (
          <LevelRule
            key={tick}
            left={left}
            right={width - right}
            y={yOf(tick)}
            text={formatPart(tick)}
            fontSize={font}
          />
        ))}
        {[0, months.length - 1].map((index) => (
          <text
            key={index}
            x={xOf(index)}
            y={height - 6}
            textAnchor={index === 0 ? 'start' : 'end'}
            fontSize={font}
            fill="var(--secondary)"
          >
            {formatShortMonth(months[index]?.period ?? '')}
          </text>
        ))}
        <path
          d={path}
          fill="none"
          stroke="var(--authority)"
          strokeWidth={2}
          strokeLinejoin="round"
        />
        {latest !== null && (
          <>
            <circle cx={xOf(last)} cy={yOf(latest)} r={3.6} fill="var(--authority)" />
            <text
              x={xOf(last) + 8}
              y={yOf(latest)}
              dominantBaseline="central"
              fontSize={16}
              fontWeight={700}
              fill="var(--authority)"
            >
              {formatPart(latest)}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

/** The nearest round number that is not smaller, of which half is round as well. */
function niceTop(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(largest));
  return (
    power * ([1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((one) => one * power >= largest) ?? 10)
  );
}
