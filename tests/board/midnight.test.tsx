import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const own = { [`authorities/${exampleshire}/board-pack.json`]: ownBoardPack };
const user = userEvent.setup();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  sessionStorage.clear();
});

/** Ten past midnight in England, and the page comes back into sight. */
const afterMidnight = () =>
  act(() => {
    vi.setSystemTime(new Date('2026-11-23T00:10:00Z'));
    document.dispatchEvent(new Event('visibilitychange'));
  });

const dayInHeader = () => screen.findByRole('button', { name: /: change the day$/ });

describe('a page that is left open over midnight', () => {
  test('shows what is recorded after midnight, dated by the day of the view', async () => {
    renderBoard(own, '/areas', {});
    expect(await dayInHeader()).toHaveTextContent('22 November 2026');
    // No sign but the press on the button: the computer slept.
    vi.setSystemTime(new Date('2026-11-23T00:10:00Z'));
    await user.click(await screen.findByRole('button', { name: 'Record a decision or an action' }));
    expect(await dayInHeader()).toHaveTextContent('23 November 2026');
    const dialog = within(await screen.findByRole('dialog'));
    const date = await dialog.findByRole('group', { name: /^Date/ });
    expect(within(date).getByLabelText('Day')).toHaveValue('23');
    fireEvent.change(dialog.getByLabelText('What was decided, or is to be done'), {
      target: { value: 'Look at this again tomorrow.' },
    });
    await user.click(dialog.getByRole('button', { name: 'Record' }));
    await user.click(await screen.findByRole('button', { name: 'Later' }));
    const decisions = await screen.findByRole('table', { name: 'Decisions' });
    const row = await within(decisions).findByRole('row', { name: /Look at this again tomorrow/ });
    expect(row).toHaveTextContent('23 November 2026');
  });

  test('takes what is dated by the new day from a form that was opened before midnight', async () => {
    renderBoard(own, '/areas', {});
    await user.click(await screen.findByRole('button', { name: 'Record a decision or an action' }));
    const dialog = within(await screen.findByRole('dialog'));
    const date = within(await dialog.findByRole('group', { name: /^Date/ }));
    fireEvent.change(dialog.getByLabelText('What was decided, or is to be done'), {
      target: { value: 'Agreed at midnight.' },
    });
    vi.setSystemTime(new Date('2026-11-23T00:10:00Z'));
    fireEvent.change(date.getByLabelText('Day'), { target: { value: '23' } });
    await user.click(dialog.getByRole('button', { name: 'Record' }));
    await user.click(await screen.findByRole('button', { name: 'Later' }));
    const decisions = await screen.findByRole('table', { name: 'Decisions' });
    expect(
      await within(decisions).findByRole('row', { name: /Agreed at midnight/ }),
    ).toHaveTextContent('23 November 2026');
  });

  test('moves on by itself, and lets nothing jump where a day was chosen', async () => {
    const { unmount } = renderBoard(own, '/areas');
    expect(await dayInHeader()).toHaveTextContent('22 November 2026');
    afterMidnight();
    await waitFor(async () => expect(await dayInHeader()).toHaveTextContent('23 November 2026'));
    unmount();
    renderBoard(own, '/areas?asAt=2026-11-22');
    expect(await dayInHeader()).toHaveTextContent('22 November 2026');
    afterMidnight();
    expect(await screen.findByText(/^This is not the latest view/)).toBeVisible();
    expect(await dayInHeader()).toHaveTextContent('22 November 2026');
  });

  test('changes nothing under slides, and moves on once they are left', async () => {
    const { router } = renderBoard(own, '/present');
    const slide = within(await screen.findByRole('main'));
    expect(await slide.findByText('22 November 2026')).toBeVisible();
    afterMidnight();
    await user.keyboard('{ArrowRight}{ArrowLeft}');
    expect(await slide.findByText('22 November 2026')).toBeVisible();
    await router.navigate({ to: '/areas' });
    await waitFor(async () => expect(await dayInHeader()).toHaveTextContent('23 November 2026'));
  });
});
