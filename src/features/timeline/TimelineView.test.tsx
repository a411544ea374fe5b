import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { exampleshire, testFiles, testPack } from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { server } from '#mocks/node.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const known = { knownBy: 'happened', confidence: 'medium', sourceId: 'T1' } as const;

/** With a meeting at which a plan was agreed, one by itself, and a statement. */
const pack: BoardPack = {
  ...testPack,
  events: [
    ...testPack.events,
    {
      ...known,
      id: 'agreed',
      on: '2023-05-03',
      knownOn: '2023-05-03',
      title: 'Example Board agrees the plan',
      description: 'Ten priorities.',
      category: 'plan',
      type: 'other',
      meetingId: 'board',
    },
  ],
  meetings: [
    {
      ...known,
      id: 'board',
      on: '2023-05-03',
      knownOn: '2023-05-03',
      body: 'Example Board',
      isBoard: true,
      presented: 'The plan.',
      note: '',
    },
    {
      ...known,
      id: 'cabinet',
      on: '2024',
      knownOn: '2024',
      body: 'Cabinet',
      isBoard: false,
      presented: 'Progress on turnover.',
      note: '',
    },
  ],
  facts: [
    {
      ...known,
      id: 'said',
      on: '2024-02',
      knownOn: '2024-02',
      indicatorId: 'agency-rate',
      measure: 'Agency share',
      value: null,
      unit: 'narrative',
      scope: 'Whole service',
      quote: 'over half',
      note: '',
    },
  ],
};

const open = (page = '/timeline') => renderBoard({ [packFile]: pack }, page);

const list = async () => {
  await screen.findByRole('heading', { level: 1 });
  return screen.findByRole('figure', { name: 'Timeline of Exampleshire' });
};
const titles = async () =>
  within(await list())
    .queryAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
const entry = async (title: string) => {
  const heading = within(await list()).getByRole('heading', { level: 3, name: title });
  const item = heading.closest('li');
  if (!item) throw new Error(`${title} is no entry`);
  return item;
};
const count = () => within(screen.getByRole('figure')).getAllByRole('status')[0]?.textContent;

