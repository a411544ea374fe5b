import { chartCode } from '#src/charts/chartCode.ts';
import { LazyChart } from '#src/charts/LazyChart.tsx';
import type { LadderDrawingProps } from './LadderDrawing.tsx';

export const ladderCode = chartCode<LadderDrawingProps>('ladder', async () => {
  const { LadderDrawing } = await import('./LadderDrawing.tsx');
  return LadderDrawing;
});

/** Judgements over time in one drawing, without what reads it out. */
export const LadderChart = (given: LadderDrawingProps) => (
  <LazyChart code={ladderCode} given={given} />
);
