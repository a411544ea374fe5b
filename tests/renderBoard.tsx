import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { server } from '#mocks/node.ts';
import { queryDefaults } from '#src/app/queryClient.ts';
import { OverviewView } from '#src/views/overview/OverviewView.tsx';

/**
 * Renders the overview of Exampleshire on 22 November 2026, with the given files served in place
 * of the usual ones; `undefined` takes a file away.
 */
export function renderOverview(files: Readonly<Record<string, unknown>> = {}) {
  const served = Object.entries({ ...testFiles, ...files }).filter(
    ([, json]) => json !== undefined,
  );
  server.use(...datasetHandlers(Object.fromEntries(served)));
  const client = new QueryClient({ defaultOptions: queryDefaults });
  return render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <OverviewView authorityCode={exampleshire} asAt="2026-11-22" />
      </QueryClientProvider>
    </StrictMode>,
  );
}
