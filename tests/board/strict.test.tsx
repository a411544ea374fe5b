import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const views = [
  '/',
  '/workforce',
  '/workforce/agency-rate',
  '/judgements',
  '/areas',
  '/areas/T1',
  '/timeline',
  '/sources',
  '/authorities',
  '/prepare',
  '/present',
];

/** The view as React draws it twice, once nothing of it is on its way any more. */
async function strictText(view: string) {
  const { container, unmount } = renderBoard({}, view, null, exampleshire, true);
  let text: string | null = null;
  await waitFor(
    () => {
      const before = text;
      text = container.textContent;
      expect(screen.getAllByRole('heading', { hidden: true }).length).toBeGreaterThan(0);
      expect(container.querySelector('[aria-busy="true"]')).toBeNull();
      expect(text).not.toMatch(/Loading/);
      expect(text).toBe(before);
    },
    { interval: 150 },
  );
  unmount();
  return text;
}

test.each(views)('%s says the same when React draws everything twice', async (view) => {
  const expected = await strictText(view);
  const { container } = renderBoard({}, view, null, exampleshire, false);
  await waitFor(() => expect(container.textContent).toBe(expected));
});
