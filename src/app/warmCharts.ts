import { trendCode } from '#src/features/indicators/trend/TrendChart.tsx';
import { judgementHistoryCode } from '#src/features/judgements/history/JudgementHistoryChart.tsx';

/**
 * Fetches and starts the code that draws, for a moment in which nothing else goes on: the first touch
 * of a chart is then answered at once.
 */
export const preloadCharts = () => Promise.all([judgementHistoryCode.fetch(), trendCode.fetch()]);
