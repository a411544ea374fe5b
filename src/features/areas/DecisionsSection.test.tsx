import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { exampleshire, testDecisions, testPack } from '#mocks/exampleshire.ts';
import { formatDate } from '#src/core/text/format.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const withDecisions = (decisions = testDecisions) => ({ [packFile]: { ...testPack, decisions } });

const overdueAction = 'Bring the results of ten example checks to the board.';
const datedAction = 'Ask three neighbours how they check examples.';
const openAction = 'Say what the members of the board should see of the checks.';
const title = 'Decisions and actions of the board';

const section = async () => {
  const heading = await screen.findByRole('heading', { level: 2, name: title });
  return heading.closest('section') as HTMLElement;
};

/** The words of a cell, without its button. */
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const button of copy.querySelectorAll('button')) button.remove();
  return (copy.textContent ?? '').trim();
}

/** The cells of each row of a table, without its head. */
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map(wordsOf));

/** Waits for a view that has no such section. */
const areasOpenNow = () => screen.findByRole('heading', { level: 2, name: 'Open now' });

describe('the section of decisions and actions', () => {
  test('has actions by due date, the overdue one first and in words, then decisions, newest first', async () => {
    renderBoard(withDecisions(), '/areas');
    const own = within(await section());
    expect(own.getByText('Three actions and two decisions')).toBeVisible();
    expect(rowsOf(own.getByRole('table', { name: 'Actions' }))).toEqual([
      [
        overdueAction,
        'Head of Examples',
        '30 June 2026 5 months overdue',
        '11 February 2026',
        'Area A25',
      ],
      [datedAction, 'Lead for Samples', 'January 2027', '4 November 2026', '–'],
      [openAction, 'Chair of the board', '–', '4 November 2026', 'Area A25'],
    ]);
    expect(rowsOf(own.getByRole('table', { name: 'Decisions' }))).toEqual([
      [
        'Hear about samples in depth at every second meeting.',
        'Chair of the board',
        '–',
        '16 September 2026',
        'Area A25Area V3',
      ],
      ['Meet every six weeks until the next inspection.', '–', '–', '5 July 2023', '–'],
    ]);
    expect(own.getByRole('heading', { level: 3, name: /^Actions/ })).toHaveTextContent(
      'One of the two actions with a due date is overdue',
    );
    expect(
      own.getByText(/^An action is overdue from the day after its due date until/),
    ).toBeVisible();
    await userEvent.click(own.getByRole('button', { name: `Download of ${title}` }));
    expect(own.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'CSV',
      'Excel',
      'PowerPoint',
      'Copy table',
      'Copy link',
      'Copy for the minutes',
    ]);
  });

  test('stands between what is open and what keeps coming back, and leads to the areas', async () => {
    renderBoard(withDecisions(), '/areas');
    const link = within(await section()).getByRole('link', { name: 'Area V3' });
    expect(link).toHaveAttribute('href', `#/areas/V3?authority=${exampleshire}`);
    const names = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    const at = names.indexOf(title);
    expect([names[at - 1], names[at + 1]]).toEqual(['Open now', 'What keeps coming back']);
  });

  test('counts what is overdue as of the day of the view, and knows nothing that was recorded later', async () => {
    renderBoard(withDecisions(), '/areas?asAt=2026-06-30');
    const own = within(await section());
    expect(own.getByText('One action and one decision')).toBeVisible();
    const [row] = rowsOf(own.getByRole('table', { name: 'Actions' }));
    expect(row?.[2]).toBe('30 June 2026');
    expect(own.getByText('The one action with a due date is not overdue')).toBeVisible();
    expect(screen.queryByText(datedAction)).toBeNull();
  });

  test('folds what is more than eight of a kind', async () => {
    const [first] = testDecisions;
    if (!first) throw new Error('Exampleshire has no decision');
    const many = Array.from({ length: 11 }, (_, index) => {
      const on = `2026-01-${10 + index}`;
      return { ...first, id: `M${index}`, on, knownOn: on, text: `Decision of ${formatDate(on)}` };
    });
    renderBoard(withDecisions(many), '/areas');
    const own = within(await section());
    expect(rowsOf(own.getByRole('table', { name: 'Decisions' }))).toHaveLength(8);
    const user = userEvent.setup();
    await user.click(own.getByText('3 more'));
    const rest = rowsOf(own.getByRole('table', { name: 'More decisions' }));
    expect(rest.map(([text]) => text)).toEqual([
      'Decision of 12 January 2026',
      'Decision of 11 January 2026',
      'Decision of 10 January 2026',
    ]);
  });

  test.each([
    ['that has recorded nothing', {}],
    ['whose backend has kept nothing yet', withDecisions([])],
  ])('is left out for a board %s', async (_, files) => {
    renderBoard(files, '/areas');
    await areasOpenNow();
    expect(screen.queryByRole('heading', { name: title })).toBeNull();
    expect(screen.getByRole('main')).not.toHaveTextContent(/overdue|Decisions|actions/);
  });
});

