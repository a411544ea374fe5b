import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const ownBoard = { [packFile]: ownBoardPack };

const header = async () => within((await screen.findAllByRole('banner'))[0] as HTMLElement);

const openNow = async () => {
  const heading = await screen.findByRole('heading', { level: 2, name: 'Open now' });
  return heading.closest('section') as HTMLElement;
};

/** What each area open now says, by its title, in the order of the page. */
const rowsOf = async () =>
  within(await openNow())
    .getAllByRole('row')
    .filter((row) => within(row).queryAllByRole('columnheader').length === 0)
    .map((row) => ({
      area: within(row).getAllByRole('link')[0]?.textContent,
      text: row.textContent ?? '',
      row,
    }));

const areasOpenNow = async () => (await rowsOf()).map(({ area }) => area);

describe('the marking of a council’s own board', () => {
  test('stands in the header of every view', async () => {
    for (const page of ['/', '/workforce', '/areas', '/sources']) {
      const { unmount } = renderBoard(ownBoard, page);
      const marking = await (await header()).findByText('OFFICIAL-SENSITIVE (example)');
      expect(marking.parentElement).toHaveTextContent(
        'Classification: OFFICIAL-SENSITIVE (example)',
      );
      unmount();
    }
  });

  test('is said as text, whatever it says', async () => {
    const marking = '"; } } * { display: none } </style>';
    const settings = { ...ownBoardPack.settings, marking };
    renderBoard({ [packFile]: boardPack.parse({ ...ownBoardPack, settings }) });
    expect(await (await header()).findByText(marking)).toBeVisible();
  });

  test('is not there where the council gives none', async () => {
    renderBoard();
    expect(await (await header()).findByText(/Data published/)).toBeVisible();
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(screen.queryByText(/Classification/)).toBeNull();
  });
});

describe('the areas of a council’s own board', () => {
  test('stand overdue first within their list, then due next, then without a date', async () => {
    renderBoard(ownBoard, '/areas');
    expect(await areasOpenNow()).toEqual(['Samples are late', 'Area A25', 'Area A27', 'Area V3']);
    expect(screen.getByLabelText('Sort by')).toHaveDisplayValue('Overdue, then due next');
    expect(screen.getByText(/Two of the three areas with a due date are overdue\./)).toBeVisible();
  });

  test('say owner, due date, next step, ratings with their meaning, target and comment', async () => {
    renderBoard(ownBoard, '/areas');
    const [late, early, silent, visit] = await rowsOf();
    for (const words of [
      'Owner: Lead for Samples',
      'Due 31 March 2026, 8 months overdue',
      'Next step: Agree who takes samples at weekends.',
      'Delivery: Red',
      'Impact: Red',
      'behind plan, without a way back',
      'The post that takes samples is empty.',
    ]) {
      expect(late?.row).toHaveTextContent(words);
    }
    for (const words of [
      'Owner: Head of Examples',
      'Due 31 March 2027',
      'Delivery: Green',
      'on plan',
      'Impact: Amber',
      'behind plan, with a way back',
      'Target: Nine in ten examples checked within five days, by June 2027',
    ]) {
      expect(early?.row).toHaveTextContent(words);
    }
    expect(early?.text).not.toContain('overdue');
    expect(silent?.row).toHaveTextContent(/None given$/);
    expect(visit?.row).toHaveTextContent('Due September 2026, 2 months overdue');
  });

  test('show no plan that was given after the day of the view', async () => {
    renderBoard(ownBoard, '/areas?asAt=2026-10-31');
    expect(await areasOpenNow()).toHaveLength(4);
    expect(await openNow()).not.toHaveTextContent(/plan|Owner|overdue/);
    expect(screen.queryByText(/Somebody new/)).toBeNull();
  });

  test('are found by owner, rating, what is overdue, and words of the plan', async () => {
    renderBoard(ownBoard, '/areas');
    const user = userEvent.setup();
    await openNow();
    await user.selectOptions(screen.getByLabelText('Owner'), 'Lead for Samples');
    expect(await areasOpenNow()).toEqual(['Samples are late', 'Area V3']);
    expect(window.location.hash).toContain('owner=Lead');
    await user.selectOptions(screen.getByLabelText('Delivery'), 'amber');
    expect(await areasOpenNow()).toEqual(['Area V3']);
    await user.click(screen.getByRole('button', { name: 'Show all areas' }));
    await user.selectOptions(screen.getByLabelText('Impact'), 'red');
    expect(await areasOpenNow()).toEqual(['Samples are late', 'Area V3']);
    await user.click(screen.getByRole('button', { name: 'Show all areas' }));
    await user.click(screen.getByLabelText('Only overdue'));
    expect(await areasOpenNow()).toEqual(['Samples are late', 'Area V3']);
    expect(window.location.hash).toContain('overdue=true');
  });

  test('are filtered by what the address asks for', async () => {
    renderBoard(ownBoard, '/areas?impact=amber&words=difference');
    expect(await areasOpenNow()).toEqual(['Area A25']);
    expect(screen.getByLabelText('Impact')).toHaveDisplayValue('Amber (1)');
  });

  test('have each the council’s account of its work on a page of its own', async () => {
    renderBoard(ownBoard, '/areas/A26');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Samples are late' }),
    ).toBeVisible();
    const heading = screen.getByRole('heading', { level: 2, name: 'The council’s plan' });
    const plan = heading.closest('section');
    expect(plan).toHaveTextContent('The council’s own account of its work, as of 1 November 2026.');
    expect(plan).toHaveTextContent('Owner: Lead for Samples');
    expect(plan).toHaveTextContent('Due 31 March 2026, 8 months overdue');
    expect(plan).toHaveTextContent('Delivery: Red');
  });
});

describe('a board on which the council has filled nothing', () => {
  test('has no column, filter, order or word of a plan', async () => {
    renderBoard({}, '/areas');
    expect(await areasOpenNow()).toEqual(['Area A25', 'Area V3']);
    const headers = within(await openNow()).getAllByRole('columnheader');
    expect(headers.map(({ textContent }) => textContent)).not.toContain('The council’s plan');
    for (const label of ['Owner', 'Delivery', 'Impact', 'Only overdue']) {
      expect(screen.queryByLabelText(label), label).toBeNull();
    }
    const orders = within(screen.getByLabelText('Sort by')).getAllByRole('option');
    expect(orders.map(({ textContent }) => textContent)).not.toContain('Overdue, then due next');
    expect(screen.getByRole('main')).not.toHaveTextContent(/overdue|Owner:|Target:|None given/);
  });

  test('has no section for a plan on the page of an area, nor where the plan is not given', async () => {
    for (const [files, area] of [
      [{}, 'A25'],
      [ownBoard, 'A27'],
    ] as const) {
      const { unmount } = renderBoard(files, `/areas/${area}`);
      expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(`Area ${area}`);
      expect(screen.queryByRole('heading', { name: 'The council’s plan' })).toBeNull();
      unmount();
    }
  });
});
