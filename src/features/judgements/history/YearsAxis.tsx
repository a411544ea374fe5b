import { CartesianGrid, usePlotArea, useXAxisScale, XAxis } from 'recharts';

interface Props {
  /** The first and the last of them. */
  readonly years: readonly [first: number, last: number];
  /** Size of their letters, and how many of them have one name. */
  readonly size: { readonly font: number; readonly everyYears: number };
}

/** Years below a judgement history: a mark at each turn of them, a name under the middle, and the grid. */
export function YearsAxis({ years: [first, last], size: { font, everyYears } }: Props) {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const named = all.filter((year) => (last - year) % everyYears === 0);
  return (
    <>
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--rule)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={[first, last + 1]}
        ticks={named.map((year) => year + 0.5)}
        tickFormatter={(middle: number) => String(Math.floor(middle))}
        interval={0}
        height={font * 1.9}
        tickLine={false}
        axisLine={{ stroke: 'var(--edge)' }}
        tick={{ fontSize: font, fill: 'var(--secondary)' }}
      />
      <YearMarks years={[...all, last + 1]} />
    </>
  );
}

function YearMarks({ years }: { years: readonly number[] }) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  const y = plot.y + plot.height;
  return years.map((year) => (
    <path key={year} d={`M${xScale(year) ?? 0} ${y} v6`} stroke="var(--edge)" />
  ));
}
