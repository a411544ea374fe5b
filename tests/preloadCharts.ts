import { trendCode } from '#src/features/indicators/trend/trendFigure.tsx';
import { historyCode } from '#src/features/judgements/history/historyFigure.tsx';

/** Fetches the code that draws the charts of the overview, so that a test finds each at once. */
export const preloadCharts = () => Promise.all([historyCode.fetch(), trendCode.fetch()]);
