import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleshire, testArea, testPack } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const withPack = (pack: unknown) => ({ [packFile]: boardPack.parse(pack) });

const evidence = (status: string, on: string) => ({
  status,
  on,
  knownOn: on,
  knownBy: 'published',
  text: `Evidence of ${on}, as T1 says (see S9).`,
  sourceId: 'T1',
});

/** The usual board with quotations, themes and evidence of every age. */
const fullerPack = {
  ...testPack,
  areas: testPack.areas.map((area) => ({
    ...area,
    quote: area.id === 'A25' ? 'so many examples' : '',
    theme: area.id === 'V3' ? 'Workforce and caseloads' : area.theme,
    indicatorIds:
      area.id === 'V3'
        ? (['caseload', 'vacancy-rate', 'agency-rate', 'turnover-rate'] as const)
        : area.indicatorIds,
    history:
      area.id === 'V3'
        ? [evidence('open', '2025-07-17'), evidence('in-progress', '2025-09')]
        : area.id === 'A22'
          ? [evidence('addressed', '2024')]
          : area.history,
  })),
};

const section = async (name: string) => screen.findByRole('region', { name });
/** How many areas are shown; the next one tells of files that were taken away. */
const status = async () => within(await section('Open now')).getAllByRole('status')[0];

/** Titles of the areas in a section, in their order. */
const titlesIn = async (name: string) =>
  within(await section(name))
    .getAllByRole('rowheader', { hidden: true })
    .map((header) => within(header).getAllByRole('link', { hidden: true })[0]?.textContent);

const search = () => new URLSearchParams(window.location.hash.split('?')[1]);

describe('the improvement areas', () => {
  test('open with what is on the latest list and what keeps coming back', async () => {
    renderBoard({}, '/areas');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'One area is on Ofsted’s latest list; it has been raised at every inspection since 2019',
    );
    expect(
      screen.getByText(
        'One more was raised in mid-2025 without later confirmation. No area is known to have been formally closed.',
      ),
    ).toBeVisible();
  });

  test('list what is open now first, and earlier lists after it behind headings of their own', async () => {
    renderBoard({}, '/areas');
    expect(await titlesIn('Open now')).toEqual(['Area A25', 'Area V3']);
    const earlier = within(await section('Earlier lists'));
    expect(
      earlier.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent),
    ).toEqual([
      'Raised by earlier visits and reviews, mid-2023',
      'On the list of the inspection of July 2022',
      'On the list of the inspection of June 2019',
    ]);
    expect(await titlesIn('Earlier lists')).toEqual(['Area V1', 'Area A22', 'Area A19']);
    expect(earlier.getByText('3 areas that do not count as open now')).toBeVisible();
    expect(document.querySelectorAll('#earlier-lists details[open]')).toHaveLength(0);
    const headings = screen.getAllByRole('heading', { level: 2 });
    const names = headings.map(({ textContent }) => textContent);
    expect(names.indexOf('Open now')).toBeLessThan(names.indexOf('Earlier lists'));
  });

  test('say of an area who raised it and when, its status, its evidence, quotation and source', async () => {
    renderBoard(withPack(fullerPack), '/areas');
    const table = await screen.findByRole('table', { name: 'On Ofsted’s latest list' });
    const row = within(table).getByRole('row', { name: /Area A25/ });
    expect(row).toHaveTextContent('Reported 12 January 2026, 10 months ago');
    expect(within(row).getByRole('link', { name: 'Inspection, November 2025' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^#?\/?#?\/judgements\?.*record=I-2025-11-10/),
    );
    expect(row).toHaveTextContent('“so many examples” — Example Inspectorate');
    expect(row).toHaveTextContent('Raised before: 2019, 2022');
    expect(row).toHaveTextContent('In progress');
    expect(row).toHaveTextContent('5 February 2026, 10 months old');
    expect(row).not.toHaveTextContent('Stale');
    expect(row).toHaveTextContent('Source: Example Inspectorate');
  });

  test('mark evidence of more than twelve months as stale, and name the rule', async () => {
    renderBoard(withPack(fullerPack), '/areas');
    const row = within(await section('Open now')).getByRole('row', { name: /Area V3/ });
    expect(row).toHaveTextContent('September 2025, 14 months old Stale');
    expect(
      within(await section('Open now')).getByText(
        /Evidence more than twelve months old is marked as stale\.$/,
      ),
    ).toBeVisible();
  });

  test('say at once where nothing is open any more', async () => {
    const closed = testPack.areas.map((area) => ({
      ...area,
      history: [evidence('closed', '2026-02')],
    }));
    renderBoard(withPack({ ...testPack, areas: closed }), '/areas');
    expect(await screen.findByText('No area is known to be open now.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'The one area on Ofsted’s latest list is reported as addressed or closed',
    );
    expect(await titlesIn('Earlier lists')).toHaveLength(5);
  });

  test('leave out what a first list cannot say: what comes back, and whether the list is shrinking', async () => {
    const areas = testPack.areas
      .filter(({ id }) => id === 'A19')
      .map((area) => ({ ...area, restatedIn: [] }));
    expect(areas).toHaveLength(1);
    renderBoard(withPack({ ...testPack, areas }), '/areas');
    await section('Open now');
    const titles = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect(titles.join()).not.toMatch(/coming back|getting shorter/);
  });

  test('show nothing that became known after the day of the view', async () => {
    renderBoard({}, '/areas?asAt=2023-08-01');
    expect(await titlesIn('Open now')).toEqual(['Area A22', 'Area V1']);
    expect(await titlesIn('Earlier lists')).toEqual(['Area A19']);
    expect(document.body).not.toHaveTextContent('A25');
    expect(await status()).toHaveTextContent(
      'Showing all 3 areas: 2 open now, 1 on earlier lists.',
    );
  });

  test('say what a council adds where it has no records of its own', async () => {
    renderBoard(withPack({ ...testPack, areas: [] }), '/areas');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'No improvement area is known',
    );
    expect(screen.getByText(/^No national file lists improvement areas/)).toHaveTextContent(
      'none are listed for Exampleshire.',
    );
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Earlier lists' })).toBeNull();
  });
});

