import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import {
  exampleshire,
  testAuthorities,
  testIndicator,
  testPack,
  testPart,
} from '#mocks/exampleshire.ts';
import { server } from '#mocks/node.ts';
import type { WorkforceFact } from '#src/core/model/boardPack.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const page = '/workforce/agency-rate';
const agencyFile = 'workforce/agency-rate.json';
const firstNeighbour = 'E06999010';

/** Three years of Exampleshire and of three neighbours, one with a symbol. */
const agency = testIndicator([40, 20, 18], {
  country: [15, 15, 13],
  neighbours: [
    [10, 11, 12],
    [5, 'x', 7],
    [30, 31, 50],
  ],
  parts: [testPart('Agency', [30, 20, 28.2]), testPart('In post', [45, 80, 125.5])],
});

const fact: WorkforceFact = {
  id: 'F1',
  on: '2025-03-01',
  knownOn: '2025-04-01',
  knownBy: 'published',
  indicatorId: 'agency-rate',
  measure: 'of front-line social workers are agency',
  value: 57.5,
  unit: '%',
  scope: 'Front line, 23 of 40',
  quote: '',
  note: '',
  confidence: 'medium',
  sourceId: 'T1',
};

/** Options in the address, without the authority. */
const addressOptions = () => {
  const search = new URLSearchParams(window.location.hash.split('?')[1]);
  search.delete('authority');
  return Object.fromEntries(search);
};

const compareButton = () => screen.findByRole('button', { name: /[Cc]ompare with/ });

/** Opens the list of authorities, types a name and takes the first that has it. */
async function compareWith(name: string) {
  await userEvent.click(await compareButton());
  const search = await screen.findByRole('searchbox', { name: 'Search by name' });
  await userEvent.type(search, `${name}{Enter}`);
}

const trend = () => screen.findByRole('figure', { name: 'Agency workers over time' });

/** The lines of the trend, as its table heads them. */
const linesOf = async () =>
  within(await trend())
    .getAllByRole('columnheader', { hidden: true })
    .map(({ textContent }) => textContent)
    .slice(1);

const always = [
  'Exampleshire',
  'Exampleland',
  'Example Region',
  'Neighbours’ median (how many of 10 had a number)',
];
const tenNeighbours = Array.from({ length: 10 }, (_, index) => `Neighbourham ${index + 1}`);

const openAgency = (options = '', files: Readonly<Record<string, unknown>> = {}) =>
  renderBoard({ [agencyFile]: agency, ...files }, page + options);

