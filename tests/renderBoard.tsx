import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { server } from '#mocks/node.ts';
import { App, makeAppParts } from '#src/app/App.tsx';
import { warmDialogs } from '#src/app/frames/warmDialogs.ts';
import { warmCharts } from '#src/figures/warmCharts.ts';

// A test looks for a chart or a dialog at once; that its code comes later is tested in a browser.
await Promise.all([warmCharts(), warmDialogs()]);

/**
 * Renders the board of Exampleshire on 22 November 2026, with the given files served in place of
 * the usual ones; `undefined` takes a file away.
 *
 * @param page What comes after `#`, with its options but without the authority.
 */
export function renderBoard(files: Readonly<Record<string, unknown>> = {}, page = '/') {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const served = Object.entries({ ...testFiles, ...files }).filter(
    ([, json]) => json !== undefined,
  );
  server.use(...datasetHandlers(Object.fromEntries(served)));
  window.location.hash = `${page}${page.includes('?') ? '&' : '?'}authority=${exampleshire}`;
  return render(
    <StrictMode>
      <App {...makeAppParts()} />
    </StrictMode>,
  );
}
