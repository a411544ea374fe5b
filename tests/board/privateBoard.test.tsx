import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { server } from '#mocks/node.ts';
import { boardPackPath } from '#src/data/queries.ts';
import { memoryStore, renderBoard } from '#tests/renderBoard.tsx';

const path = boardPackPath(exampleshire);

/** The board is there for whoever has the code, and its answer may not be kept. */
function makePrivate() {
  server.use(
    http.get(`*/${path}`, ({ request }) => {
      const code = request.headers.get('Authorization');
      if (code === null) return HttpResponse.json({}, { status: 404 });
      if (code !== 'Bearer right') return HttpResponse.json({}, { status: 401 });
      return HttpResponse.json(testFiles[path] as object, {
        headers: { ETag: '"1"', 'Cache-Control': 'private, no-store' },
      });
    }),
  );
}

async function giveCode(code: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Enter access code' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Access code' }), code);
  await userEvent.keyboard('{Enter}');
}

test('a private board is opened with a member’s access code, and is not kept on the device', async () => {
  // React writes down every error that a section catches.
  vi.spyOn(console, 'error').mockReturnValue();
  const kept = memoryStore();
  renderBoard({}, '/areas', { scenario: 'usual', kept });
  makePrivate();
  expect(
    await screen.findByText(
      'This board is not there, or only for its members. They open it with their access code.',
    ),
  ).toBeVisible();
  expect((await screen.findAllByText(/could not be shown/)).length).toBeGreaterThan(0);

  await giveCode('wrong');
  expect(await screen.findByText('That access code was not accepted.')).toBeVisible();

  await giveCode('right');
  await waitFor(() => expect(screen.queryAllByText(/could not be shown/)).toEqual([]));
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    /Ofsted’s latest list/,
  );
  expect(screen.queryByText(/only for its members/)).toBeNull();
  expect(await kept.get(path)).toBeUndefined();
});
