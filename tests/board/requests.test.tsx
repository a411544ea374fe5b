import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { server } from '#mocks/node.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const pack = `authorities/${exampleshire}/board-pack.json`;

/** How often each file was asked for, by its path; `answer` takes the place of one file's. */
function counted(path: string | null = null, answer: () => Response | Promise<Response> = found) {
  const counts: Record<string, number> = {};
  server.use(
    http.get('*/data/v1/*', ({ request }) => {
      const requested = new URL(request.url).pathname.replace(/^.*\/data\/v1\//, '');
      counts[requested] = (counts[requested] ?? 0) + 1;
      return requested === path ? answer() : HttpResponse.json(testFiles[requested] as object);
    }),
  );
  return counts;
}
const found = () => HttpResponse.json(testFiles[pack] as object);

/** Faults are written down by React, and the first requests are those of `renderBoard`. */
function open(page: string, count: () => Record<string, number>) {
  vi.spyOn(console, 'error').mockReturnValue();
  const rendered = renderBoard({}, page);
  return { ...rendered, counts: count() };
}

describe('a file that is asked for', () => {
  test.each([
    ['is missing', 1, () => new HttpResponse(null, { status: 404 })],
    ['is refused', 1, () => new HttpResponse(null, { status: 403 })],
    ['is of another schema', 1, () => HttpResponse.json({ schemaVersion: 2 })],
    ['is not JSON', 1, () => HttpResponse.text('<!doctype html>')],
    ['cannot be reached', 3, () => HttpResponse.error()],
    ['cannot be served just now', 3, () => new HttpResponse(null, { status: 503 })],
  ])('and %s, is asked for %i times in all', async (_, times, answer) => {
    const { counts } = open('/areas', () => counted(pack, answer));
    await screen.findAllByRole('alert', {}, { timeout: 10_000 });
    // No further try is on its way.
    await new Promise((settle) => setTimeout(settle, 300));
    expect(counts[pack]).toBe(times);
  });

  test('is asked for no longer when the view that waited for it is left', async () => {
    const signals: AbortSignal[] = [];
    const { router } = renderBoard({}, '/judgements');
    server.use(
      http.get('*/data/v1/inspections.json', ({ request }) => {
        signals.push(request.signal);
        return new Promise<Response>(() => {});
      }),
    );
    await waitFor(() => expect(signals).toHaveLength(1));
    expect(signals[0]?.aborted).toBe(false);
    await router.navigate({ to: '/workforce' });
    await waitFor(() => expect(signals[0]?.aborted).toBe(true));
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
  });
});