describe('looking for areas', () => {
  const field = (name: string) => screen.findByRole('combobox', { name });

  test('offers each theme, raiser, status and list that there is, with its count', async () => {
    renderBoard(withPack(fullerPack), '/areas');
    const options = async (name: string) =>
      [...(await field(name)).querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(await options('Theme')).toEqual(['All', 'Examples (4)', 'Workforce and caseloads (1)']);
    expect(await options('Raised by')).toEqual([
      'All',
      'Inspection, November 2025 (1)',
      'Monitoring visit 3, June 2025 (1)',
      'Monitoring visit 1, March 2023 (1)',
      'Inspection, July 2022 (1)',
      'Inspection, June 2019 (1)',
    ]);
    expect(await options('Status')).toEqual([
      'All',
      'In progress (2)',
      'Addressed (1)',
      'No later evidence (2)',
    ]);
    expect(await options('List')).toEqual([
      'All',
      'Latest list (1)',
      'Latest visit or review (1)',
      'Earlier visits and reviews (1)',
      'List before the latest (1)',
      'Older lists (1)',
    ]);
    expect(await options('Sort by')).toEqual([
      'Newest raised',
      'Oldest evidence',
      'Theme',
      'Most often raised before',
    ]);
  });

  test('leaves out the others, counts what is left and writes it into the address', async () => {
    renderBoard(withPack(fullerPack), '/areas');
    await userEvent.selectOptions(await field('Theme'), 'Examples');
    await waitFor(async () =>
      expect(await status()).toHaveTextContent(
        'Showing 4 of 5 areas: 1 open now, 3 on earlier lists. Filtered by: theme “Examples”.',
      ),
    );
    expect(search().get('theme')).toBe('Examples');
    expect(await titlesIn('Open now')).toEqual(['Area A25']);
    // What was found is seen without opening anything.
    expect(document.querySelectorAll('#earlier-lists details[open] h3')).toHaveLength(3);

    await userEvent.selectOptions(await field('Status'), 'addressed');
    await waitFor(async () => expect(await status()).toHaveTextContent('Showing 1 of 5 areas'));
    expect(await titlesIn('Earlier lists')).toEqual(['Area A22']);
    expect(screen.getByText('None of the areas open now matches.')).toBeVisible();
  });

  test('finds words, and shows all areas again', async () => {
    renderBoard(withPack(fullerPack), '/areas');
    const words = await screen.findByRole('searchbox', { name: 'Words' });
    await userEvent.type(words, 'many exam');
    await waitFor(async () => expect(await status()).toHaveTextContent('Showing 1 of 5 areas'));
    expect(search().get('words')).toBe('many exam');
    await userEvent.click(screen.getByRole('button', { name: 'Show all areas' }));
    await waitFor(async () => expect(await status()).toHaveTextContent('Showing all 5 areas'));
    expect(screen.getByRole('searchbox', { name: 'Words' })).toHaveValue('');
    expect(search().get('words')).toBeNull();
  });

  test('keeps every letter of words typed quickly', async () => {
    renderBoard({}, '/areas');
    const words = await screen.findByRole('searchbox', { name: 'Words' });
    await userEvent.type(words, 'monitoring visit 3', { delay: 40 });
    expect(words).toHaveValue('monitoring visit 3');
    await waitFor(() => expect(search().get('words')).toBe('monitoring visit 3'));
    expect(words).toHaveValue('monitoring visit 3');
  });

  test('is what an address asks for, numbers and unknown names among it', async () => {
    renderBoard({}, '/areas?theme=Examples&words=2019&status=nonsense&sort=theme');
    expect(await status()).toHaveTextContent('Showing 1 of 5 areas');
    expect(screen.getByRole('searchbox', { name: 'Words' })).toHaveValue('2019');
    expect(await field('Theme')).toHaveValue('Examples');
    expect(await field('Status')).toHaveValue('');
    expect(await field('Sort by')).toHaveValue('theme');
  });

  test('says so where nothing has the theme that an address names', async () => {
    renderBoard({}, '/areas?theme=Bridges');
    expect(await status()).toHaveTextContent(
      'None of 5 areas matches. Filtered by: theme “Bridges”.',
    );
    expect(await field('Theme')).toHaveDisplayValue('Bridges (0)');
    expect(screen.getByText('None of the areas on earlier lists matches.')).toBeVisible();
  });

  test('sorts within each list', async () => {
    const second = { ...testPack.areas[0], id: 'A19b', title: 'Area A19b', theme: 'Another' };
    renderBoard(withPack({ ...testPack, areas: [...testPack.areas, second] }), '/areas?sort=theme');
    expect(await titlesIn('Earlier lists')).toEqual([
      'Area V1',
      'Area A22',
      'Area A19b',
      'Area A19',
    ]);
    await userEvent.selectOptions(await field('Sort by'), 'newest');
    await waitFor(async () =>
      expect(await titlesIn('Earlier lists')).toEqual([
        'Area V1',
        'Area A22',
        'Area A19',
        'Area A19b',
      ]),
    );
    expect(search().get('sort')).toBeNull();
  });

  test('keeps the recurring theme that the address names', async () => {
    renderBoard({}, '/areas?thread=A25');
    await userEvent.selectOptions(await field('List'), 'current');
    await waitFor(() => expect(search().get('list')).toBe('current'));
    expect(search().get('thread')).toBe('A25');
  });

  test('shows the council’s own plan as a list of its own, and finds it by itself', async () => {
    const plan = Array.from({ length: 24 }, (_, index) =>
      testArea(`P1/${index + 1}`, 'I-2025-11-10', '2026-02-05', {
        title: `Action ${index + 1}`,
        list: 'current',
        whoseList: 'council-plan',
      }),
    );
    renderBoard(withPack({ ...testPack, areas: [...testPack.areas, ...plan] }), '/areas');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'One area is on Ofsted’s latest list; it has been raised at every inspection since 2019',
    );
    expect(screen.getByText(/^24 areas are open on the council’s own plan\./)).toBeVisible();
    for (const name of [
      /^On the council’s own plan ?24 areas/,
      /^On Ofsted’s latest list ?1 area/,
    ]) {
      expect(await screen.findByRole('heading', { name })).toBeVisible();
    }
    await userEvent.selectOptions(await field('List'), 'council-plan');
    await waitFor(() => expect(search().get('list')).toBe('council-plan'));
    expect(await status()).toHaveTextContent(
      'Showing 24 of 29 areas: 24 open now, 24 of them on the council’s own plan, 0 on earlier lists.',
    );
  });

  test('offers what is shown as CSV, as a table and as a link', async () => {
    renderBoard({}, '/areas');
    for (const about of ['areas open now', 'areas on earlier lists']) {
      const figure = within(await screen.findByRole('figure', { name: about }));
      await userEvent.click(figure.getByRole('button', { name: `Download of ${about}` }));
      expect(figure.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
        'CSV',
        'Excel',
        'PowerPoint',
        'Copy table',
        'Copy link',
      ]);
    }
  });
});