describe('the page of an indicator', () => {
  test('opens with its headline, what it measures and where it stands', async () => {
    openAgency();
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading).toHaveTextContent(
      'Agency workers: 18.0% in 2019, down from 20.0% in 2018; England is 13.0%',
    );
    expect(heading.nextElementSibling).toHaveTextContent(
      'at 30 September, 2017 to 2019. Rank 3 of 4 (1 = lowest). Third quarter.',
    );
    expect(await linesOf()).toEqual(always);
  });

  test('draws each neighbour on request, and says so in the address', async () => {
    openAgency();
    // Only three of the ten have a figure.
    const name = 'Each of the 3 statistical neighbours with figures';
    const box = await screen.findByRole('checkbox', { name });
    expect(box).not.toBeChecked();
    await userEvent.click(box);
    expect(await linesOf()).toEqual([...always, ...tenNeighbours]);
    expect(addressOptions()).toEqual({ neighbours: 'true' });
    const list = screen.getByRole('list', { name: /^Thin grey: three of ten statistical/ });
    const buttons = within(list).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(tenNeighbours.slice(0, 3));
    await userEvent.click(screen.getByRole('checkbox', { name }));
    expect(await linesOf()).toEqual(always);
    expect(addressOptions()).toEqual({});
  });

  test('names in the chart the neighbour whose button is pressed', async () => {
    openAgency('?neighbours=true');
    const button = await screen.findByRole('button', { name: 'Neighbourham 3' });
    const drawing = within(within(await trend()).getAllByRole('img')[0] as HTMLElement);
    expect(drawing.queryByText(/Neighbourham 3 50\.0/)).toBeNull();
    await userEvent.click(button);
    expect(await drawing.findByText(/Neighbourham 3 50\.0/)).toBeInTheDocument();
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Inspections and direction' }));
    expect(drawing.getByText(/Neighbourham 3 50\.0/)).toBeInTheDocument();
  });

  test('compares with an authority chosen by name until it is taken away', async () => {
    openAgency();
    await compareWith('ham 2');
    expect(await linesOf()).toEqual([...always, 'Neighbourham 2']);
    expect(addressOptions()).toEqual({ with: 'E06999011' });
    expect(
      screen.getByRole('checkbox', {
        name: 'Each of the other 2 statistical neighbours with figures',
      }),
    ).toBeVisible();
    await userEvent.click(await compareButton());
    const list = await screen.findByRole('listbox');
    const left = within(list).getAllByRole('option');
    // Only those with figures, and no line twice.
    expect(left.map(({ textContent }) => textContent)).toEqual([
      'Neighbourham 1 (Example Region)',
      'Neighbourham 3 (Example Region)',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(screen.getByRole('button', { name: /^Neighbourham 2.*take this line/ }));
    expect(await linesOf()).toEqual(always);
    expect(addressOptions()).toEqual({});
    // Its button is gone.
    expect(await compareButton()).toHaveFocus();
  });

  test('tells an abolished authority from the one of today that has its name', async () => {
    const [today, former] = testAuthorities.authorities.slice(1, 3);
    if (!today || !former) throw new Error('No two neighbours');
    const all = {
      ...testAuthorities,
      authorities: testAuthorities.authorities.map((one) =>
        one === former
          ? { ...one, name: today.name, shortName: today.shortName, status: 'abolished' as const }
          : one,
      ),
    };
    openAgency(`?with=${today.code},${former.code}`, { 'authorities.json': all });
    const names = ['Neighbourham 1', 'Neighbourham 1 (abolished)'];
    expect(await linesOf()).toEqual([...always, ...names]);
    for (const name of names) {
      expect(
        screen.getByRole('button', { name: `${name} : take this line away` }),
      ).toBeInTheDocument();
    }
    const standing = screen.getByRole('figure', { name: /all authorities in 2019/ });
    expect(within(standing).getByText('Neighbourham 1 (abolished)')).toBeInTheDocument();
  });

  test('keeps its charts readable by keys when the day is set to an earlier year', async () => {
    const { router } = openAgency();
    const slider = async () => within(await trend()).getAllByRole('slider')[0] as HTMLElement;
    expect(await slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^2019: /));
    await router.navigate({ to: '.', search: (search) => ({ ...search, asAt: '2019-06-01' }) });
    await waitFor(async () =>
      expect(await slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^2018: /)),
    );
    expect(await slider()).toHaveAttribute('max', '1');
  });

  test('offers no fourth authority to compare with', async () => {
    openAgency('?with=E06999010,E06999011,E06999012');
    expect(await linesOf()).toEqual([...always, ...tenNeighbours.slice(0, 3)]);
    const button = await compareButton();
    expect(button).toHaveTextContent('No more than three to compare with');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('draws one line for a neighbour that is also chosen', async () => {
    openAgency(`?neighbours=true&with=${firstNeighbour}`);
    const lines = await linesOf();
    expect(lines.toSorted()).toEqual([...always, ...tenNeighbours].toSorted());
  });

  test('shows where all stand in a year that the reader chooses', async () => {
    openAgency();
    const select = await screen.findByRole('combobox', { name: 'Year' });
    expect(select).toHaveValue('2019');
    expect(screen.getByText('4 authorities with a number in 2019')).toBeVisible();
    await userEvent.selectOptions(select, '2018');
    const figure = await screen.findByRole('figure', {
      name: 'Agency workers: all authorities in 2018',
    });
    expect(within(figure).getByRole('img')).toHaveAccessibleName(
      /^3 authorities have a number in 2018\./,
    );
    expect(figure).toHaveTextContent('One published a symbol and has no mark.');
    expect(addressOptions()).toEqual({ year: '2018' });
    const rows = within(within(figure).getByRole('table', { hidden: true }))
      .getAllByRole('row', { hidden: true })
      .map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual([
      'Neighbourham 1diamond11.0',
      'Exampleshiretriangle20.0',
      'Neighbourham 3diamond31.0',
    ]);
    const year = screen.getByRole('combobox', { name: 'Year' });
    await userEvent.selectOptions(year, '2019');
    await waitFor(() => expect(year).toHaveValue('2019'));
    expect(year, 'a keyboard goes on to the next year').toHaveFocus();
    await waitFor(() => expect(addressOptions()).toEqual({}));
  });

  test('draws marks of equal value, the two edges among them', async () => {
    openAgency('', { [agencyFile]: testIndicator([5, 5], { neighbours: [[5, 5]] }) });
    const figure = await screen.findByRole('figure', { name: /all authorities in 2018/ });
    expect(figure).toHaveTextContent('The interquartile range (middle 50%) is 5.0% to 5.0%');
  });

  test('reads each mark of the distribution out, its own first', async () => {
    openAgency();
    const [slider] = await screen.findAllByRole('slider', { name: /all authorities in 2019/ });
    expect(slider).toHaveAttribute('aria-valuetext', 'Exampleshire, 18.0%');
    fireEvent.change(slider as HTMLElement, { target: { value: '0' } });
    expect(slider).toHaveAttribute('aria-valuetext', 'Neighbourham 2, 7.0%, statistical neighbour');
  });

  test('refuses to call an ordinary change one, with the counts behind it', async () => {
    openAgency();
    const region = within(
      await screen.findByRole('region', { name: 'How unusual is this change?' }),
    );
    expect(region.getByText(/^A fall of 2\.0 percentage points/)).toHaveTextContent(
      'A fall of 2.0 percentage points from 2018 to 2019. 50% of all 6 one-year changes since 2017 were smaller. That is a typical year-on-year change, and no sign of a trend. Behind the figure of 2019: 28.2 FTE of agency staff and 125.5 FTE of staff in post.',
    );
    expect(
      region.getAllByText(/2 pairs of years with a symbol in place of a number are left out\./)[0],
    ).toBeVisible();
  });

  test('says that there is no change to judge where a year has a symbol', async () => {
    openAgency('', { [agencyFile]: testIndicator([40, 20, 'u']) });
    expect(
      await screen.findByText(
        /^There is no change to judge: the latest year or the one before has no number\./,
      ),
    ).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Agency workers: no figure for 2019, [u] low reliability',
    );
  });

  test('says what moved in the counts behind the rate, and draws each', async () => {
    openAgency();
    const region = within(await screen.findByRole('region', { name: 'What moved' }));
    expect(
      region.getByText(
        'Agency staff rose by 8.2 FTE to 28.2 FTE; staff in post rose by 45.5 FTE to 125.5 FTE.',
      ),
    ).toBeVisible();
    const parts = region.getAllByRole('figure');
    expect(parts.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Agency workers: Agency',
      'Agency workers: In post',
    ]);
    expect(
      within(parts[1] as HTMLElement).getByRole('row', { name: '2018 80.0', hidden: true }),
    ).toBeInTheDocument();
  });

  test('has no counts to show for a plain count', async () => {
    renderBoard({}, '/workforce/starters');
    expect(
      await screen.findByRole('region', { name: 'How unusual is this change?' }),
    ).toBeVisible();
    expect(screen.queryByRole('region', { name: 'What moved' })).toBeNull();
    expect(screen.getByText(/Not ranked: neither way is better\./)).toBeVisible();
  });

  test('sets local facts beside the chart and never into it', async () => {
    const pack = {
      ...testPack,
      facts: [fact, { ...fact, id: 'F2', indicatorId: 'turnover-rate', scope: 'Others' }],
    };
    openAgency('', { [`authorities/${exampleshire}/board-pack.json`]: pack });
    const notes = await screen.findByRole('complementary', { name: 'How to read this indicator' });
    await waitFor(() =>
      expect(notes).toHaveTextContent(
        /57\.5%: of front-line social workers are agency\. Front line, 23 of 40, 1 March 2025\. ?Source: Example Inspectorate; medium confidence/,
      ),
    );
    expect(notes).not.toHaveTextContent('Others');
    for (const figure of screen.getAllByRole('figure')) {
      expect(figure).not.toHaveTextContent('57.5');
      for (const slider of within(figure).queryAllByRole('slider')) {
        expect(slider.getAttribute('aria-valuetext')).not.toContain('57.5');
      }
    }
  });

  test('shows inspections and the direction as marks on request', async () => {
    renderBoard({}, page);
    const box = await screen.findByRole('checkbox', { name: 'Inspections and direction' });
    expect(within(await trend()).queryByText(/direction,? /i, { selector: 'text' })).toBeNull();
    await userEvent.click(box);
    expect(
      await within(await trend()).findByText(/statutory direction/i, { selector: 'text' }),
    ).toBeInTheDocument();
    expect(addressOptions()).toEqual({ events: 'true' });
  });

  test('names marks below the chart where they are too many to stand beside their rules', async () => {
    const [direction] = testPack.events;
    const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
    const events = months.map((month) => {
      const on = `2018-${month}-01`;
      return { ...direction, id: month, on, knownOn: on };
    });
    const packFile = `authorities/${exampleshire}/board-pack.json`;
    openAgency('?events=true', { [packFile]: { ...testPack, events } });
    const [wide] = await within(await trend()).findAllByText(/^Dotted lines: /);
    expect(wide).toHaveTextContent(
      /^Dotted lines: Statutory direction, January 2018; .*; Statutory direction, December 2018; Good, June 2019\.$/,
    );
    for (const drawing of within(await trend()).getAllByRole('img')) {
      expect(drawing).not.toHaveTextContent('direction');
    }
  });

  test('stands without its board pack, but for marks and local facts', async () => {
    openAgency('', { [`authorities/${exampleshire}/board-pack.json`]: undefined });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('18.0% in 2019');
    expect(screen.queryByRole('checkbox', { name: 'Inspections and direction' })).toBeNull();
    expect(
      await screen.findByText(/^Inspections and local facts are not shown: .*is missing/),
    ).toBeVisible();
  });

  test('shows an abolished authority in the last year that it had a number', async () => {
    const all = {
      ...testAuthorities,
      authorities: testAuthorities.authorities.map((one) =>
        one.code === exampleshire ? { ...one, status: 'abolished' as const } : one,
      ),
    };
    const file = testIndicator([40, 20, null], { neighbours: [[10, 11, 12]] });
    openAgency('', { 'authorities.json': all, [agencyFile]: file });
    expect(await screen.findByRole('combobox', { name: 'Year' })).toHaveValue('2018');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Year' }), '2019');
    await waitFor(() => expect(addressOptions()).toEqual({ year: '2019' }));
  });

  test('sets the latest local fact first, the earlier ones behind it', async () => {
    const older = { ...fact, id: 'F0', on: '2023-09', measure: 'of an earlier count' };
    const pack = { ...testPack, facts: [older, fact] };
    openAgency('', { [`authorities/${exampleshire}/board-pack.json`]: pack });
    const summary = await screen.findByText('One earlier statement');
    const notes = screen.getByRole('complementary', { name: 'How to read this indicator' });
    expect(notes).toHaveTextContent(/of front-line social workers.*of an earlier count/);
    expect(summary.closest('details')).toHaveTextContent('of an earlier count');
    expect(summary.closest('details')).not.toHaveTextContent('of front-line social workers');
  });
});

