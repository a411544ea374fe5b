import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { server } from '#mocks/node.ts';
import type { ScenarioName } from '#mocks/scenarios.ts';
import type { CachedFile } from '#src/data/fileCache.ts';
import { localDayAndTime } from '#tests/localTime.ts';
import { isLong } from '#tests/longTest.ts';
import { memoryStore, renderBoard } from '#tests/renderBoard.tsx';

/** Every view, by its address, with what its own records name. */
const views = {
  '/': /Exampleshire/,
  '/workforce': /Workforce stability/,
  '/workforce/agency-rate': /agency/i,
  '/judgements': /Exampleshire/,
  '/areas': /area/i,
  '/areas/T1': /./,
  '/timeline': /./,
  '/sources': /./,
  '/present': /./,
  '/print': /./,
} as const;
type View = keyof typeof views;
const framed = (view: View) => view !== '/present' && view !== '/print';

/** Every test for the overview; the other views go with the long run, as each is drawn again. */
const lookedAt = (usual: readonly View[] = ['/']) =>
  (Object.keys(views) as View[]).filter((view) => isLong || usual.includes(view));

const keptOn = Date.parse('2026-11-21T14:02:00Z');
const keptFiles = (): Record<string, CachedFile> =>
  Object.fromEntries(
    Object.entries(testFiles).map(([path, json]) => [
      path,
      { json, etag: '"kept"', arrivedAt: keptOn },
    ]),
  );

const show = (scenario: ScenarioName, view: View, isKept = false) => {
  // React writes down every error that a section catches.
  vi.spyOn(console, 'error').mockReturnValue();
  return renderBoard({}, view, { scenario, kept: memoryStore(isKept ? keptFiles() : {}) });
};

/** Until nothing of the view is on its way any more. */
const isThere = () =>
  waitFor(
    () => {
      expect(document.querySelector('[aria-busy="true"]')).toBeNull();
      expect(screen.getAllByRole('heading').length).toBeGreaterThan(0);
      expect(document.body.textContent).not.toMatch(/Loading/);
    },
    { timeout: 15_000 },
  );
const notes = () => screen.queryAllByText(/Showing data as it was at|There is new data since/);
const faults = () => screen.queryAllByRole('alert');

describe('against a backend', () => {
  test.each(lookedAt())(
    'that keeps its contract, %s has neither notes nor faults',
    async (view) => {
      show('usual', view);
      await isThere();
      expect(notes()).toEqual([]);
      expect(faults()).toEqual([]);
    },
  );

  test.each(lookedAt())('that is slow, %s keeps its places until all is there', async (view) => {
    show('slow', view);
    await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).not.toBeNull());
    await isThere();
    expect(faults()).toEqual([]);
  });

  test.each(lookedAt())('that fails every other time, %s is there all the same', async (view) => {
    show('flaky', view);
    await isThere();
    expect(faults()).toEqual([]);
    expect(notes()).toEqual([]);
  });

  test.each(lookedAt(['/', '/areas', '/present']))(
    'that is down, %s says what it cannot show, and why',
    async (view) => {
      show('down', view);
      await isThere();
      expect(faults().length).toBeGreaterThan(0);
      for (const fault of faults()) {
        expect(fault).toHaveTextContent(/could not be reached: is the server still there\?/);
        expect(within(fault).getByRole('button', { name: 'Try again' })).toBeVisible();
      }
      expect(notes()).toEqual([]);
    },
  );

  test.each(lookedAt(['/', '/present']))(
    'that is down, %s shows what worked last, with its date and age',
    async (view) => {
      show('down', view, true);
      await isThere();
      expect(faults()).toEqual([]);
      if (framed(view)) {
        expect(await screen.findByText(/^Showing data as it was at/)).toHaveTextContent(
          `Showing data as it was at ${localDayAndTime(keptOn)}, 19 hours old: the server cannot be reached.`,
        );
      }
      if (view === '/present') {
        expect(screen.getByText(/Data as at/)).toHaveTextContent(
          `Data as at 22 November 2026. Data as it was at ${localDayAndTime(keptOn)}`,
        );
      }
    },
  );

  test.each(lookedAt())(
    'that sends broken files, %s says which, and what they are',
    async (view) => {
      show('malformed', view);
      await isThere();
      expect(faults().length).toBeGreaterThan(0);
      for (const fault of faults()) {
        expect(fault).toHaveTextContent(/data\/v1\/\S+\.json is not JSON: it begins with/);
      }
    },
  );

  test.each(lookedAt())('that sends another schema, %s says so of each file', async (view) => {
    show('wrong-version', view);
    await isThere();
    expect(faults().length).toBeGreaterThan(0);
    for (const fault of faults()) {
      expect(fault).toHaveTextContent(/schemaVersion: found 2, wanted/);
    }
  });

  test.each(['malformed', 'wrong-version'] as const)(
    'that has become %s, what worked last is shown instead',
    async (scenario) => {
      show(scenario, '/', true);
      await isThere();
      expect(faults()).toEqual([]);
      expect(await screen.findByText(/^Showing data as it was at/)).toHaveTextContent(
        'what the server sends now cannot be read.',
      );
    },
  );

  test.each(lookedAt())('that is a year behind, %s says how old its data is', async (view) => {
    show('stale', view);
    await isThere();
    if (framed(view)) {
      expect(screen.getByText(/^The newest data here was published on/)).toHaveTextContent(
        /newer data may exist/,
      );
    }
  });

  test.each(lookedAt(['/', '/present']))(
    'that wants a sign-in, %s shows nothing, not even what worked last',
    async (view) => {
      show('unauthorised', view, true);
      await isThere();
      expect(faults().length).toBeGreaterThan(0);
      for (const fault of faults()) {
        expect(fault).toHaveTextContent(/was refused \(HTTP 401\): Sign in to see this board\./);
      }
      expect(notes()).toEqual([]);
    },
  );

  test.each(lookedAt(['/areas']))('that has a huge board, %s is there', async (view) => {
    show('huge', view);
    await isThere();
    expect(faults()).toEqual([]);
  });
});

