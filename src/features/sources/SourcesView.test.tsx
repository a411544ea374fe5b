import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleshire, testFiles, testPack } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { DatasetFile } from '#src/core/model/datasetFile.ts';
import type { Source } from '#src/core/model/source.ts';
import { measuresFiles } from '#tests/measuresOnTestDay.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const dataset = testFiles['dataset.json'] as DatasetFile;

const source = (id: string, more: Partial<Source>): Source => ({
  id,
  title: `Document ${id}`,
  publisher: 'Example Gazette',
  publishedOn: null,
  url: null,
  kind: 'news',
  licence: 'Press copyright, quoted briefly',
  extentRead: 'full text',
  ...more,
});

const fact = {
  id: 'F1',
  on: '2024-03',
  knownOn: '2024-04-02',
  knownBy: 'published',
  indicatorId: 'agency-rate',
  measure: 'Agency share',
  value: 40,
  unit: 'percent',
  scope: 'Front line',
  quote: '',
  note: '',
  confidence: 'medium',
  sourceId: 'T3',
} as const;

/** Exampleshire with four sources: much, nothing, one fact and only a disagreement come from them. */
const pack: BoardPack = {
  ...testPack,
  facts: [fact],
  meetings: [
    {
      id: 'meeting-1',
      on: '2024-05-01',
      knownOn: '2024-05-01',
      knownBy: 'happened',
      body: 'Example Board',
      isBoard: true,
      presented: '',
      note: '',
      confidence: 'high',
      sourceId: 'T1',
    },
  ],
  sources: [
    ...testPack.sources,
    source('T2', { title: '[Headline not read]', titleBasis: 'none', publishedOn: '2023-06-15' }),
    source('T3', {
      title: 'Staffing in crisis',
      publishedOn: '2024-04-02',
      url: 'https://example.org/t3',
    }),
    source('T4', { publisher: 'A County Council', kind: 'council_page', extentRead: '' }),
  ],
  disagreements: [
    {
      id: 'D1',
      knownOn: '2024',
      knownBy: 'compiled',
      point: 'Month of the visit',
      said: 'May (council) or June (press).',
      used: 'May',
      sourceIds: ['T4'],
    },
  ],
  notClaimed: [
    {
      id: 'N1',
      knownOn: '2024',
      knownBy: 'compiled',
      claim: 'That it ended',
      reason: 'Nobody says so.',
    },
    { id: 'N2', knownOn: '2027', knownBy: 'compiled', claim: 'That it began', reason: 'Not yet.' },
  ],
};

const open = (address = '/sources', files: Readonly<Record<string, unknown>> = {}) =>
  renderBoard({ [packFile]: pack, ...files }, address);

/** The place of a source in its list, by its title. */
async function placeOf(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { level: 3, name: title });
  const place = heading.closest('li');
  if (!place) throw new Error(`${title} has no place`);
  return place;
}

async function ownTitles(): Promise<(string | null)[]> {
  const section = within(await screen.findByRole('region', { name: 'Sources on Exampleshire' }));
  return section.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
}

