import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { exampleshire, testArea, testPack } from '#mocks/exampleshire.ts';
import type { Area } from '#src/core/model/area.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const packWith = (areas: readonly Area[]) => ({ [packFile]: { ...testPack, areas } });

const oversight = 'Oversight';
/** Two recurring themes: one of three inspections that is open, one of an inspection and a visit that is not. */
const areas: readonly Area[] = [
  testArea('A19', 'I-2019-06-10', '2019-07-22', {
    restatedIn: ['A22', 'A25'],
    quote: 'Supervision is not regular.',
    theme: oversight,
    title: 'Regular supervision',
  }),
  testArea('A22', 'I-2022-07-18', '2022-09-21', {
    list: 'previous',
    restatedIn: ['A25'],
    theme: 'Leadership',
    title: 'Grip of managers',
  }),
  testArea('A25', 'I-2025-11-10', '2026-01-12', {
    list: 'current',
    theme: oversight,
    title: 'Oversight of allegations',
    history: [
      {
        status: 'in-progress',
        on: '2026-02-05',
        knownOn: '2026-02-05',
        knownBy: 'published',
        text: 'Steps are being taken.',
        sourceId: 'T1',
      },
    ],
  }),
  testArea('L19', 'I-2019-06-10', '2019-07-22', {
    restatedIn: ['L23'],
    theme: 'Care leavers',
    title: 'Pathway plans',
  }),
  testArea('L23', 'MV1', '2023-06-14', {
    list: 'earlier-visits',
    theme: 'Care leavers',
    title: 'Pace for care leavers',
  }),
  testArea('V3', 'MV3', '2025-07-17', {
    list: 'latest-visit',
    theme: 'Education',
    title: 'Schooling',
  }),
];

const themes = async () =>
  within(
    (await screen.findByRole('heading', { level: 2, name: 'What keeps coming back' })).closest(
      'section',
    ) as HTMLElement,
  );
const flow = async () =>
  within(
    (
      await screen.findByRole('heading', { level: 2, name: 'Is the list getting shorter?' })
    ).closest('section') as HTMLElement,
  );

/** Titles of the occurrences beside each other. */
const occurrences = async () =>
  (await themes()).getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent);
const finding = async () => (await themes()).getByRole('heading', { level: 3 }).textContent;

/** One of the drawings of the figure; the page shows the one that fits. */
const drawing = async () => {
  const [first] = (await themes()).getAllByRole('list', { name: /^Themes and their areas/ });
  if (!first) throw new Error('No drawing');
  return within(first);
};
const mark = async (name: string) => (await drawing()).getByRole('button', { name });

