import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { keyed } from '#src/ui/keyed.ts';
import type { FlowPeriod } from './flow.ts';
import { type FlowSize, flowParts, lineHeight } from './flowLook.ts';
import { flowPartName, raisedOf } from './flowText.ts';

interface Props {
  readonly flow: readonly FlowPeriod[];
  readonly size: FlowSize;
  /** Of each period, in lines. */
  readonly names: readonly (readonly string[])[];
}

/** The key above the plot, the counts at and in the stacks, the periods below them. */
export function FlowWords({ flow, size: { font, keyLines }, names }: Props) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (!xScale || !yScale || !plot) return null;
  const yOf = (count: number) => yScale(count) ?? 0;
  const common = { fontSize: font, textAnchor: 'middle' } as const;
  const measure = (words: string) => estimateTextWidth(words, font);
  return (
    <>
      {flowParts.map(({ key, fill, stroke }, index) => {
        const before =
          keyLines === 1 && index > 0 ? 0.9 * measure(flowPartName.restating) + 3 * font : 0;
        const y = font * (keyLines === 1 ? 1 : 1 + index * lineHeight);
        return (
          <g key={key}>
            <rect
              x={before + 1}
              y={y - 0.78 * font}
              width={0.85 * font}
              height={0.85 * font}
              fill={fill}
              stroke={stroke}
              strokeWidth={1.6}
            />
            <text x={before + 1.4 * font} y={y} fontSize={font} fill="var(--ink)">
              {flowPartName[key]}
            </text>
          </g>
        );
      })}
      {flow.map((one, index) => {
        const x = xScale(index) ?? 0;
        const counts = [
          { ...flowParts[0], count: one.restating, from: 0 },
          { ...flowParts[1], count: one.first, from: one.restating },
        ];
        const total = raisedOf(one);
        return (
          <g key={one.period.id}>
            <text {...common} x={x} y={yOf(total) - 0.45 * font} fontWeight={700} fill="var(--ink)">
              {total}
            </text>
            {counts
              // A part that is the whole has its count above it; a low one has no room.
              .filter(
                ({ count, from }) => count < total && yOf(from) - yOf(from + count) > 1.3 * font,
              )
              .map(({ key, text, count, from }) => (
                <text
                  {...common}
                  key={key}
                  x={x}
                  y={yOf(from + count / 2)}
                  dominantBaseline="central"
                  fill={text}
                >
                  {count}
                </text>
              ))}
            {keyed(names[index] ?? []).map(({ key, item: line, index: place }) => (
              <text
                {...common}
                key={key}
                x={x}
                y={plot.y + plot.height + (1.15 + place * lineHeight) * font}
                fill="var(--secondary)"
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </>
  );
}
