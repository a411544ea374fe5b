import type { ChartSpace } from '#src/charts/figureSpec.ts';
import { labelLines } from '#src/charts/labelLines.ts';
import type { Bin } from '#src/core/stats/histogram.ts';
import type { ChangeData } from './changeData.ts';

const font = 16;
/** Left and right of the plot: half of a tick's words stands out. */
const side = 20;

export const middleOf = ({ from, to }: Bin) => (from + to) / 2;

/** Where the bars and the words of the marked change stand in the room that there is. */
export function changeLayout({ bins, marked }: ChangeData, { width }: ChartSpace) {
  const isNarrow = width < 500;
  const plotWidth = width - 2 * side;
  const words = marked
    ? labelLines(marked.name, marked.label, { room: plotWidth, font, most: 3 })
    : [];
  const limit = bins.at(-1)?.to ?? 1;
  return {
    width,
    height: isNarrow ? 230 : 260,
    font,
    side,
    plotWidth,
    words,
    top: (0.9 + 1.3 * Math.max(1, words.length)) * font,
    limit,
    /** Steps of the axis to either side of no change. */
    steps: isNarrow ? 1 : 3,
    /** Place of a bar, 0 to 1 of the width of the drawing. */
    placeOf: (bin: Bin) => (side + ((middleOf(bin) + limit) / (2 * limit)) * plotWidth) / width,
  };
}