describe('the page of one area', () => {
  test('has the decisions and actions about it, and no others', async () => {
    renderBoard(withDecisions(), '/areas/A25');
    const own = within(await section());
    const texts = (name: string) =>
      rowsOf(own.getByRole('table', { name })).map(([text, , due]) => [text, due]);
    expect(texts('Actions about this area')).toEqual([
      [overdueAction, '30 June 2026 5 months overdue'],
      [openAction, '–'],
    ]);
    expect(texts('Decisions about this area')).toEqual([
      ['Hear about samples in depth at every second meeting.', '–'],
    ]);
  });

  test.each([
    ['of an area that none is about', withDecisions(), 'A22'],
    ['of a board that records none', {}, 'A25'],
  ])('has no such section %s', async (_, files, area) => {
    renderBoard(files, `/areas/${area}`);
    await screen.findByRole('heading', { level: 1, name: `Area ${area}` });
    expect(screen.queryByRole('heading', { name: title })).toBeNull();
  });
});

describe('the timeline', () => {
  const entry = async (name: string) => {
    const heading = await screen.findByRole('heading', { level: 3, name });
    return heading.closest('li') as HTMLElement;
  };

  test('tells an action at its day, with its owner, due date, areas and record', async () => {
    renderBoard(withDecisions(), '/timeline');
    const action = await entry('Bring the results of ten example checks to the board');
    expect(action).toHaveTextContent('11 February 2026');
    expect(action).toHaveTextContent('Owner: Head of Examples. Due 30 June 2026.');
    expect(action).toHaveTextContent('The board’s own record');
    expect(within(action).getByRole('link', { name: 'Area A25' })).toHaveAttribute(
      'href',
      `#/areas/A25?authority=${exampleshire}`,
    );
    expect(await entry('Ask three neighbours how they check examples')).toHaveTextContent(
      'Recorded 6 November 2026.',
    );
  });

  test('has kinds of its own for both in the filter, and none where nothing is recorded', async () => {
    const { unmount } = renderBoard(withDecisions(), '/timeline?kinds=action');
    const titles = async () =>
      (await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent);
    expect(await titles()).toEqual([
      'Say what the members of the board should see of the checks',
      'Ask three neighbours how they check examples',
      'Bring the results of ten example checks to the board',
    ]);
    expect(screen.getByRole('checkbox', { name: 'Decisions 2' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Actions 3' })).toBeChecked();
    unmount();
    renderBoard({}, '/timeline');
    await titles();
    expect(screen.queryByRole('checkbox', { name: /^(Decisions|Actions)/ })).toBeNull();
  });

  test('finds an entry by the link of what changed', async () => {
    renderBoard(withDecisions(), '/?since=2026-10-01');
    const link = await screen.findByRole('link', {
      name: 'Ask three neighbours how they check examples',
    });
    const user = userEvent.setup();
    await user.click(link);
    const named = await entry('Ask three neighbours how they check examples');
    expect(named).toHaveAttribute('data-named', 'true');
  });
});

describe('what changed', () => {
  test('counts and tells what the board recorded since, and nothing of before or after', async () => {
    renderBoard(withDecisions(), '/?asAt=2026-11-05&since=2026-06-30');
    const heading = await screen.findByRole('heading', { level: 2, name: /^What changed since/ });
    const own = heading.closest('section');
    expect(own).toHaveTextContent(
      'Between 30 June 2026 and 5 November 2026, one decision and one action became known.',
    );
    expect(own).toHaveTextContent(
      'Say what the members of the board should see of the checks: Chair of the board',
    );
    expect(own).not.toHaveTextContent('Ask three neighbours');
    expect(own).not.toHaveTextContent('Bring the results');
  });
});

describe('the slide of actions', () => {
  const stage = () => screen.findByRole('main');

  test('has a finding, and each action with its owner and due date, what is overdue first', async () => {
    renderBoard(withDecisions(), '/present?slide=actions');
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading).toHaveTextContent('One of the two actions with a due date is overdue');
    // The three drawings are for stages of different shapes, of which one is seen.
    const [table] = within(await stage()).getAllByRole('table');
    expect(table && rowsOf(table)).toEqual([
      [
        'Bring the results of ten example checks to the board',
        'Head of Examples',
        '30 June 2026 5 months overdue',
      ],
      ['Ask three neighbours how they check examples', 'Lead for Samples', 'January 2027'],
      [
        'Say what the members of the board should see of the checks',
        'Chair of the board',
        'No date',
      ],
    ]);
  });

  test('is not among the slides of a board without actions, nor before the first was recorded', async () => {
    for (const [files, asAt] of [
      [{}, ''],
      [withDecisions(), '&asAt=2026-02-10'],
    ] as const) {
      const { unmount } = renderBoard(files, `/present?slide=actions${asAt}`);
      expect(await stage()).toHaveAccessibleName('Slide 1 of 12: Title');
      unmount();
    }
  });

  test('says in the speaker’s notes what “overdue” means, and what was decided', async () => {
    renderBoard(withDecisions(), '/speaker?slide=actions');
    expect(
      await screen.findByText(
        'Bring the results of ten example checks to the board: Head of Examples, due 30 June 2026, 5 months overdue',
      ),
    ).toBeVisible();
    expect(screen.getByText(/until it is marked done\./)).toBeVisible();
    expect(
      screen.getByText('16 September 2026: Hear about samples in depth at every second meeting'),
    ).toBeVisible();
  });
});
