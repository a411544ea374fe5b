import type { ChartSpace } from '#src/charts/figureSpec.ts';
import type { JudgementHistorySize } from './judgementHistorySize.ts';

/** How judgements over time are drawn in the room that there is; on a page always as high. */
export function historySize({ frame, width }: ChartSpace): JudgementHistorySize {
  const above = { width, header: 'above', visitRows: 2 } as const;
  if (frame === 'slide') {
    const slide = { ...above, left: 112, right: 100 };
    // A squarer slide is narrower in the units of its drawing.
    return width < 815
      ? { ...slide, height: 366, font: 16, everyYears: 2 }
      : { ...slide, height: 386, font: 17, everyYears: 1 };
  }
  const page = { ...above, height: 310, left: 172, right: 96, font: 16 };
  if (width >= 1060) return { ...page, everyYears: 1, header: 'inside', visitRows: 1 };
  if (width >= 800) return { ...page, everyYears: 1 };
  if (width >= 560) return { ...page, everyYears: 2 };
  // Two labels of a year need some forty pixels.
  return { ...page, left: 99, right: 88, everyYears: width < 330 ? 6 : 4 };
}
