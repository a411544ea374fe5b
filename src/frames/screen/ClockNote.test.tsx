import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testFiles } from '#mocks/exampleshire.ts';
import { makeQueryClient } from '#src/app/queryClient.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { sourceOf } from '#src/data/sourceOf.ts';
import { Today } from '#src/navigation/today.ts';
import { ClockNote } from './ClockNote.tsx';

const builtOn = '2026-12-16';

/** In a page that was built on a day that the clock has not reached. */
function Note() {
  const source = sourceOf(document, () => false);
  const client = makeQueryClient({ ...source, build: { ...source.build, builtOn } });
  client.setQueryData(datasetQuery.queryKey, datasetFile.parse(testFiles['dataset.json']));
  return (
    <QueryClientProvider client={client}>
      <Today value={builtOn}>
        <ClockNote />
      </Today>
    </QueryClientProvider>
  );
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a clock before the day of the build', () => {
  test('is named to the reader', () => {
    render(<Note />);
    expect(screen.getByText(/clock says 27 November 2026, .* 16 December 2026\.$/)).toBeVisible();
  });

  test('is no part of the page as it is built, which readers with other clocks take over', () => {
    expect(renderToString(<Note />)).toBe('');
  });
});
