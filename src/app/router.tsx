import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
} from '@tanstack/react-router';
import { isIndicatorId } from '#src/domain/indicator.ts';
import { AreaPage } from './AreaPage.tsx';
import { AreasPage } from './AreasPage.tsx';
import { areasSearch } from './areasSearch.ts';
import { boardSearch, kept } from './boardSearch.ts';
import { IndicatorPage } from './IndicatorPage.tsx';
import { indicatorSearch } from './indicatorSearch.ts';
import { JudgementsPage } from './JudgementsPage.tsx';
import { judgementsSearch } from './judgementsSearch.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { PresentPage } from './PresentPage.tsx';
import { PrintPage } from './PrintPage.tsx';
import { presentSearch } from './presentSearch.ts';
import { RootFrame } from './RootFrame.tsx';
import { SourcesPage } from './SourcesPage.tsx';
import { SpeakerPage } from './SpeakerPage.tsx';
import { sourcesSearch } from './sourcesSearch.ts';
import { speakerSearch } from './speakerSearch.ts';
import { TimelinePage } from './TimelinePage.tsx';
import { timelineSearch } from './timelineSearch.ts';
import { WorkforcePage } from './WorkforcePage.tsx';

const rootRoute = createRootRoute({
  component: RootFrame,
  notFoundComponent: NotFoundPage,
  errorComponent: NotFoundPage,
  validateSearch: boardSearch,
  // Every link stays on the same authority's board, read as on the same day, unless it says otherwise.
  search: { middlewares: [retainSearchParams([...kept])] },
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

const judgementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/judgements',
  component: JudgementsPage,
  validateSearch: judgementsSearch,
  staticData: { title: 'Judgements' },
});

const areasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/areas',
  component: AreasPage,
  validateSearch: areasSearch,
  staticData: { title: 'Improvement areas' },
});

const areaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/areas/$area',
  component: AreaPage,
  staticData: { title: ({ area = '' }) => `Improvement area ${area}` },
});

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timeline',
  component: TimelinePage,
  validateSearch: timelineSearch,
  staticData: { title: 'Timeline' },
});

const sourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources',
  component: SourcesPage,
  validateSearch: sourcesSearch,
  staticData: { title: 'Sources' },
});

const presentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/present',
  component: PresentPage,
  validateSearch: presentSearch,
  staticData: { title: 'Presentation', isFrameless: true },
});

const speakerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/speaker',
  component: SpeakerPage,
  validateSearch: speakerSearch,
  staticData: { title: 'Speaker', isFrameless: true },
});

const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/print',
  component: PrintPage,
  staticData: { title: 'Board pack', isFrameless: true },
});

/** Hash addresses need no rule on any server and work from a file. */
export const makeRouter = () =>
  createRouter({
    routeTree: rootRoute.addChildren([
      overviewRoute,
      workforceRoute,
      indicatorRoute,
      judgementsRoute,
      areasRoute,
      areaRoute,
      timelineRoute,
      sourcesRoute,
      presentRoute,
      speakerRoute,
      printRoute,
    ]),
    history: createHashHistory(),
    defaultPreload: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
