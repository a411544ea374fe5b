import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { exampleshire, testAuthorities, testPack } from '#mocks/exampleshire.ts';
import type { Meeting } from '#src/core/model/boardPack.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const meeting = (body: string, on: string): Meeting => ({
  id: `${on} ${body}`,
  on,
  knownOn: on,
  knownBy: 'happened',
  body,
  isBoard: body.includes('Improvement Board'),
  presented: '',
  note: '',
  confidence: 'high',
  sourceId: 'T1',
});
const board = 'Improvement Board (current)';
const withMeetings = {
  [`authorities/${exampleshire}/board-pack.json`]: {
    ...testPack,
    meetings: [
      meeting(board, '2023-11-22'),
      meeting(board, '2024-01-31'),
      meeting('Cabinet', '2024-01-31'),
      meeting(board, '2025-05'),
    ],
  },
};

// By its words, because to find a role in a whole board takes seconds.
const button = async (words: RegExp) =>
  (await screen.findByText(words, { selector: 'button span' })).closest('button') as HTMLElement;
const known = () => button(/^: change the day$/);
const since = () => button(/^: count changes from another day$/);
const dialogNamed = (title: string) => screen.getByText(title).closest('dialog') as HTMLElement;
/** A page of few words below the bar. */
const page = '/areas/A22';
const requested = () => new URLSearchParams(window.location.hash.split('?')[1]);
const banner = () => screen.queryByText(/^This is not the latest view/);

