import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { testFiles, testIndicator } from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { server } from '#mocks/node.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const judged = 'Rates where high or low is better';
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
    name: within(row).getByRole('link').textContent,
    head: within(row).getByRole('rowheader').textContent,
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
    expect(sentences[0]).toMatch(/^Vacancies: .*15\.0 percentage points above England\.$/);
    expect(sentences[1]).toMatch(/^Vacancies covered: .*4\.0 percentage points below England\.$/);
    expect(sentences[4]).toMatch(/Same as England\.$/);
    const absence = rows.at(-1)?.cells ?? [];
    expect(absence[0]).toBe('[x] not available 2018');
    // Rank and quarter.
    expect(absence[5]).toBe('–');
  });

  test('says in words which way is better, so that no colour has to', async () => {
    renderBoard(spreadFiles, '/workforce');
    const heads = (await rowsOf(judged)).map(({ head }) => head);
    expect(heads.slice(0, 2)).toEqual([
      'VacanciesLower is better',
      'Vacancies coveredHigher is better',
    ]);
    for (const { name, head } of await rowsOf(unjudged)) expect(head).toBe(name);
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
      // Latest, over time, England, region, neighbours, sentence.
      expect(cells).toHaveLength(6);
      expect(cells.at(-1)).not.toMatch(/rank|quarter|above|below/i);
    }
    const table = screen.getByRole('table', { name: unjudged });
    const tones = [...table.querySelectorAll('[data-tone]')].map((one) =>
      one.getAttribute('data-tone'),
    );
    expect(new Set(tones)).toEqual(new Set(['neutral']));
    expect(within(table).queryByRole('columnheader', { name: /rank|quarter/i })).toBeNull();
  });

  test('ranks among those with a number and counts the neighbours behind a median', async () => {
    const neighbours = [[8], [9], [9], ['c' as const]];
    const file = testIndicator([9], { country: [10], neighbours });
    renderBoard({ 'workforce/agency-rate.json': file }, '/workforce');
    const agency = (await rowsOf(judged)).find(({ name }) => name === 'Agency workers');
    // England, region without figures, median of three, rank.
    expect(agency?.cells.slice(2, 6)).toEqual([
      '10.0',
      'no row published',
      '9.0 3 of 10',
      'Joint 2 of 4 Second best quarter',
    ]);
    expect(screen.getAllByRole('columnheader', { name: 'Example Region' })).toHaveLength(2);
  });

  test('leads to each indicator in depth', async () => {
    renderBoard({}, '/workforce');
    await userEvent.click(await screen.findByRole('link', { name: 'Turnover' }));
    // The scorecard stays until the code of the other view has come.
    await screen.findByRole('heading', { level: 1, name: /^Turnover: 26\.0%/ });
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
    const requested: string[] = [];
    server.use(...datasetHandlers(testFiles));
    server.use(
      http.get('*/data/v1/*', ({ request }) => {
        requested.push(new URL(request.url).pathname.replace(/^.*\//, ''));
      }),
    );
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    const link = await screen.findByRole('link', { name: 'Cases per social worker' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(link).toHaveFocus();
    expect(await namesOf(unjudged)).toContain('Starters');
    // What stood is not fetched a second time.
    expect(requested.toSorted()).toEqual(['caseload.json', 'starters.json']);
  });

  test('stays told while it is tried again, with the focus where it was', async () => {
    renderBoard({ 'workforce/caseload.json': undefined }, '/workforce');
    const alert = await screen.findByRole('alert');
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    server.use(
      http.get('*/data/v1/workforce/caseload.json', async () => {
        await answered;
        return HttpResponse.text('<!doctype html>');
      }),
    );
    const button = within(alert).getByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    expect(alert).toHaveAttribute('aria-busy', 'true');
    expect(alert).toHaveTextContent('caseload.json is missing (HTTP 404)');
    expect(button).toHaveTextContent('Trying again…');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveFocus();
    expect(screen.queryByText(/^Loading/)).toBeNull();
    answer();
    expect(await screen.findByText(/is not JSON: it begins with/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveAttribute('aria-busy', 'false');
  });
});

describe('a scorecard without the list of authorities', () => {
  test('says so as the heading of the page, and gives the page the focus when it comes', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    renderBoard({ 'authorities.json': undefined }, '/workforce');
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading).toHaveTextContent('The workforce scorecard could not be shown');
    server.use(...datasetHandlers(testFiles));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('table', { name: judged });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });
});

describe('the scorecard of an authority full of symbols', () => {
  const only = (id: IndicatorId, ...figures: FigureOrNoRow[]) => ({
    [`workforce/${id}.json`]: testIndicator(figures, { id, country: figures.map(() => 10) }),
  });
  const symbols = {
    ...only('agency-rate', 'x', 'x'),
    ...only('turnover-rate', 0, 'z'),
    ...only('vacancy-rate', 'u', 'u'),
    ...only('caseload', 'c', 'c'),
    ...only('absence-rate', 'low', 'low'),
    ...only('vacancies-covered-by-agency', null, null),
    ...only('children-with-3-or-more-social-workers', 'z'),
    ...only('starters', 0, 0),
  };

  test('gives each reason, ranks nothing and makes no 0 of any', async () => {
    renderBoard(symbols, '/workforce');
    const rows = await rowsOf(judged);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'No rate of Exampleshire can be set against England’s',
    );
    expect(rows.map(({ name, cells }) => `${name}: ${cells[0]}`)).toEqual([
      'Agency workers: [x] not available 2018',
      'Turnover: [z] not applicable 2018',
      'Vacancies: [u] low reliability 2018',
      'Cases per social worker: [c] confidential 2018',
      'Sickness absence: [low] rounds to 0, is not 0 2018',
      'Vacancies covered: no row published 2018',
      'Children with three or more social workers: [z] not applicable 2017',
    ]);
    for (const { cells } of rows) {
      expect(cells[5]).toBe('–');
      expect(cells.at(-1)).toMatch(/^No figure for 201[78]: /);
    }
    expect(rows[1]?.cells.at(-1)).toBe(
      'No figure for 2018: [z] not applicable. Latest: 0.0% in 2017.',
    );
    const starters = (await rowsOf(unjudged)).find(({ name }) => name === 'Starters');
    expect(starters?.cells[0]).toBe('0.0 FTE 2018');
    expect(starters?.cells[1]).not.toMatch(/no number/);
  });
});
