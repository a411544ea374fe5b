import {
  createBrowserHistory,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { isIndicatorId } from '#src/core/model/indicator.ts';
import { areasSearch } from '#src/navigation/areasSearch.ts';
import { authoritiesSearch } from '#src/navigation/authoritiesSearch.ts';
import { boardSearch, kept } from '#src/navigation/boardSearch.ts';
import { indicatorSearch } from '#src/navigation/indicatorSearch.ts';
import { judgementsSearch } from '#src/navigation/judgementsSearch.ts';
import { performanceSearch } from '#src/navigation/performanceSearch.ts';
import { prepareSearch } from '#src/navigation/prepareSearch.ts';
import { presentSearch } from '#src/navigation/presentSearch.ts';
import { sourcesSearch } from '#src/navigation/sourcesSearch.ts';
import { speakerSearch } from '#src/navigation/speakerSearch.ts';
import { timelineSearch } from '#src/navigation/timelineSearch.ts';
import { FaultPage, FrameFault } from './FaultPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { RootFrame } from './RootFrame.tsx';

const rootRoute = createRootRoute({
  component: RootFrame,
  notFoundComponent: NotFoundPage,
  errorComponent: FrameFault,
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

const attentionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attention',
  component: lazyRouteComponent(() => import('./AttentionPage.tsx'), 'AttentionPage'),
  staticData: { title: 'Needs attention' },
});

const performanceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/performance',
  component: lazyRouteComponent(() => import('./PerformancePage.tsx'), 'PerformancePage'),
  validateSearch: performanceSearch,
  staticData: { title: 'Performance' },
});

const measureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/performance/$measure',
  component: lazyRouteComponent(() => import('./MeasurePage.tsx'), 'MeasurePage'),
  staticData: { title: ({ measure = '' }) => `Performance: ${measure.replaceAll('-', ' ')}` },
});

const authoritiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authorities',
  component: lazyRouteComponent(() => import('./AuthoritiesPage.tsx'), 'AuthoritiesPage'),
  validateSearch: authoritiesSearch,
  staticData: { title: 'Authorities side by side' },
});

const workforceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workforce',
  component: lazyRouteComponent(() => import('./WorkforcePage.tsx'), 'WorkforcePage'),
  staticData: { title: 'Workforce' },
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workforce/$indicator',
  component: lazyRouteComponent(() => import('./IndicatorPage.tsx'), 'IndicatorPage'),
  validateSearch: indicatorSearch,
  staticData: {
    title: ({ indicator = '' }) =>
      isIndicatorId(indicator) ? `Workforce: ${indicator.replaceAll('-', ' ')}` : undefined,
  },
});

const judgementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/judgements',
  component: lazyRouteComponent(() => import('./JudgementsPage.tsx'), 'JudgementsPage'),
  validateSearch: judgementsSearch,
  staticData: { title: 'Judgements' },
});

const areasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/areas',
  component: lazyRouteComponent(() => import('./AreasPage.tsx'), 'AreasPage'),
  validateSearch: areasSearch,
  staticData: { title: 'Improvement areas' },
});

const areaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/areas/$area',
  component: lazyRouteComponent(() => import('./AreaPage.tsx'), 'AreaPage'),
  staticData: { title: ({ area = '' }) => `Improvement area ${area}` },
});

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timeline',
  component: lazyRouteComponent(() => import('./TimelinePage.tsx'), 'TimelinePage'),
  validateSearch: timelineSearch,
  staticData: { title: 'Timeline' },
});

const sourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources',
  component: lazyRouteComponent(() => import('./SourcesPage.tsx'), 'SourcesPage'),
  validateSearch: sourcesSearch,
  staticData: { title: 'Sources' },
});

const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./AccessibilityPage.tsx'), 'AccessibilityPage'),
  staticData: { title: 'Accessibility statement' },
});

const prepareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/prepare',
  component: lazyRouteComponent(() => import('./PreparePage.tsx'), 'PreparePage'),
  validateSearch: prepareSearch,
  staticData: { title: 'Prepare' },
});

const presentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/present',
  component: lazyRouteComponent(() => import('./PresentPage.tsx'), 'PresentPage'),
  validateSearch: presentSearch,
  staticData: { title: 'Presentation', isFrameless: true },
});

const speakerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/speaker',
  component: lazyRouteComponent(() => import('./SpeakerPage.tsx'), 'SpeakerPage'),
  validateSearch: speakerSearch,
  staticData: { title: 'Speaker', isFrameless: true },
});

const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/print',
  component: lazyRouteComponent(() => import('./PrintPage.tsx'), 'PrintPage'),
  staticData: { title: 'Board pack', isFrameless: true },
});

/**
 * Hash addresses need no rule on any server and work from a file. Links are written as what comes after
 * the page's own address, so that a page that was built elsewhere has the same. A query before `#`,
 * as mail programs add one, stays in the address and is no option of the view, for which the library's
 * own hash history would take it.
 */
function hashHistory() {
  const history = createBrowserHistory({
    parseLocation: () => {
      const requested = window.location.hash.slice(1) || '/';
      const { location } = createMemoryHistory({ initialEntries: [requested] });
      return { ...location, state: window.history.state ?? location.state };
    },
    createHref: (href) => `${pageAddress()}#${href}`,
  });
  history.createHref = (href) => `#${href}`;
  return history;
}

/**
 * The page's own address, whole: a path that begins with `//`, as Firefox has it for a page on a
 * Windows share, would be taken for the name of a server.
 */
const pageAddress = (): string => {
  const { href, hash } = window.location;
  return href.slice(0, href.length - hash.length).replace(/#$/, '');
};

export const makeRouter = () =>
  createRouter({
    routeTree: rootRoute.addChildren([
      overviewRoute,
      attentionRoute,
      authoritiesRoute,
      performanceRoute,
      measureRoute,
      workforceRoute,
      indicatorRoute,
      judgementsRoute,
      areasRoute,
      areaRoute,
      timelineRoute,
      sourcesRoute,
      accessibilityRoute,
      prepareRoute,
      presentRoute,
      speakerRoute,
      printRoute,
    ]),
    history: hashHistory(),
    defaultErrorComponent: FaultPage,
    // The code of a view is fetched when a pointer or the focus comes near its link.
    defaultPreload: 'intent',
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