describe('what keeps coming back', () => {
  test('shows first the recurring theme of what is open and was raised at the most inspections', async () => {
    renderBoard(packWith(areas), '/areas');
    expect(await finding()).toBe('Oversight: raised at every inspection since 2019');
    expect(await occurrences()).toEqual([
      'Regular supervision',
      'Grip of managers',
      'Oversight of allegations',
    ]);
    expect(
      (await themes()).getByText(
        /^In 2022 under leadership\. Shown first: of the areas open now, /,
      ),
    ).toBeVisible();
  });

  test('tells each area’s year, raiser, words, status and source side by side', async () => {
    renderBoard(packWith(areas), '/areas');
    const section = await themes();
    const cards = section
      .getAllByRole('heading', { level: 4 })
      .map((heading) => within(heading.closest('li') as HTMLElement));
    const [first, second, last] = cards;
    expect(first?.getByText('2019')).toBeVisible();
    expect(first?.getByText('Inspection, June 2019')).toBeVisible();
    expect(first?.getByText('“Supervision is not regular.”')).toBeVisible();
    expect(first?.getByText('No later evidence')).toBeVisible();
    expect(first?.getByText('On an older list.')).toBeVisible();
    expect(second?.getByText('Under Leadership')).toBeVisible();
    expect(second?.getByText('No quotation is on record.')).toBeVisible();
    // The inspection was in 2025, its report in 2026.
    expect(last?.getByText('2025')).toBeVisible();
    expect(last?.getByText('In progress')).toBeVisible();
    expect(last?.getByText(/^Evidence of 5 February 2026, /)).toBeVisible();
    expect(last?.getByText('Example Inspectorate')).toBeVisible();
    expect(last?.getByRole('link', { name: 'Oversight of allegations' })).toHaveAttribute(
      'href',
      expect.stringMatching(/#\/areas\/A25\?/),
    );
  });

  test('names the drawing by the whole chart in words, below its finding', async () => {
    renderBoard(packWith(areas), '/areas');
    const figure = within((await themes()).getByRole('figure', { name: 'What keeps coming back' }));
    expect(figure.getByRole('img')).toHaveAccessibleName(/^6 areas of Exampleshire under 4 themes/);
    expect(await finding()).toBe('Oversight: raised at every inspection since 2019');
  });

  test('shows another recurring theme when its mark is chosen, and keeps it in the address', async () => {
    renderBoard(packWith(areas), '/areas');
    await userEvent.click(await mark('Visits 2023 to 2025: Pace for care leavers'));
    expect(await finding()).toBe(
      'Care leavers: raised at the inspection of 2019 and by a visit in 2023',
    );
    expect(await occurrences()).toEqual(['Pathway plans', 'Pace for care leavers']);
    expect(window.location.hash).toContain('thread=L23');
    expect(await mark('Visits 2023 to 2025: Pace for care leavers')).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect((await themes()).queryByText(/Shown first/)).toBeNull();
  });

  test('shows the recurring theme of a theme, and goes back when it is chosen again', async () => {
    renderBoard(packWith(areas), '/areas');
    const name = 'Care leavers, raised in 2 of 4 columns';
    await userEvent.click(await mark(name));
    expect(await occurrences()).toEqual(['Pathway plans', 'Pace for care leavers']);
    await userEvent.click(await mark(name));
    expect(await finding()).toBe('Oversight: raised at every inspection since 2019');
    expect(window.location.hash).not.toContain('thread=');
  });

  test('is one stop of the Tab key, with arrow keys inside', async () => {
    renderBoard(packWith(areas), '/areas');
    const buttons = (await drawing()).getAllByRole('button');
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toEqual([
      await mark('Inspection 2025: Oversight of allegations. Open now'),
    ]);
    (await mark('Inspection 2025: Oversight of allegations. Open now')).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(await mark('Inspection 2019: Regular supervision')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(await mark('Inspection 2019: Pathway plans')).toHaveFocus();
    await userEvent.keyboard('{Home}{Enter}');
    expect(await occurrences()).toEqual(['Pathway plans', 'Pace for care leavers']);
  });

  test('reads out what has the focus until Escape', async () => {
    renderBoard(packWith(areas), '/areas');
    const words = 'Inspection 2019: Pathway plans';
    (await mark(words)).focus();
    expect(await screen.findByText(words)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText(words)).toBeNull();
    expect(await mark(words)).toHaveFocus();
  });

  test('has a table of themes by column with every title', async () => {
    renderBoard(packWith(areas), '/areas');
    const table = (await themes()).getByRole('table', { hidden: true });
    const rows = within(table)
      .getAllByRole('row', { hidden: true })
      .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      [
        'Theme',
        'Raised in',
        'Inspection 2019',
        'Inspection 2022',
        'Visits 2023 to 2025',
        'Inspection 2025',
      ],
      [
        'Oversight',
        '2 of 4',
        'Regular supervision',
        'None',
        'None',
        'Oversight of allegations (open now)',
      ],
      ['Care leavers', '2 of 4', 'Pathway plans', 'None', 'Pace for care leavers', 'None'],
      ['Leadership', '1 of 4', 'None', 'Grip of managers', 'None', 'None'],
      ['Education', '1 of 4', 'None', 'None', 'Schooling (open now)', 'None'],
    ]);
  });

  test('opens on the recurring theme that the address names', async () => {
    renderBoard(packWith(areas), '/areas?thread=L19');
    expect(await occurrences()).toEqual(['Pathway plans', 'Pace for care leavers']);
    expect((await themes()).getByRole('heading', { level: 3 }).parentElement).toHaveFocus();
  });

  test('says that the address names an area that is not there, and shows the first', async () => {
    renderBoard(packWith(areas), '/areas?thread=A99');
    expect(await finding()).toBe('Oversight: raised at every inspection since 2019');
    expect(
      (await themes()).getByText(/^The address asks for the recurring theme of area A99/),
    ).toBeVisible();
  });

  test('tells no later area on an earlier day', async () => {
    renderBoard(packWith(areas), '/areas?asAt=2024-01-31&thread=A25');
    expect((await themes()).getByText(/area A25, which is not among/)).toBeVisible();
    expect(await occurrences()).toEqual(['Regular supervision', 'Grip of managers']);
    expect(document.body).not.toHaveTextContent('Oversight of allegations');
    expect((await drawing()).queryByRole('button', { name: /^Inspection 2025/ })).toBeNull();
  });

  test('says that nothing came back where no area restates another', async () => {
    renderBoard(packWith(areas.map((area) => ({ ...area, restatedIn: [] }))), '/areas');
    expect(await finding()).toBe('No area on record restates an earlier one');
    expect((await themes()).queryAllByRole('heading', { level: 4 })).toEqual([]);
  });
});