describe('a council’s own board', () => {
  const own = { [packFile]: ownBoardPack };

  test('shows who has an area and what is overdue, the longest overdue first', async () => {
    renderBoard(own, '/areas');
    expect(await titlesIn('Open now')).toEqual([
      'Samples are late',
      'Area A25',
      'Area A27',
      'Area V3',
    ]);
    const row = within(await section('Open now')).getByRole('row', { name: /Samples are late/ });
    expect(row).toHaveTextContent('Owner: Lead for Samples');
    expect(row).toHaveTextContent('Due 31 March 2026, 8 months overdue');
    expect(row).toHaveTextContent('Next step: Agree who takes samples at weekends.');
    expect(row).toHaveTextContent('Delivery: Red');
    expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveDisplayValue(
      'Overdue, then due next',
    );
    expect(screen.getByText(/Two of the three areas with a due date are overdue\.$/)).toBeVisible();
  });

  test('is looked through by owner, by ratings and by what is overdue', async () => {
    renderBoard(own, '/areas');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Owner' }),
      'Lead for Samples',
    );
    await waitFor(async () =>
      expect(await titlesIn('Open now')).toEqual(['Samples are late', 'Area V3']),
    );
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Delivery' }), 'amber');
    await waitFor(async () => expect(await titlesIn('Open now')).toEqual(['Area V3']));
    await userEvent.click(screen.getByRole('button', { name: 'Show all areas' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Only overdue' }));
    await waitFor(async () =>
      expect(await titlesIn('Open now')).toEqual(['Samples are late', 'Area V3']),
    );
    expect(await titlesIn('Earlier lists')).toEqual(['Area A22']);
    expect(search().get('overdue')).toBe('true');
  });

  test('leaves no trace where the council gives nothing', async () => {
    renderBoard({}, '/areas');
    await section('Open now');
    expect(screen.queryByRole('columnheader', { name: 'The council’s plan' })).toBeNull();
    for (const name of ['Owner', 'Delivery', 'Impact']) {
      expect(screen.queryByRole('combobox', { name })).toBeNull();
    }
    expect(screen.queryByRole('checkbox', { name: 'Only overdue' })).toBeNull();
  });

  test('shows the whole plan on the page of an area', async () => {
    renderBoard(own, '/areas/A25');
    const plan = await section('The council’s plan');
    expect(plan).toHaveTextContent('The council’s own account of its work, as of 1 November 2026.');
    expect(plan).toHaveTextContent('Target: Nine in ten examples checked within five days');
    expect(plan).toHaveTextContent('Impact: Amber');
  });
});

describe('one area', () => {
  test('has its title, where it stands, its evidence and its source', async () => {
    renderBoard(withPack(fullerPack), '/areas/V3');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Area V3');
    const facts = await screen.findByRole('complementary', { name: 'Where it stands' });
    expect(facts).toHaveTextContent('Evidence of September 2025, 14 months old Stale');
    expect(facts).toHaveTextContent('with no later confirmation; open now');
    expect(facts).toHaveTextContent('As a visit finding');
    expect(facts).toHaveTextContent('17 July 2025, 16 months ago');
    expect(
      within(facts).getByRole('link', { name: 'Monitoring visit 3, June 2025' }),
    ).toHaveAttribute('href', expect.stringContaining('record=MV3'));
    const rows = within(await section('Evidence since it was raised')).getAllByRole('row');
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^September 2025.*In progress.*Evidence of 2025-09/),
      expect.stringMatching(/^17 July 2025.*Open.*Evidence of 2025-07-17/),
    ]);
  });

  test('is called by its own title, also in the document’s', async () => {
    renderBoard(withPack(fullerPack), '/areas/V3');
    await waitFor(() =>
      expect(document.title).toBe(
        'Improvement area: Area V3, Exampleshire children’s services: Improvement Board',
      ),
    );
  });

  test('says where no later source speaks to it', async () => {
    renderBoard({}, '/areas/A19');
    expect(await section('Evidence since it was raised')).toHaveTextContent(
      'No later evidence on this area.',
    );
  });

  test('stands among its earlier and later occurrences in order', async () => {
    renderBoard(withPack(fullerPack), '/areas/A22');
    const occurrences = await section('Earlier and later findings on this topic');
    expect(occurrences).toHaveTextContent('Earlier: 2019; later: 2025');
    const items = within(occurrences).getAllByRole('listitem');
    expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual([
      '2019',
      '2022',
      '2025',
    ]);
    expect(items[1]).toHaveAttribute('aria-current', 'true');
    expect(items[1]).toHaveTextContent('Addressedat 2024');
    await userEvent.click(within(occurrences).getByRole('link', { name: 'Area A25' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Area A25' })).toBeVisible();
    expect(window.location.hash).toMatch(/^#\/areas\/A25\?/);
  });

  test('distinguish what is linked with it only by way of another area', async () => {
    const areas = testPack.areas.map((area) =>
      area.id === 'A19' ? { ...area, restatedIn: ['A22'] } : area,
    );
    renderBoard(withPack({ ...testPack, areas }), '/areas/A25');
    const occurrences = await section('Earlier and later findings on this topic');
    expect(occurrences).toHaveTextContent('Earlier: 2022; nothing later');
    expect(occurrences).toHaveTextContent('1 more area is linked only by way of these');
    expect(occurrences).toHaveTextContent('linked by way of “Area A22” (2022)');
  });

  test('leads to the areas before and after it in the list', async () => {
    renderBoard({}, '/areas/V3');
    const nav = within(await screen.findByRole('navigation', { name: 'Other areas' }));
    expect(nav.getByRole('link', { name: /^Previous area/ })).toHaveTextContent('Area A25');
    await userEvent.click(nav.getByRole('link', { name: /^Next area/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Area V1' })).toBeVisible();
  });

  test('shows the workforce figures on its subject, where there are any', async () => {
    renderBoard(withPack(fullerPack), '/areas/V3');
    const figures = within(await section('Workforce figures on the same subject'));
    for (const [name, to] of [
      ['Cases per social worker', 'caseload'],
      ['Vacancies', 'vacancy-rate'],
      ['Agency workers', 'agency-rate'],
      ['Turnover', 'turnover-rate'],
    ] as const) {
      expect(await figures.findByRole('link', { name })).toHaveAttribute(
        'href',
        expect.stringContaining(`/workforce/${to}`),
      );
    }
  });

  test('shows none for other themes', async () => {
    renderBoard({}, '/areas/A25');
    await section('Earlier and later findings on this topic');
    expect(
      screen.queryByRole('region', { name: 'Workforce figures on the same subject' }),
    ).toBeNull();
  });

  test.each(['P1/2', '1.1 & 1.2', 'QA#3', '50%', '../x', 'A?b=c'])(
    'has a page of its own under the reference %j, from the list and by its address',
    async (id) => {
      const title = `Area of ${id}`;
      const own = testArea(id, 'I-2025-11-10', '2026-01-12', { title, list: 'current' });
      const pack = withPack({ ...testPack, areas: [...testPack.areas, own] });
      const { unmount } = renderBoard(pack, '/areas');
      await userEvent.click(within(await section('Open now')).getByRole('link', { name: title }));
      expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(title);
      const { hash } = window.location;
      unmount();
      renderBoard(pack, hash.slice(1).split('?')[0]);
      expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(title);
    },
  );

  test('that nobody raised, or nobody had raised by the day of the view, is said not to be there', async () => {
    const { unmount } = renderBoard({}, '/areas/A99');
    expect(await screen.findByText('There is no page at this address')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to the overview' })).toBeVisible();
    expect(screen.queryByText(/on a later day/)).toBeNull();
    unmount();
    renderBoard({}, '/areas/A25?asAt=2025-12-31');
    expect(await screen.findByText('There is no page at this address')).toBeVisible();
    await waitFor(() => expect(document.title).toBe('No page at this address: Improvement Board'));
    expect(document.body).not.toHaveTextContent('Area A25');
    expect(screen.getByText(/as it was known on 31 December 2025/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show the latest' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Area A25' })).toBeVisible();
    expect(search().has('asAt')).toBe(false);
  });
});

describe('a board pack that cannot be read', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => vi.restoreAllMocks());

  test('is named in place of the areas', async () => {
    renderBoard({ [packFile]: undefined }, '/areas');
    const alerts = await screen.findAllByRole('alert');
    expect(alerts[0]).toHaveTextContent('could not be shown');
    expect(alerts[0]).toHaveTextContent('board-pack.json');
    expect(screen.getByRole('contentinfo')).toBeVisible();
  });
});