describe('the sources', () => {
  test('begin with how much the board comes from', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Sources: one national publication and 4 sources on Exampleshire',
    );
  });

  test('give each its publisher, date, kind, extent, licence and address', async () => {
    open();
    const place = await placeOf('Staffing in crisis');
    expect(place).toHaveTextContent('Example Gazette. 2 April 2024.');
    expect(place).toHaveTextContent('News. Read: full text.');
    expect(place).toHaveTextContent('Press copyright, quoted briefly.');
    expect(within(place).getByRole('link', { name: 'Staffing in crisis' })).toHaveAttribute(
      'href',
      'https://example.org/t3',
    );
    const undated = await placeOf('Document T4');
    expect(undated).toHaveTextContent('A County Council. No printed date.');
    expect(undated).toHaveTextContent('Council web page.');
    expect(undated).not.toHaveTextContent('Read:');
    expect(undated).toHaveTextContent('No address is known.');
  });

  test('call a source without a headline by its date', async () => {
    open();
    expect(await placeOf('Article of 15 June 2023')).toHaveTextContent('Example Gazette');
  });

  test('link every fact to where it is shown', async () => {
    open();
    const place = await placeOf('Example report');
    const href = (name: string) =>
      within(place).getByRole('link', { name, hidden: true }).getAttribute('href');
    const authority = `authority=${exampleshire}`;
    expect(href('Inspection, November 2025: five judgements')).toBe(
      `#/judgements?${authority}&record=I-2025-11-10`,
    );
    expect(href('Monitoring visit 3, June 2025')).toBe(`#/judgements?${authority}&record=MV3`);
    expect(href('Area A22')).toBe(`#/areas/A22?${authority}`);
    expect(href('Area A25: in progress, 5 February 2026')).toBe(`#/areas/A25?${authority}`);
    expect(href('Statutory direction, 21 September 2022')).toBe(
      `#/timeline?${authority}&entry=direction`,
    );
    expect(href('Example Board, 1 May 2024')).toBe(`#/timeline?${authority}&entry=meeting-1`);
    const statement = within(await placeOf('Staffing in crisis'));
    expect(
      statement.getByRole('link', { name: 'Agency share, March 2024', hidden: true }),
    ).toHaveAttribute('href', `#/workforce/agency-rate?${authority}`);
  });

  test('link a measure of the council to its page', async () => {
    renderBoard(measuresFiles, '/sources');
    const place = within(await placeOf('Monthly scorecards'));
    expect(
      place.getByRole('link', { name: 'Average caseload', hidden: true }).getAttribute('href'),
    ).toBe(`#/performance/average-caseload?authority=${exampleshire}`);
  });

  test('count what comes from each, and say where nothing does', async () => {
    open();
    expect(await placeOf('Example report')).toHaveTextContent('Used for 26 facts');
    expect(await placeOf('Staffing in crisis')).toHaveTextContent('Used for one fact');
    expect(await placeOf('Article of 15 June 2023')).toHaveTextContent('Not used on this page');
    expect(await placeOf('Document T4')).toHaveTextContent(
      'Used for no fact; named where sources disagree',
    );
  });

  test('stand newest first, those without a date last', async () => {
    open();
    expect(await ownTitles()).toEqual([
      'Example report',
      'Staffing in crisis',
      'Article of 15 June 2023',
      'Document T4',
    ]);
  });

  test('are sorted by publisher or by what comes from them, as the address then says', async () => {
    open();
    await userEvent.selectOptions(await screen.findByLabelText('Order'), 'Publisher');
    await waitFor(() => expect(window.location.hash).toContain('sort=publisher'));
    expect((await ownTitles())[0]).toBe('Document T4');
    await userEvent.selectOptions(screen.getByLabelText('Order'), 'Most facts first');
    await waitFor(async () =>
      expect((await ownTitles()).slice(0, 2)).toEqual(['Example report', 'Staffing in crisis']),
    );
  });

  test('are found by their words, which the address keeps', async () => {
    open();
    await userEvent.type(await screen.findByLabelText('Find words'), 'gazette 2024');
    expect(await screen.findByText('1 of 4 sources has these words')).toBeVisible();
    expect(await ownTitles()).toEqual(['Staffing in crisis']);
    expect(decodeURIComponent(window.location.hash)).toMatch(/find=gazette.2024/);
  });

  test('are found by the words of the address, digits too', async () => {
    open('/sources?find=2023');
    expect(await screen.findByText('1 of 4 sources has these words')).toBeVisible();
    expect(screen.getByLabelText('Find words')).toHaveValue('2023');
  });

  test('open and focus the one that the address names', async () => {
    open('/sources?source=T3');
    const place = await placeOf('Staffing in crisis');
    await waitFor(() => expect(place).toHaveFocus());
    expect(place).toHaveAttribute('aria-current', 'true');
    expect(within(place).getByRole('group')).toHaveAttribute('open');
  });

  test('open and focus a national publication that the address names', async () => {
    open('/sources?source=test-publication');
    const place = await placeOf('Example statistics 2025');
    await waitFor(() => expect(place).toHaveFocus());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('say when the address names none of them', async () => {
    open('/sources?source=T99');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'No source known on this day is called “T99”.',
    );
  });

  test('are led to from a source that is cited', async () => {
    open('/');
    await userEvent.click(
      (
        await screen.findAllByRole('link', { name: /^Also used for/, hidden: true })
      )[0] as HTMLElement,
    );
    const place = await placeOf('Example report');
    await waitFor(() => expect(place).toHaveFocus());
  });

  test('stand apart from the national publications, with their files and releases', async () => {
    open();
    const place = await placeOf('Example statistics 2025');
    expect(place).toHaveTextContent('Department for Examples. 19 March 2026.');
    expect(place).toHaveTextContent(
      'Latest year 2025, known from 1 March 2026; the next release is due in March 2027.',
    );
    expect(place).toHaveTextContent('File dfe/example.csv, 99 rows. OGL v3.0.');
    expect(within(place).getByRole('link', { name: 'Vacancies', hidden: true })).toHaveAttribute(
      'href',
      `#/workforce/vacancy-rate?authority=${exampleshire}`,
    );
  });

  test('need no sources of its own', async () => {
    open('/sources', {
      [packFile]: { ...testPack, inspections: [], visits: [], areas: [], events: [], sources: [] },
    });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Sources for Exampleshire: one national publication',
    );
    expect(await screen.findByText(/Exampleshire has no sources of its own here/)).toBeVisible();
    expect(screen.queryByLabelText('Find words')).toBeNull();
    expect(screen.getByText(/No point on which the sources on Exampleshire differ/)).toBeVisible();
  });

  test('leave out what was published later, unless something known by then comes from it', async () => {
    open('/sources?asAt=2023-12-31');
    // The report is of 2026, and the inspection of 2019 names it.
    expect(
      await screen.findByRole('heading', { level: 3, name: 'Document of 12 January 2026' }),
    ).toBeVisible();
    expect(screen.queryByText('Staffing in crisis')).toBeNull();
    // Of the other two that nothing known by then comes from, one has no date and tells of 2024 only.
    expect(screen.getByText(/^Two sources that were published later/)).toBeVisible();
    expect(
      screen.getByText(/^Each says .* Two of them came later than 31 December 2023/),
    ).toBeVisible();
    expect(screen.queryByText('Month of the visit')).toBeNull();
    expect(screen.queryByText('That it ended.')).toBeNull();
  });
});

