import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import {
  allGrades,
  testAuthorities,
  testFiles,
  testInspections,
  testNeighbourInspection,
} from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { server } from '#mocks/node.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const section = (name: string) => screen.findByRole('region', { name });

async function rowsOf(name: RegExp) {
  const table = await screen.findByRole('table', { name, hidden: true });
  const [, ...rows] = within(table).getAllByRole('row', { hidden: true });
  return rows.map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? ''),
  );
}

const others = testInspections([
  // Twice in a row, then Good.
  testNeighbourInspection(1, '2018-05-01', '2018-07-01', allGrades('inadequate')),
  testNeighbourInspection(1, '2021-05-01', '2021-07-01', allGrades('inadequate')),
  testNeighbourInspection(1, '2024-05-01', '2024-07-01', allGrades('outstanding')),
  // Still waiting.
  testNeighbourInspection(2, '2024-01-12', '2024-03-01', allGrades('inadequate')),
  // No overall grade in the latest; before 2023 without a judgement on care leavers.
  testNeighbourInspection(3, '2024-06-01', '2024-08-01', allGrades('good', { overall: null })),
  testNeighbourInspection(4, '2022-06-01', '2022-08-01', {
    overall: 'requires-improvement',
    leadership: 'good',
    'help-and-protection': 'good',
    'children-in-care': 'good',
  }),
]);
const files = { 'inspections.json': others };

describe('the grades of all authorities', () => {
  test('are counted by the latest inspection, and say where the board stands', async () => {
    renderBoard(files, '/judgements');
    const region = await section('Grades of all authorities');
    expect(region).toHaveTextContent(
      'Of 4 authorities with an overall grade, 1 is Outstanding, 1 is Good, 1 is Requires improvement and 1 is Inadequate. Exampleshire is Good; one has a better grade.',
    );
    expect(region).toHaveTextContent('of each of the 11 current authorities');
    expect(await rowsOf(/^Current authorities by the grades/)).toEqual([
      ['Overall', 'Good', '1', '1', '1', '1', '7'],
      ['Leadership', 'Outstanding', '1', '0', '2', '2', '6'],
      ['Help and protection', 'Good', '1', '0', '3', '1', '6'],
      ['Children in care', 'Good', '1', '0', '3', '1', '6'],
      ['Care leavers', 'Good', '1', '0', '2', '1', '7'],
    ]);
  });

  test('say who is not among them', async () => {
    renderBoard(files, '/judgements');
    const region = await section('Grades of all authorities');
    expect(region).toHaveTextContent(
      'Six of the current authorities have no ILACS inspection known',
    );
    expect(region).toHaveTextContent('no grade of the latest inspection of Neighbourham 3.');
    expect(region).toHaveTextContent('Care leavers: one was last inspected before 2023');
  });

  test('are read row by row with the arrow keys, downwards', async () => {
    renderBoard(files, '/judgements');
    const region = await section('Grades of all authorities');
    const [slider] = within(region).getAllByRole('slider', { hidden: true });
    if (!slider) throw new Error('No slider');
    slider.focus();
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^Overall: 1 Inadequate, .*Exampleshire: Good\.$/),
    );
    await userEvent.keyboard('{ArrowDown}');
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Leadership: /));
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Overall: /));
  });
});

