import { LazyChart } from '#src/charts/LazyChart.tsx';
import { lazyChartModule } from '#src/charts/lazyChartModule.ts';
import type { JudgementHistoryDrawingProps } from './JudgementHistoryDrawing.tsx';

export const judgementHistoryCode = lazyChartModule<JudgementHistoryDrawingProps>(
  'judgementHistory',
  async () => {
    const { JudgementHistoryDrawing } = await import('./JudgementHistoryDrawing.tsx');
    return JudgementHistoryDrawing;
  },
);

/** Judgements over time in one drawing, without what reads it out. */
export const JudgementHistoryChart = (given: JudgementHistoryDrawingProps) => (
  <LazyChart code={judgementHistoryCode} given={given} />
);
