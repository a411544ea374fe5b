import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { boardSearch } from './boardSearch.ts';
import { ScreenFrame } from './frames/ScreenFrame.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OverviewPage } from './OverviewPage.tsx';

const rootRoute = createRootRoute({
  component: ScreenFrame,
  notFoundComponent: NotFoundPage,
  errorComponent: NotFoundPage,
  validateSearch: boardSearch,
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: OverviewPage,
});

/** Hash addresses need no rule on any server and work from a file. */
export const makeRouter = () =>
  createRouter({
    routeTree: rootRoute.addChildren([overviewRoute]),
    history: createHashHistory(),
    defaultPreload: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
