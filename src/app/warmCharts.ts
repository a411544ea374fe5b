import { trendCode } from '#src/features/indicators/trend/TrendChart.tsx';
import { ladderCode } from '#src/features/judgements/history/LadderChart.tsx';

/**
 * Fetches and starts the code that draws, for a moment in which nothing else goes on: the first touch
 * of a chart is then answered at once.
 */
export const warmCharts = () => Promise.all([ladderCode.fetch(), trendCode.fetch()]);