/** As a browser tells it. */
function comeBackOnline() {
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
}

describe('what fell back to earlier data', () => {
  test('is there again when the network is back, without a press', async () => {
    show('down', '/', true);
    await screen.findByText(/^Showing data as it was at/);
    renewed();
    act(comeBackOnline);
    await waitFor(() => expect(notes()).toEqual([]));
  });

  test('is asked for again by its button, which says that it does', async () => {
    show('down', '/', true);
    await screen.findByText(/^Showing data as it was at/);
    renewed();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(notes()).toEqual([]));
  });

  test('and the sections that could not be shown come back with the network', async () => {
    show('down', '/');
    await isThere();
    expect(faults().length).toBeGreaterThan(0);
    renewed();
    await waitFor(
      () => {
        // A section whose last try still failed is said of the next connection.
        act(comeBackOnline);
        expect(faults()).toEqual([]);
      },
      { timeout: 10_000, interval: 500 },
    );
  });

  const renewed = () =>
    server.use(
      http.get('*/data/v1/*', ({ request }) => {
        const path = new URL(request.url).pathname.replace(/^.*\/data\/v1\//, '');
        const json = testFiles[path];
        return json === undefined
          ? new HttpResponse(null, { status: 404 })
          : HttpResponse.json(json as object, { headers: { ETag: '"renewed"' } });
      }),
    );
});

describe('new data', () => {
  const newer = () =>
    server.use(
      http.get('*/data/v1/dataset.json', () =>
        HttpResponse.json(
          { ...(testFiles['dataset.json'] as object), dataDate: '2026-11-20' },
          { headers: { ETag: '"newer"' } },
        ),
      ),
    );

  test('is announced, and shown only when it is asked for', async () => {
    const { queryClient } = show('usual', '/');
    await isThere();
    const before = screen.getByText(/^Data published up to [^,]*$/).textContent;
    newer();
    await act(() => queryClient.refetchQueries({ queryKey: ['new-data', exampleshire] }));
    expect(await screen.findByText(/^There is new data since \d\d:\d\d\./)).toBeVisible();
    expect(screen.getByText(/^Data published up to [^,]*$/)).toHaveTextContent(before ?? '');
    await userEvent.click(screen.getByRole('button', { name: 'Load the latest data' }));
    await waitFor(() =>
      expect(screen.getByText(/^Data published up to [^,]*$/)).toHaveTextContent(
        '20 November 2026',
      ),
    );
    expect(notes()).toEqual([]);
  });

  test('is not asked for while slides are shown', async () => {
    const { queryClient } = show('usual', '/present');
    await isThere();
    expect(queryClient.getQueryCache().findAll({ queryKey: ['new-data'] })).toEqual([]);
    expect(queryClient.getQueryCache().findAll({ queryKey: ['renewal'] })).toEqual([]);
  });
});