describe('the slide of what keeps coming back', () => {
  /** Names in two lines and three areas in a cell, so that each row is as high as a row gets. */
  const highRows = Array.from({ length: 12 }, (_, row) =>
    ['I-2019-06-10', 'I-2022-07-18', 'I-2025-11-10'].flatMap((inspection, column) =>
      [1, 2, 3].map((place) =>
        testArea(`${row}-${column}-${place}`, inspection, `20${19 + 3 * column}-09-21`, {
          theme: `Practice of a long name and its supervision, theme ${row + 1}`,
        }),
      ),
    ),
  ).flat();

  test('leaves out as many themes as it has no room for, and says how many', async () => {
    renderBoard(packWith([...areas, ...highRows]), '/present?slide=threads');
    const figure = await screen.findByRole('figure', { name: 'What keeps coming back' });
    const heights = [...figure.querySelectorAll('svg')].map((svg) =>
      Number(svg.getAttribute('height')),
    );
    expect(heights).toHaveLength(1);
    expect(Math.max(...heights)).toBeLessThanOrEqual(343);
    expect(figure).toHaveTextContent(/Ten themes that returned less are left out/);
  });
});

describe('whether the list is getting shorter', () => {
  test('says what the latest inspection raised and what became of all', async () => {
    renderBoard(packWith(areas), '/areas');
    const section = await flow();
    expect(
      section.getByText(
        'One area is on record from the inspection of 2025, after one from that of 2022; it restates an earlier one.',
      ),
    ).toBeVisible();
    expect(
      section.getByText(
        'None of the 6 areas on record is reported as addressed. No later source speaks to 5 of them.',
      ),
    ).toBeVisible();
  });

  test('counts each column in its table and reads it by arrow keys', async () => {
    renderBoard(packWith(areas), '/areas');
    const section = await flow();
    const rows = within(section.getByRole('table', { hidden: true }))
      .getAllByRole('row', { hidden: true })
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['Inspection 2019', '2', '2', '0', '2', '0', '0', '2'],
      ['Inspection 2022', '1', '0', '1', '1', '0', '0', '1'],
      ['Visits 2023 to 2025', '2', '1', '1', '0', '0', '0', '2'],
      ['Inspection 2025', '1', '0', '1', '0', '0', '0', '0'],
    ]);
    const [slider] = section.getAllByRole('slider');
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'Inspection 2025: 1 area, 0 for the first time on record and 1 restating earlier ones',
    );
  });
});

describe('a board without areas', () => {
  test('has neither section', async () => {
    renderBoard(packWith([]), '/areas');
    await screen.findByRole('heading', { level: 1 });
    expect(await screen.findByText(/So none are listed for Exampleshire/)).toBeVisible();
    expect(screen.queryByText('What keeps coming back')).toBeNull();
    expect(screen.queryByText('Is the list getting shorter?')).toBeNull();
  });
});
