import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { inspectionOf, neighbour } from '#mocks/comparison.ts';
import { allGrades, testFiles, testIndicator, testPack } from '#mocks/exampleshire.ts';
import { renderBoard } from '#tests/renderBoard.tsx';
import { savedFiles } from '#tests/savedFiles.ts';

const files = {
  [`authorities/${neighbour(2)}/board-pack.json`]: { ...testPack, authorityCode: neighbour(2) },
  'workforce/vacancy-rate.json': testIndicator([10, 40], {
    id: 'vacancy-rate',
    country: [11, 12],
    neighbours: [
      [10, 10],
      [20, 20],
      [30, 'x'],
      ['c', 30],
      [5, 6],
    ],
  }),
  'inspections.json': {
    ...(testFiles['inspections.json'] as object),
    inspections: [
      inspectionOf(neighbour(2), '2024-01-08', '2024-02-08', allGrades('inadequate')),
      inspectionOf(neighbour(3), '2026-05-11', '2026-06-11', { leadership: 'good' }),
    ],
  },
};

const theTable = () => screen.findByRole('table', { name: /^Example Region: latest ILACS grades/ });

async function tableRows() {
  return within(await theTable())
    .getAllByRole('rowheader')
    .map((head) => head.textContent);
}

describe('authorities side by side', () => {
  test('has the board’s region in a table with heads of rows and columns, sorted as its address says', async () => {
    renderBoard(files, '/authorities');
    const rows = await tableRows();
    expect(rows.slice(0, 3)).toEqual([
      'Exampleshirethis board',
      'Neighbourham 4',
      'Neighbourham 2',
    ]);
    expect(rows.slice(-3)).toEqual([
      'Median of the 11and how many are Good or better',
      'Example Region',
      'Exampleland',
    ]);
    expect(screen.getByRole('columnheader', { name: /^Vacancies/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    expect(screen.getByText(/There is no total score and no overall rank/)).toBeVisible();
  });

  test('says each quarter, symbol and missing grade in words', async () => {
    renderBoard(files, '/authorities');
    const table = within(await theTable());
    const cellsOf = (name: string) => {
      const head = table.getByRole('rowheader', { name });
      const row = head.closest('tr');
      return row
        ? within(row)
            .getAllByRole('cell')
            .map(
              (cell) =>
                `${cell.textContent}${within(cell).queryByRole('img')?.getAttribute('aria-label') ?? ''}`,
            )
        : [];
    };
    const third = cellsOf('Neighbourham 3');
    expect(third[0]).toContain('no longer given');
    expect(third.join()).toContain('[x] not available');
    expect(cellsOf('Neighbourham 5').join()).toContain('6.0, best quarter');
    expect(cellsOf('Neighbourham 2')[0]).toContain('Inadequate');
  });

  test('sorts by the column that is pressed, the other way at the second press, and keeps it in the address', async () => {
    renderBoard(files, '/authorities');
    await tableRows();
    const button = within(screen.getByRole('columnheader', { name: /^Vacancies/ })).getByRole(
      'button',
    );
    await userEvent.click(button);
    await waitFor(async () => expect((await tableRows())[0]).toBe('Neighbourham 5'));
    expect(window.location.hash).toContain('direction=ascending');
    await userEvent.click(
      within(within(await theTable()).getByRole('columnheader', { name: 'Authority' })).getByRole(
        'button',
      ),
    );
    await waitFor(() => expect(window.location.hash).toContain('sort=name'));
    expect((await tableRows()).slice(0, 3)).toEqual([
      'Exampleshirethis board',
      'Neighbourham 1',
      'Neighbourham 10',
    ]);
  });

  test('shows how figures changed, each with how unusual that is', async () => {
    renderBoard(files, '/authorities');
    await tableRows();
    await userEvent.selectOptions(screen.getByLabelText('Show'), 'Change since 2017');
    await waitFor(async () =>
      expect((await theTable()).textContent).toContain(
        '+30.0, large: larger than 75% of all changes',
      ),
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Vacancies: lower in none and higher in two of four in Example Region, 2017 to 2018',
    );
  });

  test('changes the set, which stays in the address on the way to a board and back', async () => {
    renderBoard(files, '/authorities');
    await tableRows();
    await userEvent.selectOptions(
      screen.getByLabelText('Authorities'),
      'Judged Inadequate since 2018',
    );
    const link = await screen.findByRole('link', { name: 'Neighbourham 2' });
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Neighbourham 4' })).toBeNull());
    expect(link).toHaveAttribute('href', `#/?authority=${neighbour(2)}&set=once-inadequate`);
    await userEvent.click(link);
    await screen.findByRole('button', {
      name: /^Neighbourham 2 children’s services/,
    });
    await userEvent.click(screen.getByRole('button', { name: /: change authority$/ }));
    await userEvent.click(screen.getByRole('link', { name: 'Compare authorities' }));
    await screen.findByRole('heading', { level: 1, name: /judged Inadequate since 2018/ });
    expect(window.location.hash).toBe(
      `#/authorities?authority=${neighbour(2)}&set=once-inadequate`,
    );
  });

  test('makes a list by name', async () => {
    renderBoard(files, '/authorities');
    await tableRows();
    await userEvent.selectOptions(screen.getByLabelText('Authorities'), 'A list of your own');
    await userEvent.click(await screen.findByRole('button', { name: 'Add an authority' }));
    await userEvent.type(screen.getByLabelText('Search by name'), 'Neighbourham 7{Enter}');
    const table = await screen.findByRole('table', { name: /^A list of your own: latest/ });
    await waitFor(() =>
      expect(
        within(table)
          .getAllByRole('link')
          .map(({ textContent }) => textContent),
      ).toEqual(['Exampleshire', 'Neighbourham 7']),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Remove Exampleshire' }));
    await waitFor(() => expect(within(table).getAllByRole('link')).toHaveLength(1));
  });

  test('gives its table as CSV in the order on the page', async () => {
    const saved = savedFiles();
    renderBoard(files, '/authorities');
    await tableRows();
    const figure = screen.getByRole('figure', { name: 'Example Region side by side' });
    await userEvent.click(within(figure).getByRole('button', { name: /^Download/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV' }));
    await waitFor(() => expect(saved.names).toHaveLength(1));
    const lines = (await saved.text()).split('\r\n');
    expect(lines[0]).toContain('vacancy_rate,vacancy_rate_symbol,vacancy_rate_quarter');
    expect(lines[1]).toMatch(/^authority,E06999001,Exampleshire,current,this board,/);
  });

  test('draws the same authorities as small multiples and as a history, in the same order', async () => {
    renderBoard(files, '/authorities');
    await tableRows();
    const multiples = await screen.findByRole('figure', {
      name: 'Vacancies since 2017, Example Region',
    });
    expect(multiples).toHaveTextContent(/Exampleshire40\.0.*Neighbourham 430\.0/);
    const history = screen.getByRole('figure', { name: /^Overall judgements since 2018/ });
    expect(history).toHaveTextContent('1 Inadequate, 10 without an overall grade');
  });

  test('loses the column of a file that is missing, and no other', async () => {
    renderBoard({ ...files, 'workforce/caseload.json': undefined }, '/authorities');
    await tableRows();
    expect(screen.getByRole('alert')).toHaveTextContent('caseload.json is missing');
    expect(screen.queryByRole('columnheader', { name: /^Caseload/ })).toBeNull();
    expect(screen.getByRole('columnheader', { name: /^Vacancies/ })).toBeVisible();
  });
});
