import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import { deckColours } from '#src/charts/slides/deckColours.ts';

const { ink } = deckColours;

/** A chart of a figure with the colours of the page written out. */
export function withPageColours(chart: NativeChart): NativeChart {
  const root = getComputedStyle(document.documentElement);
  return {
    ...chart,
    series: chart.series.map((series) => ({ ...series, colour: colourIn(root, series.colour) })),
  };
}

function colourIn(root: CSSStyleDeclaration, colour: string): string {
  const [, name] = /^var\((--[a-z0-9-]+)\)$/.exec(colour) ?? [];
  const value = name === undefined ? colour : root.getPropertyValue(name).trim();
  return /^#[0-9a-f]{6}$/i.test(value) ? value : ink;
}