describe('the timeline', () => {
  test('says how many entries there are, newest first, under the heading of their year', async () => {
    open();
    const headings = within(await list()).getAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual(
      '2026 2025 2024 2023 2022 2021 2020 2019 2018'.split(' '),
    );
    const all = await titles();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      `How Exampleshire got here: ${all.length} entries from March 2018 to March 2026`,
    );
    expect(all.slice(0, 3)).toEqual([
      'Workforce figures of 2025 published',
      'One area raised by the inspection of November 2025',
      'Inspection: Good overall with Outstanding leadership',
    ]);
    expect(count()).toBe(`All ${all.length} entries`);
  });

  test('puts what is known by its year alone where the year begins', async () => {
    open();
    const year = within(await list()).getByRole('region', { name: '2024' });
    const own = within(year).getAllByRole('heading', { level: 3 });
    expect(own.map(({ textContent }) => textContent)).toEqual([
      'Workforce figures of 2023 published',
      'Agency share',
      'Cabinet',
    ]);
    expect(await entry('Cabinet')).toHaveTextContent(/^2024: link to this entry/);
  });

  test('tells a meeting with the event that took place at it, under both kinds', async () => {
    open();
    const agreed = await entry('Example Board agrees the plan');
    expect(agreed).toHaveTextContent('Plans, meetings');
    expect(agreed).toHaveTextContent('Example Board: The plan.');
    expect(await titles()).not.toContain('Example Board');
  });

  test('leads to where there is more', async () => {
    open();
    const hrefOf = (item: HTMLElement, name: string | RegExp) =>
      within(item).getByRole('link', { name }).getAttribute('href');
    const inspection = await entry('Inspection: Good overall with Outstanding leadership');
    expect(hrefOf(inspection, /All judgements/)).toMatch(/#\/judgements\?.*record=I-2025-11-10/);
    expect(hrefOf(await entry('Monitoring visit 3'), /More on this/)).toMatch(/record=MV3/);
    const areas = await entry('One area raised by the inspection of November 2025');
    expect(hrefOf(areas, 'Area A25')).toMatch(/#\/areas\/A25\?authority/);
    expect(hrefOf(await entry('Agency share'), /indicator/)).toMatch(/#\/workforce\/agency-rate/);
    const release = await entry('Workforce figures of 2025 published');
    expect(hrefOf(release, /scorecard/)).toMatch(/#\/workforce\?authority/);
  });

  test('cites the source of each entry, with the doubt', async () => {
    open();
    expect(await entry('Cabinet')).toHaveTextContent(
      'Source: Example Inspectorate; medium confidence',
    );
    expect(await entry('Workforce figures of 2025 published')).toHaveTextContent(
      'Source: Department for Examples',
    );
  });

  test('shows nothing that became known later', async () => {
    open('/timeline?asAt=2023-05-31');
    const all = await titles();
    expect(all).toContain('Example Board agrees the plan');
    expect(all).not.toContain('Monitoring visit 1');
    expect(all[0]).toBe('Example Board agrees the plan');
    expect(all).not.toContain('Workforce figures of 2023 published');
    expect(all).toContain('Workforce figures of 2022 published');
  });
});

describe('the kinds', () => {
  test('are all on, with their counts, and only those that there are', async () => {
    open();
    await list();
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes.map((box) => box.closest('label')?.textContent)).toEqual([
      'Inspections 3',
      'Visits 3',
      'Areas raised 5',
      'Government 1',
      'Plans 1',
      'Meetings 2',
      'Workforce releases 9',
      'Workforce statements 1',
    ]);
    for (const box of boxes) expect(box).toBeChecked();
  });

  test('are taken away and brought back, in the address, and counted', async () => {
    open();
    const all = (await titles()).length;
    await userEvent.click(screen.getByRole('checkbox', { name: /Workforce releases/ }));
    await waitFor(() => expect(count()).toBe(`${all - 9} of ${all} entries`));
    expect(window.location.hash).toMatch(/kinds=inspection/);
    expect(window.location.hash).not.toContain('release');
    await userEvent.click(screen.getByRole('checkbox', { name: /Workforce releases/ }));
    await waitFor(() => expect(count()).toBe(`All ${all} entries`));
    expect(window.location.hash).not.toContain('kinds');
  });

  test('are all taken away at once, so that one can be asked for by itself', async () => {
    open();
    await list();
    await userEvent.click(screen.getByRole('button', { name: 'Show none' }));
    await waitFor(() => expect(count()).toMatch(/^None of/));
    expect(window.location.hash).toContain('kinds=none');
    await userEvent.click(screen.getByRole('checkbox', { name: /Meetings/ }));
    await waitFor(async () =>
      expect(await titles()).toEqual(['Cabinet', 'Example Board agrees the plan']),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(count()).toMatch(/^All/));
  });

  test('are read from the address, where what is not understood is left aside', async () => {
    open('/timeline?kinds=visit,nonsense');
    expect(await titles()).toEqual([
      'Monitoring visit 3',
      'Monitoring visit 1',
      'Monitoring visit 2',
    ]);
    expect(screen.getByRole('checkbox', { name: /Visits/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Plans/ })).not.toBeChecked();
  });
});

describe('the words', () => {
  test('find entries by what they say, in the address too', async () => {
    open();
    await list();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find words' }), 'priorities');
    await waitFor(async () => expect(await titles()).toEqual(['Example Board agrees the plan']));
    expect(window.location.hash).toContain('words=priorities');
    expect(count()).toMatch(/^1 of /);
  });

  test('find an area by its name, though its list is folded', async () => {
    open('/timeline?words=area a25');
    expect(await titles()).toEqual(['One area raised by the inspection of November 2025']);
    expect(screen.getByRole('searchbox')).toHaveValue('area a25');
  });

  test('that nothing holds are said to be nowhere', async () => {
    open('/timeline?words=2031');
    await list();
    expect(count()).toMatch(/^None of \d+ entries$/);
  });
});

describe('the years', () => {
  test('say how many entries they have, and lead to them', async () => {
    open();
    const strip = within(await list()).getByRole('navigation', { name: 'Entries by year' });
    const year = within(strip).getByRole('button', { name: '2024: 3 entries' });
    await userEvent.click(year);
    expect(screen.getByRole('heading', { level: 2, name: '2024' })).toHaveFocus();
  });

  test('count what the filters leave, and do not lead nowhere', async () => {
    open('/timeline?kinds=meeting');
    const strip = within(await list()).getByRole('navigation', { name: 'Entries by year' });
    expect(within(strip).getByRole('button', { name: '2024: 1 of 3 entries shown' })).toBeEnabled();
    expect(within(strip).getByRole('button', { name: /^2019/ })).toBeDisabled();
    expect(strip).toHaveAccessibleDescription('Two years have the most entries, 1 of 2 each.');
  });
});

describe('an entry that the address names', () => {
  test('is marked and has the focus', async () => {
    open('/timeline?entry=cabinet');
    const item = await entry('Cabinet');
    await waitFor(() => expect(item).toHaveFocus());
    expect(item).toHaveAttribute('data-named', 'true');
  });

  test('may be named by any record that it tells', async () => {
    open('/timeline?entry=board');
    await waitFor(async () => expect(await entry('Example Board agrees the plan')).toHaveFocus());
  });

  test.each(['/timeline?entry=nothing', '/timeline?entry=cabinet&kinds=visit'])(
    'is said not to be shown: %s',
    async (page) => {
      open(page);
      await list();
      expect(
        screen.getByText('The entry that this address names is not among those shown.'),
      ).toBeVisible();
    },
  );

  test('is no longer marked once the reader looks for something else', async () => {
    open('/timeline?entry=cabinet');
    await list();
    await userEvent.click(screen.getByRole('checkbox', { name: /Visits/ }));
    await waitFor(() => expect(window.location.hash).not.toContain('entry='));
    expect(await entry('Cabinet')).toHaveAttribute('data-named', 'false');
  });
});

describe('an authority without records of its own', () => {
  const bare = { ...testPack, areas: [], events: [], visits: [] };

  test('shows its inspections and releases, and says what a council adds', async () => {
    renderBoard({ [packFile]: bare }, '/timeline');
    expect(await titles()).toContain('Inspection: Inadequate in every area');
    expect(screen.getByText(/no events, meetings or improvement areas/)).toHaveTextContent(
      'Its council adds them',
    );
  });

  test('has a page though nothing is known of it', async () => {
    const nothing = Object.fromEntries(
      Object.keys(testFiles)
        .filter((path) => path.startsWith('workforce/'))
        .map((path) => [path, { ...(testFiles[path] as object), figures: {}, parts: [] }]),
    );
    renderBoard({ [packFile]: { ...bare, inspections: [] }, ...nothing }, '/timeline');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Nothing with a date is known of Exampleshire',
    );
    expect(screen.queryByRole('figure')).toBeNull();
  });
});

describe('a file that is missing', () => {
  test('costs the releases of its indicator and nothing else, and is tried again', async () => {
    renderBoard({ [packFile]: pack, 'workforce/caseload.json': undefined }, '/timeline');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('data/v1/workforce/caseload.json is missing');
    expect(await entry('Workforce figures of 2025 published')).toHaveTextContent('Nine indicators');
    server.use(...datasetHandlers({ ...testFiles, [packFile]: pack }));
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(await entry('Workforce figures of 2025 published')).toHaveTextContent('Ten indicators');
  });

  test('of the pack costs the timeline and is named', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    renderBoard({ [packFile]: undefined }, '/timeline');
    expect(await screen.findByRole('alert')).toHaveTextContent(/board-pack\.json is missing/);
  });
});

test('the copied table holds what is shown', async () => {
  open('/timeline?kinds=meeting');
  await list();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /^Download of Timeline/ }));
  await user.click(screen.getByRole('menuitem', { name: 'Copy table' }));
  expect(await screen.findByText('Copied')).toBeVisible();
  const [item] = await navigator.clipboard.read();
  const copied = await (await item?.getType('text/plain'))?.text();
  expect(copied?.split('\n').slice(1, 4)).toEqual([
    'Date\tKind\tWhat\tIn detail\tSource\tConfidence',
    '2024\tMeetings\tCabinet\tProgress on turnover.\tExample Inspectorate\tmedium',
    '3 May 2023\tPlans, meetings\tExample Board agrees the plan\tTen priorities. Example Board: The plan.\tExample Inspectorate\tmedium',
  ]);
});
