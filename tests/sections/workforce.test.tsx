import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import { testFiles, testIndicator } from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { server } from '#mocks/node.ts';
import type { FigureOrNoRow } from '#src/domain/figure.ts';
import type { IndicatorId } from '#src/domain/indicator.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const judged = 'Rates with a better and a worse direction';
const unjudged = 'Counts and shares without a better direction';

/** A file whose latest figure stands against an England of 10. */
const latestFile = (id: IndicatorId, latest: FigureOrNoRow) => ({
  [`workforce/${id}.json`]: testIndicator([10, latest], { id, country: [10, 10] }),
});

/** Each at its own distance from England; one without a number, one that had better be high. */
const spreadFiles = {
  ...latestFile('agency-rate', 12),
  ...latestFile('turnover-rate', 8),
  ...latestFile('vacancy-rate', 25),
  ...latestFile('caseload', 11),
  ...latestFile('absence-rate', 'x'),
  ...latestFile('vacancies-covered-by-agency', 6),
  ...latestFile('children-with-3-or-more-social-workers', 10),
};

async function rowsOf(name: string) {
  const table = await screen.findByRole('table', { name });
  const [, ...rows] = within(table).getAllByRole('row');
  return rows.map((row) => ({
    name: within(row).getByRole('rowheader').textContent,
    cells: within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent?.trim()),
  }));
}

const namesOf = async (table: string) => (await rowsOf(table)).map(({ name }) => name);

describe('the workforce scorecard', () => {
  test('puts first what is farthest from England in the worse direction', async () => {
    renderBoard(spreadFiles, '/workforce');
    expect(await namesOf(judged)).toEqual([
      'Vacancies',
      'Vacancies covered',
      'Agency workers',
      'Cases per social worker',
      'Children with three or more social workers',
      'Turnover',
      'Sickness absence',
    ]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Vacancies 25.0% (England 10.0%) is farthest from England',
    );
  });

  test('says each distance in words and keeps a symbol with its meaning', async () => {
    renderBoard(spreadFiles, '/workforce');
    const rows = await rowsOf(judged);
    const sentences = rows.map(({ name, cells }) => `${name}: ${cells.at(-1)}`);
    expect(sentences[0]).toMatch(/^Vacancies: .*150% above England\.$/);
    expect(sentences[1]).toMatch(/^Vacancies covered: .*40% below England\.$/);
    expect(sentences[4]).toMatch(/As England\.$/);
    const absence = rows.at(-1)?.cells ?? [];
    expect(absence[0]).toBe('[x] not available 2018');
    // Rank and quarter.
    expect(absence.slice(5, 7)).toEqual(['–', '–']);
  });

  test('keeps counts apart, in their own order, without rank or quarter', async () => {
    renderBoard({}, '/workforce');
    const rows = await rowsOf(unjudged);
    expect(rows.map(({ name }) => name)).toEqual([
      'Agency covering vacancies',
      'Social workers in post',
      'Starters',
      'Leavers',
    ]);
    for (const { cells } of rows) {
      expect(cells.slice(5, 7)).toEqual(['–', '–']);
      expect(cells.at(-1)).not.toMatch(/rank|quarter|above|below/i);
    }
    const table = screen.getByRole('table', { name: unjudged });
    const tones = [...table.querySelectorAll('[data-tone]')].map((one) =>
      one.getAttribute('data-tone'),
    );
    expect(new Set(tones)).toEqual(new Set(['neutral']));
  });

  test('ranks among those with a number and counts the neighbours behind a median', async () => {
    const neighbours = [[8], [9], [9], ['c' as const]];
    const file = testIndicator([9], { country: [10], neighbours });
    renderBoard({ 'workforce/agency-rate.json': file }, '/workforce');
    const agency = (await rowsOf(judged)).find(({ name }) => name === 'Agency workers');
    // England, region without figures, median of three, rank.
    expect(agency?.cells.slice(2, 6)).toEqual([
      '10.0',
      'no row published Example Region',
      '9.0 3 of 10',
      'Joint 2 of 4',
    ]);
  });

  test('leads to each indicator in depth', async () => {
    renderBoard({}, '/workforce');
    await userEvent.click(await screen.findByRole('link', { name: 'Turnover' }));
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(/^Turnover: 26\.0%/);
    expect(window.location.hash).toBe('#/workforce/turnover-rate?authority=E06999001');
  });
});

describe('a file of the scorecard that is missing', () => {
  test('costs its row and no other, and is named', async () => {
    renderBoard({ 'workforce/caseload.json': undefined }, '/workforce');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('1 of 11 indicators could not be shown');
    expect(alert).toHaveTextContent('data/v1/workforce/caseload.json is missing (HTTP 404)');
    expect(await namesOf(judged)).toHaveLength(6);
    expect(await namesOf(judged)).not.toContain('Cases per social worker');
    expect(await namesOf(unjudged)).toHaveLength(4);
  });

  test('gives its row back when trying again finds it', async () => {
    renderBoard(
      { 'workforce/caseload.json': undefined, 'workforce/starters.json': undefined },
      '/workforce',
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('2 of 11 indicators could not be shown');
    expect(alert).toHaveTextContent('data/v1/workforce/starters.json');
    const asked: string[] = [];
    server.use(...datasetHandlers(testFiles));
    server.use(
      http.get('*/data/v1/*', ({ request }) => {
        asked.push(new URL(request.url).pathname.replace(/^.*\//, ''));
      }),
    );
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    await screen.findByRole('link', { name: 'Cases per social worker' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await namesOf(unjudged)).toContain('Starters');
    // What stood is not fetched a second time.
    expect(asked.toSorted()).toEqual(['caseload.json', 'starters.json']);
  });

  test('is still named when trying again does not find it', async () => {
    renderBoard({ 'workforce/caseload.json': undefined }, '/workforce');
    const alert = await screen.findByRole('alert');
    server.use(
      http.get('*/data/v1/workforce/caseload.json', () => HttpResponse.text('<!doctype html>')),
    );
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/is not JSON: it begins with/)).toBeVisible();
  });
});
