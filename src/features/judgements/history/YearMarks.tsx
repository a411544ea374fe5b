import { usePlotArea, useXAxisScale } from 'recharts';

/** A short mark at each turn of the year. */
export function YearMarks({ years }: { years: readonly number[] }) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  const y = plot.y + plot.height;
  return years.map((year) => (
    <path key={year} d={`M${xScale(year) ?? 0} ${y} v6`} stroke="var(--edge)" />
  ));
}