describe('what became of each Inadequate', () => {
  test('counts outcomes, those that wait among them, and gives medians with their base', async () => {
    renderBoard(files, '/judgements');
    const region = await section('Outcomes after an Inadequate judgement');
    expect(region).toHaveTextContent(
      'Of four Inadequate judgements under ILACS since 2018, two were followed by Good or better at the next inspection and one by Inadequate again; one still waits.',
    );
    expect(region).toHaveTextContent('it began a median of 36 months later (from 36 to 40)');
    // Exampleshire 40, Neighbourham 1 from its first 72; Neighbourham 2 waits.
    expect(region).toHaveTextContent(
      'after 2 of 3 first Inadequate judgements, a median of 56 months on',
    );
    expect(region).toHaveTextContent(
      'for as long as it has gone without, the median is 56 months.',
    );
    expect(region).toHaveTextContent(
      'Exampleshire, Inadequate at the inspection of 18 July 2022: Good at the next, which began 10 November 2025, after 40 months.',
    );
    expect(region).toHaveTextContent('those that wait are counted to 12 January 2026');
  });

  test('has a row for each judgement, those that wait open', async () => {
    renderBoard(files, '/judgements');
    const rows = await rowsOf(/^Every Inadequate judgement/);
    expect(rows.map(([name, , , , , , grade, months]) => [name, grade, months])).toEqual([
      ['Neighbourham 1', 'Outstanding', '36'],
      ['Exampleshire', 'Good', '40'],
      ['Neighbourham 1', 'Inadequate', '36'],
      ['Neighbourham 2', 'waiting', '24 so far'],
    ]);
    expect(rows[1]?.slice(1, 6)).toEqual([
      '18 July 2022',
      '21 September 2022',
      'standard',
      '10 November 2025',
      '12 January 2026',
    ]);
  });

  test('begins to be read at the board’s own row', async () => {
    renderBoard(files, '/judgements');
    const region = await section('Outcomes after an Inadequate judgement');
    const [slider] = within(region).getAllByRole('slider', { hidden: true });
    if (!slider) throw new Error('No slider');
    slider.focus();
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^Exampleshire, .* after 40 months\.$/),
    );
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^Neighbourham 2, .* 24 months so far\.$/),
    );
  });

  test('says on an earlier day only what was known then', async () => {
    renderBoard(files, '/judgements?asAt=2024-06-30');
    const region = await section('Outcomes after an Inadequate judgement');
    expect(region).toHaveTextContent(
      'Of four Inadequate judgements under ILACS since 2018, one was followed by Inadequate again at the next inspection; three still wait.',
    );
    expect(region).toHaveTextContent('those that wait are counted to 1 March 2024');
    expect(region).not.toHaveTextContent('40 months');
    expect(region).not.toHaveTextContent('November 2025');
  });

  test('says when no judgement was Inadequate', async () => {
    const file = testInspections();
    const inspections = file.inspections.filter(({ start }) => start !== '2022-07-18');
    renderBoard({ 'inspections.json': { ...file, inspections } }, '/judgements');
    const region = await section('Outcomes after an Inadequate judgement');
    expect(region).toHaveTextContent('No Inadequate judgement under ILACS is known since 2019.');
    expect(within(region).queryByRole('figure')).toBeNull();
  });

  test('names a row of the files that was left out, where the authority stands as waiting', async () => {
    const dataset = testFiles['dataset.json'] as object;
    const notice = {
      file: 'dfe/example.csv',
      row: 3,
      column: 'Start',
      found: '',
      subject: 'Neighbourham 2',
      authorityCode: 'E06999011',
      outcome: 'left-out',
      reason: 'left out, as the inspection has no date',
    };
    renderBoard({ ...files, 'dataset.json': { ...dataset, notices: [notice] } }, '/judgements');
    const region = await section('Outcomes after an Inadequate judgement');
    expect(region).toHaveTextContent(
      'A row on Neighbourham 2 was left out, as the inspection has no date. So a later inspection there may be missing.',
    );
  });
});

describe('neighbours and region', () => {
  const column = (name: string) => screen.findByRole('columnheader', { name });
  const names = async () =>
    (await rowsOf(/^Latest ILACS grades of Exampleshire/)).map(([name]) => name);

  test('stand with their reason, grades and dates, the board first and neighbours by closeness', async () => {
    renderBoard(files, '/judgements');
    const rows = await rowsOf(/^Latest ILACS grades of Exampleshire/);
    expect(rows).toHaveLength(11);
    expect(rows[0]?.slice(0, 3)).toEqual(['Exampleshire', 'This board', 'Good']);
    expect(rows[1]).toEqual([
      'Neighbourham 1',
      'Neighbour 1, close; same region',
      ...Array.from({ length: 5 }, () => 'Outstanding'),
      '1 May 2024',
      '1 July 2024',
    ]);
    expect(rows[3]?.[2]).toBe('no grade in the files');
    expect(rows[4]?.[6]).toBe('not judged separately');
    expect(rows[5]?.[2]).toBe('none known');
  });

  test('are sorted by a column and back, and say so', async () => {
    renderBoard(files, '/judgements');
    expect(await column('Comparator type')).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(within(await column('Overall')).getByRole('button'));
    expect(await column('Overall')).toHaveAttribute('aria-sort', 'descending');
    expect(await column('Comparator type')).not.toHaveAttribute('aria-sort');
    expect((await names()).slice(0, 4)).toEqual([
      'Neighbourham 1',
      'Exampleshire',
      'Neighbourham 4',
      'Neighbourham 2',
    ]);
    await userEvent.click(within(await column('Overall')).getByRole('button'));
    expect(await column('Overall')).toHaveAttribute('aria-sort', 'ascending');
    expect((await names())[0]).toBe('Neighbourham 2');
  });

  test('are the region alone for an abolished authority', async () => {
    const [own, ...rest] = testAuthorities.authorities;
    const abolished = { ...own, status: 'abolished', neighbours: [] };
    renderBoard(
      { ...files, 'authorities.json': { ...testAuthorities, authorities: [abolished, ...rest] } },
      '/judgements',
    );
    const region = await section('Neighbours and region');
    expect(region).toHaveTextContent(
      'Region: Example Region. DfE’s model has no statistical neighbours of Exampleshire',
    );
    expect(await section('Grades of all authorities')).toHaveTextContent(
      'Exampleshire no longer exists and is not among them.',
    );
  });
});

describe('the file of all inspections, where it is missing', () => {
  test('costs what is drawn from it, is named, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    renderBoard({ 'inspections.json': undefined }, '/judgements');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Among other authorities could not be shown');
    expect(alert).toHaveTextContent('data/v1/inspections.json is missing (HTTP 404)');
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
    server.use(...datasetHandlers({ ...testFiles, ...files }));
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await section('Grades of all authorities')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