describe('a page of an indicator whose file fails', () => {
  const untilAnswered = () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    return { answered, answer: () => answer() };
  };

  test('keeps its fault while it is tried again, then gives the page the focus', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    openAgency('', { [agencyFile]: undefined });
    const alert = await screen.findByRole('alert');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('could not be shown');
    const { answered, answer } = untilAnswered();
    server.use(
      http.get('*/data/v1/workforce/agency-rate.json', async () => {
        await answered;
        return HttpResponse.json(agency);
      }),
    );
    const button = within(alert).getByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    await waitFor(() => expect(alert).toHaveAttribute('aria-busy', 'true'));
    expect(alert).toHaveTextContent('is missing (HTTP 404)');
    expect(button).toHaveFocus();
    expect(screen.queryByText(/^Loading/)).toBeNull();
    answer();
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('18.0% in 2019'),
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('keeps the focus on its button where it fails again', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    openAgency('', { [agencyFile]: undefined });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    server.use(
      http.get('*/data/v1/workforce/agency-rate.json', () => HttpResponse.text('<!doctype html>')),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/is not JSON: it begins with/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus());
  });

  test('leaves the focus to a reader who has gone on', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    openAgency('', { [agencyFile]: undefined });
    const { answered, answer } = untilAnswered();
    await screen.findByRole('alert');
    server.use(
      http.get('*/data/v1/workforce/agency-rate.json', async () => {
        await answered;
        return HttpResponse.json(agency);
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    const tab = screen.getByRole('link', { name: 'Sources' });
    tab.focus();
    answer();
    await screen.findByRole('figure', { name: 'Agency workers over time' });
    expect(tab).toHaveFocus();
  });
});

describe('an indicator with one year', () => {
  test('says so and draws no line', async () => {
    renderBoard({}, '/workforce/children-with-3-or-more-social-workers');
    expect(
      await screen.findByText(
        'Only 2024 has been published (year to 31 March 2024), so there is no line to draw.',
      ),
    ).toBeVisible();
    const figures = screen.getAllByRole('figure').map((one) => one.getAttribute('aria-label'));
    expect(figures).toEqual([
      'Children with three or more social workers: all authorities in 2024',
    ]);
    expect(screen.queryByRole('combobox', { name: 'Year' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'How unusual is this change?' })).toBeNull();
  });
});

describe('the address of an indicator', () => {
  test('carries everything that was asked for', async () => {
    openAgency(`?neighbours=true&events=true&with=${firstNeighbour}&year=2018`);
    expect(await screen.findByRole('checkbox', { name: /statistical neighbours/ })).toBeChecked();
    expect(
      await screen.findByRole('checkbox', { name: 'Inspections and direction' }),
    ).toBeChecked();
    expect(screen.getByRole('button', { name: /^Neighbourham 1 .*take this line/ })).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Year' })).toHaveValue('2018');
  });

  test.each([
    'neighbours=perhaps&events=2',
    'year=1066',
    'year=soon',
    'year=2016',
    'with=nobody',
    'with=E0699901',
    'with=E06999099',
    `with=${exampleshire}`,
  ])('leaves aside what is odd: %s', async (options) => {
    openAgency(`?${options}`);
    expect(await linesOf()).toEqual(always);
    expect(screen.getByRole('checkbox', { name: /statistical neighbours/ })).not.toBeChecked();
    expect(screen.queryByRole('button', { name: /take this line away/ })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Year' })).toHaveValue('2019');
  });

  test('draws an authority once that is named twice', async () => {
    openAgency(`?with=${firstNeighbour},${firstNeighbour}`);
    expect(await linesOf()).toEqual([...always, 'Neighbourham 1']);
  });

  test('of no indicator leads back to the overview', async () => {
    renderBoard({}, '/workforce/happiness-rate');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'There is no page at this address',
    );
    await userEvent.click(screen.getByRole('link', { name: 'Go to the overview' }));
    await waitFor(() => expect(window.location.hash).toBe('#/'));
  });
});
