import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback } from 'react';
import { PrerenderedCharts, type PrerenderedPictures } from '#src/charts/prerenderedCharts.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { today } from '#src/core/model/today.ts';
import type { DataSource } from '#src/data/dataSource.ts';
import { fileKey } from '#src/data/queries.ts';
import { sourceOf } from '#src/data/sourceOf.ts';
import { isRunInProgress } from '#src/navigation/isPresenting.ts';
import { Today } from '#src/navigation/today.ts';
import { usePageDay } from '#src/navigation/usePageDay.ts';
import { makeQueryClient } from './queryClient.ts';
import { makeRouter } from './router.tsx';

/** What the board runs on. Made outside of it, so that it can be filled before the first render. */
export interface AppParts {
  readonly queryClient: QueryClient;
  readonly router: ReturnType<typeof makeRouter>;
  readonly stills: PrerenderedPictures;
  /** The day of which the page on screen speaks: a page rendered earlier is taken over as it stands. */
  readonly renderedOn: Day | null;
  /** The day on which the page was built; `null` on a development server. */
  readonly builtOn: Day | null;
  /** The day by the clock; a build draws as on its own day, whatever the clock of its machine says. */
  readonly clock: () => Day;
}

/** @param source Where the data comes from: what the page itself says, unless told otherwise. */
export const makeAppParts = (
  source: DataSource = sourceOf(document, isRunInProgress),
): AppParts => {
  const queryClient = makeQueryClient(source);
  const router = makeRouter();
  router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
    // A section that still waits is no observer yet, whom leaving would make call off its request.
    if (pathChanged) void callOffUnwanted(queryClient);
  });
  return {
    queryClient,
    router,
    stills: null,
    renderedOn: null,
    builtOn: source.build.builtOn,
    clock: today,
  };
};

const callOffUnwanted = (client: QueryClient) =>
  client.cancelQueries({
    queryKey: [fileKey],
    predicate: (query) => query.getObserversCount() === 0,
  });

export function App({ queryClient, router, stills, renderedOn, builtOn, clock }: AppParts) {
  const onMoved = useCallback(
    (listener: () => void) => router.subscribe('onResolved', listener),
    [router],
  );
  const day = usePageDay({ renderedOn, notBefore: builtOn, clock }, onMoved);
  return (
    <QueryClientProvider client={queryClient}>
      <Today value={day}>
        <PrerenderedCharts value={stills}>
          <RouterProvider router={router} />
        </PrerenderedCharts>
      </Today>
    </QueryClientProvider>
  );
}