describe('what the board does not claim', () => {
  test('is said of the authority and of every one', async () => {
    open();
    const section = within(
      await screen.findByRole('region', { name: 'What this board does not claim' }),
    );
    const items = section.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toContain('That it ended. Nobody says so.');
    expect(items.join('\n')).toMatch(/That a grade measures the stability of the workforce/);
    // What nobody could have asked by this day.
    expect(items.join('\n')).not.toContain('That it began');
  });
});

describe('the points on which sources disagree', () => {
  test('say who says what, what is used, and where', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'Where sources disagree' });
    const row = within(table).getByRole('row', { name: /Month of the visit/ });
    expect(row).toHaveTextContent('May (council) or June (press).');
    expect(within(row).getAllByRole('cell')[1]).toHaveTextContent('May');
    expect(row).toHaveTextContent('Source: A County Council');
  });
});

describe('the data check', () => {
  const section = async () => within(await screen.findByRole('region', { name: 'Data check' }));

  test('counts files and rows, and names the version', async () => {
    open();
    expect(
      await (await section()).findByText(
        '1 file with 99 rows was read. None was left out. Dataset version 0123456789ab.',
      ),
    ).toBeVisible();
  });

  test('says what is out of date and by which rule', async () => {
    open();
    const rows = (await (await section()).findAllByRole('row')).map(
      ({ textContent }) => textContent,
    );
    expect(rows).toContain(
      'Age of the dataOld: the newest file was published on 19 March 2026, 8 months ago.Old when the newest file was published 183 days ago or more.',
    );
    expect(rows.join('\n')).toContain(
      'None is overdue. Next due: Example statistics 2025 (March 2027).',
    );
    expect(rows.join('\n')).toContain(
      'Stale: one of the two open areas has no evidence of the last 12 months.',
    );
    expect(
      (await section()).getByText('Out of date: age of the data and evidence on open areas'),
    ).toBeVisible();
  });

  test('groups the rows left out by what became of them, with file and row', async () => {
    const notice = (row: number, subject: string, outcome: string, reason: string) => ({
      file: 'dfe/example.csv',
      row,
      column: 'grade',
      found: '',
      subject,
      authorityCode: null,
      outcome,
      reason,
    });
    const notices = [
      notice(4, 'Exham', 'kept-without-grade', 'kept without a grade, as the source gives none'),
      notice(1007, 'Testham', 'left-out', 'left out, as it has no date'),
      notice(9, 'Exmouth', 'left-out', 'left out, as it has no date'),
    ];
    open('/sources', { 'dataset.json': { ...dataset, notices } });
    const check = await section();
    await userEvent.click(await check.findByText('Rows left out or read with care, and why'));
    expect(check.getByText('Left out: 2 rows')).toBeVisible();
    expect(
      check.getByText('dfe/example.csv, row 1,007. Testham: left out, as it has no date.'),
    ).toBeVisible();
    expect(check.getByText('Kept without an overall grade: 1 row')).toBeVisible();
    expect(check.getByText(/3 rows were left out or read with care/)).toBeVisible();
  });
});

