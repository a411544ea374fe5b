import { trendCode } from '#src/features/indicators/trend/trendFigure.tsx';
import { historyCode } from '#src/features/judgements/history/historyFigure.tsx';

/**
 * Fetches and starts the code that draws, for a moment in which nothing else goes on: the first touch
 * of a chart is then answered at once.
 */
export const preloadCharts = () => Promise.all([historyCode.fetch(), trendCode.fetch()]);
