import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

test('a query that a mail program put before # is no option of the view, and stays in the address', async () => {
  window.history.replaceState(null, '', '/?utm_source=newsletter');
  onTestFinished(() => window.history.replaceState(null, '', '/'));
  renderBoard({}, '/areas?asAt=2026-06-30');
  const user = userEvent.setup();
  await screen.findByRole('heading', { level: 2, name: 'Open now' });
  expect(screen.getByRole('main')).toHaveTextContent('Area A25');
  await user.click(screen.getByRole('link', { name: 'Timeline' }));
  expect(
    await screen.findByRole('heading', { level: 1, name: /^How Exampleshire got here/ }),
  ).toBeVisible();
  expect(window.location.search).toBe('?utm_source=newsletter');
  expect(window.location.hash).toBe(`#/timeline?authority=${exampleshire}&asAt=2026-06-30`);
});