describe('a file that is missing', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => vi.restoreAllMocks());

  test('costs an indicator’s lines alone, which the data check says', async () => {
    open('/sources', { 'workforce/caseload.json': undefined });
    expect(await screen.findByText(/1 of the indicator files could not be read/)).toBeVisible();
    const place = within(await placeOf('Example statistics 2025'));
    expect(place.getByRole('link', { name: 'Turnover', hidden: true })).toBeInTheDocument();
    expect(place.queryByRole('link', { name: 'Cases per social worker', hidden: true })).toBeNull();
    expect(await placeOf('Example report')).toBeVisible();
  });

  test('is named where the pack cannot be read', async () => {
    open('/sources', { [packFile]: undefined });
    const [alert] = await screen.findAllByRole('alert');
    expect(alert).toHaveTextContent(`data/v1/${packFile}`);
  });
});

describe('what was recorded in meetings and is said otherwise since', () => {
  const conflict = {
    kind: 'area',
    id: 'A25',
    part: 'owner',
    recordedOn: '2026-05-12',
    recorded: 'Head of Audit',
    plannedOn: '2026-05-20',
    planned: 'Head of Examples',
  } as const;
  const aside = {
    recordedOn: '2026-05-12',
    kind: 'area',
    id: 'GONE',
    said: 'owner: Head of Audit',
    reason: 'The board has no area GONE any more.',
  } as const;
  const apart = { [packFile]: { ...ownBoardPack, planConflicts: [conflict], setAside: [aside] } };
  const name = 'Recorded in meetings, and said otherwise since';
  const sentence =
    /Owner: “Head of Audit” was recorded on 12 May 2026, but the plan of 20 May 2026 says/;

  test('is listed in plain words, with what has no place any more', async () => {
    renderBoard(apart, '/sources');
    const section = await screen.findByRole('region', { name });
    expect(section).toHaveTextContent(sentence);
    expect(section).toHaveTextContent('The board has no area GONE any more.');
  });

  test('stands beside the plan of its area', async () => {
    renderBoard(apart, '/areas/A25');
    const plan = await screen.findByRole('region', { name: 'The council’s plan' });
    expect(plan).toHaveTextContent(sentence);
  });

  test('is not there on a day before, nor where there is nothing', async () => {
    renderBoard(apart, '/sources?asAt=2026-05-11');
    await screen.findByRole('region', { name: 'Where sources disagree' });
    expect(screen.queryByRole('region', { name })).toBeNull();
  });
});
