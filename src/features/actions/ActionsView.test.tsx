import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { planPack } from '#mocks/planBoard.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const files = { [`authorities/${exampleshire}/board-pack.json`]: planPack };
const section = async (name: string | RegExp) =>
  within(await screen.findByRole('region', { name }));
const search = () => new URLSearchParams(window.location.hash.split('?')[1]);
/** References of the actions in a list, in the order of its rows. */
const references = async () =>
  (await section('Actions'))
    .getAllByRole('rowheader')
    .flatMap(({ textContent }) => /^\d\.\d/.exec(textContent ?? '') ?? []);

describe('the actions of the plan', () => {
  test('are a view of the improvement areas, and none on a board without actions', async () => {
    renderBoard({}, '/areas');
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Actions' })).toBeNull();
  });

  test('begin with the finding, and are reached from the list of areas', async () => {
    renderBoard(files, '/areas');
    await userEvent.click(await screen.findByRole('link', { name: 'Actions' }));
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: '27 of 51 actions are done with evidence; four are overdue',
      }),
    ).toBeVisible();
    expect(search().get('view')).toBe('actions');
    expect(screen.queryByRole('link', { name: 'Actions' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Areas' })).toBeVisible();
  });

  test('stand in groups, overdue first, each with owner, date and what shows its end', async () => {
    renderBoard(files, '/areas?view=actions');
    const list = await section('Actions');
    expect(list.getByRole('rowheader', { name: 'Overdue 4 actions, longest first' })).toBeVisible();
    expect((await references()).slice(0, 4)).toEqual(['2.2', '3.1', '5.3', '1.8']);
    const row = list.getByRole('rowheader', { name: /^1\.8/ }).closest('tr');
    expect(row).toHaveTextContent('31 October 2026');
    expect(row).toHaveTextContent('22 days overdue');
    expect(row).toHaveTextContent('moved once, from 30 September 2026');
    expect(row).toHaveTextContent('None yet');
    const undated = list.getByRole('rowheader', { name: /^7\.2/ }).closest('tr');
    expect(undated).toHaveTextContent('To be agreed with the health trust');
  });

  test('are found by words and state, which the address keeps', async () => {
    renderBoard(files, '/areas?view=actions&state=done-without-evidence');
    expect(await references()).toEqual(['1.5', '4.3', '2.6', '6.2']);
    await userEvent.click(screen.getByRole('button', { name: 'Show all actions' }));
    await userEvent.type(screen.getByRole('searchbox', { name: 'Words' }), 'supervision standard');
    await screen.findByText(/^Showing 1 of 51 actions: 1 overdue\./);
    expect(await references()).toEqual(['1.8']);
    expect(search().get('words')).toBe('supervision standard');
  });

  test('are sorted by reference as numbers', async () => {
    renderBoard(files, '/areas?view=actions&order=reference');
    expect((await references()).slice(0, 3)).toEqual(['1.1', '1.2', '1.3']);
  });

  test('say what moved since the last meeting, each by its reference', async () => {
    renderBoard(files, '/areas?view=actions');
    const moved = await section(/^What moved since/);
    expect(moved.getByText('fell overdue')).toBeVisible();
    expect(moved.getByText('1.8.')).toBeVisible();
  });

  test('are counted at each meeting, in a chart with its table', async () => {
    renderBoard(files, '/areas?view=actions');
    const chart = await section('Plan over time');
    const table = await chart.findByRole('table', { hidden: true });
    const rows = within(table).getAllByRole('row', { hidden: true });
    expect(rows).toHaveLength(1 + 8);
    expect(rows[7]).toHaveTextContent('21 October 2026');
    expect(rows[8]).toHaveTextContent('22 November 2026 (day of the view)');
  });

  test('stand on the page of their area', async () => {
    renderBoard(files, '/areas/plan-PL');
    const own = await section('Actions of the plan');
    expect(own.getByRole('rowheader', { name: /^5\.1/ })).toBeVisible();
    expect(own.queryByRole('rowheader', { name: /^1\.8/ })).toBeNull();
  });
});
