import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { ShapeMark } from '#src/charts/ShapeMark.tsx';
import type { Variation } from '#src/core/stats/spcMarks.ts';
import { formatShortMonth } from '#src/core/text/format.ts';
import { markColour, markShape } from '#src/features/performance/marks/markLook.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { earlierSignals } from './earlierSignals.ts';
import { font, line, type MeasureLayout } from './measureLayout.ts';
import { bracketWords, latestSize, latestWords, signalBracket } from './measureSignalLabels.ts';
import type { PlacedWords } from './wordBoxes.ts';

interface Props {
  readonly reading: MeasureReading;
  readonly layout: MeasureLayout;
}

/** The figures themselves, with a shape for each that means something, and words at the latest. */
export function MeasurePoints({ reading, layout }: Props) {
  const { months } = reading;
  const { xOf, yOf, isSlide, isNarrow, step } = layout;
  const radius = Math.min(isSlide ? 5 : 4.4, Math.max(2, step * 0.36));
  const latest = latestWords(reading, layout);
  const path = months
    .map(({ period, value }, index) => {
      if (value === null) return '';
      const isJoined = (months[index - 1]?.value ?? null) !== null;
      return `${isJoined ? 'L' : 'M'}${xOf(period)} ${yOf(value)}`;
    })
    .join('');
  return (
    <>
      <path
        d={path}
        fill="none"
        stroke="var(--authority)"
        strokeWidth={isSlide ? 2.6 : 2.2}
        strokeLinejoin="round"
      />
      {months.map(({ period, value, variation }) => {
        if (value === null) return null;
        const signal = variation ?? 'common-cause';
        return (
          <ShapeMark
            key={period}
            shape={markShape[signal]}
            x={xOf(period)}
            y={yOf(value)}
            radius={signal === 'common-cause' ? 0.85 * radius : 1.3 * radius}
            fill={markColour[signal]}
            stroke="var(--paper)"
          />
        );
      })}
      <NotSupplied reading={reading} layout={layout} />
      {earlierSignals(reading, layout).map((words) => (
        <SignalWords key={`${words.text} ${words.x}`} {...words} />
      ))}
      {!isNarrow && <Bracket reading={reading} layout={layout} />}
      {latest && <SignalWords {...latest} variation={reading.variation} isLatest />}
    </>
  );
}

/** More months than these are named under the chart only. */
const mostNamed = 2;

/** A tick where a month has no figure, and that it was not supplied or is suppressed. */
function NotSupplied({ reading: { months }, layout }: Props) {
  const { xOf, plot, isNarrow, step } = layout;
  const missing = months.filter(({ value }) => value === null);
  const bottom = plot.y + plot.height;
  const hasRoom = step > estimateTextWidth('[c]', font);
  return missing.map(({ period, missing: symbol }) => {
    const isSuppressed = symbol === 'c';
    const words = `${formatShortMonth(period)}: ${isSuppressed ? '[c] suppressed' : 'not supplied'}`;
    const x = xOf(period);
    const place = clearOfRules(x, words, layout);
    const isNamed = missing.length <= mostNamed && !isNarrow;
    return (
      <g key={period}>
        <path d={`M${x} ${bottom} v-8`} stroke="var(--secondary)" strokeWidth={1.4} />
        {isNamed && (
          <text
            x={place.x}
            y={bottom - 14 - place.row * line}
            fontSize={font}
            fill="var(--secondary)"
            stroke="var(--paper)"
            strokeWidth={4}
            paintOrder="stroke"
          >
            {words}
          </text>
        )}
        {!isNamed && isSuppressed && hasRoom && (
          <text
            x={x}
            y={bottom - 12}
            textAnchor="middle"
            fontSize={font}
            fill="var(--secondary)"
            stroke="var(--paper)"
            strokeWidth={4}
            paintOrder="stroke"
          >
            [c]
          </text>
        )}
      </g>
    );
  });
}

/**
 * Where words over a month stand: around it, or else right or left of it, so that no rule runs through
 * them, in the lowest row or the one above it.
 */
function clearOfRules(x: number, words: string, { plot, rules, end, last, isLow }: MeasureLayout) {
  // An estimate is generous, and these words stand between others.
  const width = 0.9 * estimateTextWidth(words, font);
  // Words at the right edge of the lowest row say that these are months to come.
  const taken = end > last && !isLow ? estimateTextWidth('months to come', font) + 4 : 0;
  const isClear = (from: number, row: number) =>
    from >= plot.x &&
    from + width <= plot.x + plot.width - (row === 0 ? taken : 0) &&
    rules.every((rule) => rule.x < from - 3 || rule.x > from + width + 3);
  const starts = [x - width / 2, x - 8, x - width + 8];
  for (const row of [0, 1]) {
    const found = starts.find((from) => isClear(from, row));
    if (found !== undefined) return { x: found, row };
  }
  return { x: x - width / 2, row: 1 };
}

const signalFill = {
  worse: 'var(--signal-worse)',
  better: 'var(--signal-better)',
  neither: 'var(--signal-neither)',
  'common-cause': 'var(--authority)',
} as const;

interface SignalWordsProps extends PlacedWords {
  readonly variation: Variation | null;
  readonly isLatest?: boolean;
}

/** Words that belong to figures, set off from what lies under them; those of the latest in bold. */
function SignalWords({ text, x, y, anchor, variation, isLatest }: SignalWordsProps) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      dominantBaseline="central"
      fontSize={isLatest ? latestSize : font}
      fontWeight={isLatest ? 700 : 650}
      fill={signalFill[variation ?? 'common-cause']}
      stroke="var(--paper)"
      strokeWidth={4}
      paintOrder="stroke"
    >
      {text}
    </text>
  );
}

function Bracket({ reading, layout }: Props) {
  const bracket = signalBracket(reading, layout);
  if (bracket === null) return null;
  const { from, to, y, isAbove } = bracket;
  const variation = reading.variation ?? 'common-cause';
  const foot = isAbove ? 6 : -6;
  return (
    <>
      <path
        d={`M${from} ${y + foot} V${y} H${to} V${y + foot}`}
        fill="none"
        stroke={signalFill[variation]}
        strokeWidth={1.6}
      />
      <SignalWords {...bracketWords(bracket)} variation={variation} />
    </>
  );
}
