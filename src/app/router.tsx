import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
} from '@tanstack/react-router';
import { isIndicatorId } from '#src/domain/indicator.ts';
import { boardSearch } from './boardSearch.ts';
import { ScreenFrame } from './frames/ScreenFrame.tsx';
import { IndicatorPage } from './IndicatorPage.tsx';
import { indicatorSearch } from './indicatorSearch.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { WorkforcePage } from './WorkforcePage.tsx';

const rootRoute = createRootRoute({
  component: ScreenFrame,
  notFoundComponent: NotFoundPage,
  errorComponent: NotFoundPage,
  validateSearch: boardSearch,
  // Every link stays on the same authority's board unless it says otherwise.
  search: { middlewares: [retainSearchParams(['authority'])] },
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: OverviewPage,
  staticData: { title: 'Overview' },
});

const workforceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workforce',
  component: WorkforcePage,
  staticData: { title: 'Workforce' },
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workforce/$indicator',
  component: IndicatorPage,
  validateSearch: indicatorSearch,
  staticData: {
    title: ({ indicator = '' }) =>
      isIndicatorId(indicator) ? `Workforce: ${indicator.replaceAll('-', ' ')}` : undefined,
  },
});

/** Hash addresses need no rule on any server and work from a file. */
export const makeRouter = () =>
  createRouter({
    routeTree: rootRoute.addChildren([overviewRoute, workforceRoute, indicatorRoute]),
    history: createHashHistory(),
    defaultPreload: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