describe('the two days of a view', () => {
  test('are today and the last meeting with a day of its own, and stay out of the address', async () => {
    renderBoard(withMeetings, page);
    expect(await since()).toHaveTextContent('Board meeting, 31 January 2024');
    expect(await known()).toHaveTextContent('22 November 2026');
    expect([requested().get('asAt'), requested().get('since'), banner()]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('are one year apart where no meeting is known', async () => {
    renderBoard({}, `${page}?asAt=2024-02-29`);
    expect(await since()).toHaveTextContent(/^28 February 2023/);
  });

  test.each([
    ['a day after today', 'asAt=2027-01-01'],
    ['what is no day', 'asAt=yesterday'],
    ['a day that no calendar has', 'asAt=2024-02-31'],
  ])('are the usual ones where the address names %s, and the bar says why', async (_, address) => {
    renderBoard(withMeetings, `${page}?${address}`);
    expect(await known()).toHaveTextContent('22 November 2026');
    expect(banner()).toBeNull();
    const notice = await screen.findByText(/^The address names .* as the day to show, which is/);
    expect(notice).toHaveTextContent('The board is shown as at 22 November 2026.');
    await userEvent.click(screen.getByText('Show the latest'));
    await waitFor(() => expect(screen.queryByText(/^The address names/)).toBeNull());
    expect(requested().get('asAt')).toBeNull();
  });

  test('stay as they are named, so that a wrong address is not mistaken for a right one', async () => {
    renderBoard(withMeetings, `${page}?asAt=2024-02-31`);
    expect(await screen.findByText(/“2024-02-31”.* which is not a date/)).toBeVisible();
    expect(requested().get('asAt')).toBe('2024-02-31');
  });

  test('count from the usual day where the address names one after the view’s', async () => {
    renderBoard(withMeetings, `${page}?asAt=2024-01-31&since=2025-01-01`);
    expect(await since()).toHaveTextContent('Board meeting, 22 November 2023');
    expect(
      await screen.findByText(/1 January 2025 .* is after the day shown, 31 January 2024/),
    ).toBeVisible();
    await userEvent.click(screen.getByText('Count from the usual day'));
    await waitFor(() => expect(requested().get('since')).toBeNull());
    expect(screen.queryByText(/^The address names/)).toBeNull();
  });

  test.each(['soon', '2024-02-31'])(
    'count from the usual day where the address names %s',
    async (text) => {
      renderBoard(withMeetings, `${page}?since=${text}`);
      expect(
        await screen.findByText(/from which to count changes, which is not a date/),
      ).toBeVisible();
      expect(await since()).toHaveTextContent('Board meeting, 31 January 2024');
    },
  );

  test('are told for an authority that no longer exists, too', async () => {
    const authorities = testAuthorities.authorities.map((one) =>
      one.code === exampleshire ? { ...one, status: 'abolished', neighbours: [] } : one,
    );
    renderBoard(
      { 'authorities.json': { ...testAuthorities, authorities } },
      `${page}?asAt=2024-01-31`,
    );
    expect(await screen.findByText('This authority no longer exists.')).toBeVisible();
    expect(await known()).toHaveTextContent('31 January 2024');
  });
});

describe('choosing the day of a view', () => {
  const open = async () => {
    await userEvent.click(await known());
    return within(dialogNamed('View the board as at a date'));
  };

  test('offers today and each meeting by its body, a vague one with the day from which it is read', async () => {
    renderBoard(withMeetings, page);
    await since();
    const dialog = await open();
    expect(dialog.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
      'Latest',
      board,
      'Cabinet',
    ]);
    expect(dialog.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Today, 22 November 2026',
      'May 2025 (read from 31 May 2025)',
      '31 January 2024',
      '22 November 2023',
      '31 January 2024',
    ]);
  });

  test('shows the meeting that was chosen, says so, and goes back to the latest', async () => {
    renderBoard(withMeetings, page);
    await since();
    const dialog = await open();
    await userEvent.click(dialog.getByRole('option', { name: /^May 2025/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Show this day' }));
    await waitFor(() => expect(requested().get('asAt')).toBe('2025-05-31'));
    expect(banner()).toHaveTextContent('31 May 2025');
    await userEvent.click(screen.getByText('Show the latest'));
    await waitFor(() => expect(banner()).toBeNull());
    expect(requested().has('asAt')).toBe(false);
  });

  test('takes any other day, but none after today', async () => {
    renderBoard(withMeetings, page);
    await since();
    const dialog = await open();
    const day = dialog.getByLabelText('Any other day');
    // The first day is known once the figures have been read as well.
    await waitFor(() => expect(day).toHaveAttribute('min', '2018-03-01'));
    expect(day).toHaveAttribute('max', '2026-11-22');
    await userEvent.clear(day);
    await userEvent.type(day, '2021-03-05');
    await userEvent.click(dialog.getByRole('button', { name: 'Show this day' }));
    await waitFor(() => expect(requested().get('asAt')).toBe('2021-03-05'));
    expect(await known()).toHaveTextContent('5 March 2021');
  });

  test('offers as the other day only meetings before the view’s', async () => {
    renderBoard(withMeetings, `${page}?asAt=2024-01-31`);
    await userEvent.click(await since());
    const dialog = within(dialogNamed('Compare with an earlier date'));
    expect(dialog.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      '22 November 2023',
    ]);
    expect(dialog.getByLabelText('Any other day')).toHaveAttribute('max', '2024-01-31');
  });
});

describe('what changed', () => {
  const section = async (title: RegExp) =>
    (await screen.findByText(title, { selector: 'h2' })).closest('section') as HTMLElement;

  test('tells the step of each new grade and what else became known', async () => {
    renderBoard(withMeetings, '/?since=2025-12-31');
    const changes = await section(/^What changed since 31 December 2025/);
    expect(changes).toHaveTextContent('Overall effectiveness: Inadequate to Good, two steps up');
    expect(within(changes).getByText('Each change')).toBeVisible();
    const link = within(changes).getByText(/^Inspection of/, { selector: 'a' });
    expect(link.getAttribute('href')).toContain('record=I-2025-11-10');
    expect(link.getAttribute('href')).toContain('since=2025-12-31');
  });

  test('says in words that nothing did, from a day to itself', async () => {
    renderBoard(withMeetings, '/?asAt=2024-01-31&since=2024-01-31');
    const changes = await section(/^What changed since the board meeting of 31 January 2024/);
    expect(changes).toHaveTextContent('Nothing is known to have changed');
    expect(within(changes).queryByText('Each change')).toBeNull();
  });
});

describe('a clock that is wrong', () => {
  test('is named where it says a day before the newest data was published', async () => {
    renderBoard({}, page);
    vi.setSystemTime(new Date('2020-03-01T10:00:00Z'));
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(
      await screen.findByText(
        /^This computer’s clock says 1 March 2020, which is before the newest data here was published, 30 June 2026\./,
      ),
    ).toBeVisible();
  });
});

describe('a day before anything was published', () => {
  test('says so in each row and each card of the overview, in place of a fault', async () => {
    renderBoard({}, '/?asAt=2010-01-01');
    await waitFor(() =>
      expect(screen.getAllByText('Nothing was published by this date.')).toHaveLength(8),
    );
    expect(screen.queryByText(/could not be shown/)).toBeNull();
  });
});
