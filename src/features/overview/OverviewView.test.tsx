import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleshire, testFiles, testIndicator, testPack } from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { server } from '#mocks/node.ts';
import { measuresFiles } from '#tests/measuresOnTestDay.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const agencyFile = 'workforce/agency-rate.json';

describe('the overview', () => {
  test('opens with the headline and a chip for each judgement', async () => {
    renderBoard();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Good overall with Outstanding leadership, 40 months after Inadequate in every area',
    );
    const chips = within(screen.getByLabelText('Latest judgements'));
    expect(chips.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      'Good',
      'Outstanding',
      'Good',
      'Good',
      'Good',
    ]);
  });

  test('answers the three questions of a board, each with a finding', async () => {
    renderBoard();
    const answer = async (finding: RegExp) =>
      within(await screen.findByRole('region', { name: finding }));
    const workforce = await answer(/^Agency workers, turnover, .* highest in nine years$/);
    expect(workforce.getByText('Is the workforce stable?')).toBeVisible();
    const row = workforce.getByRole('row', { name: /^Agency workers/ });
    expect(row).toHaveTextContent('26.0%');
    expect(row).toHaveTextContent('Highest in nine yearswas 10.0% in 2017');
    expect(row).toHaveTextContent('1.0 point aboveEngland 25.0%');
    const open = await answer(/have been raised at every inspection since 2019$/);
    expect(open.getByText('What is still open?')).toBeVisible();
    const raised = within(open.getByRole('table', { name: /by the inspections that raised/ }));
    expect(raised.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Raised in',
      '2019',
      '2022',
      '2025',
    ]);
    expect(screen.getByText(/^Since/).parentElement).toHaveTextContent(
      /went from Inadequate to Good/,
    );
  });

  test('leads from what changed in a line to each change', async () => {
    renderBoard();
    await userEvent.click(await screen.findByRole('button', { name: 'What changed' }));
    expect(screen.getByRole('heading', { name: /^What changed since/ })).toHaveFocus();
  });

  test('leads from a measure that changed to its page', async () => {
    renderBoard(measuresFiles);
    const changes = within(await screen.findByRole('region', { name: /^What changed since/ }));
    const [link] = changes.getAllByRole('link', { name: /^Caseloads over 20/, hidden: true });
    expect(link).toHaveAttribute('href', expect.stringContaining('/performance/caseloads-over-20'));
  });

  test('draws four cards, each with its figure, sentence, chart and table', async () => {
    renderBoard();
    // Each figure has a file of its own, which come in any order.
    await waitFor(() => expect(screen.getAllByRole('figure')).toHaveLength(5));
    const figures = screen.getAllByRole('figure');
    expect(figures.map((figure) => figure.getAttribute('aria-label'))).toEqual([
      'Judgements over time',
      'Agency workers',
      'Turnover',
      'Vacancies',
      'Cases per social worker',
    ]);
    const card = within(screen.getByRole('figure', { name: 'Agency workers' }));
    expect(card.getAllByText('26.0')[0]).toBeVisible();
    expect(card.getByText('Highest in nine years')).toBeVisible();
    expect(card.getByText(/England 25\.0\. Rank 1 of 1\./)).toBeVisible();
    expect(card.getByRole('img')).toHaveAccessibleName(
      /Exampleshire: 10\.0% in 2017, 26\.0% in 2025; highest 26\.0% in 2025, lowest 10\.0% in 2017\./,
    );
    const rows = within(card.getByRole('table', { hidden: true })).getAllByRole('row', {
      hidden: true,
    });
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)).toHaveTextContent(/2025.*26\.0.*25\.0/);
  });

  test('reads each year of a chart with the arrow keys', async () => {
    renderBoard();
    const slider = await screen.findByRole('slider', { name: /Agency workers/ });
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^2025: Exampleshire 26\.0%, Exampleland 25\.0%, Neighbours’ median/),
    );
    fireEvent.change(slider, { target: { value: '0' } });
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^2017: Exampleshire 10\.0%/),
    );
  });

  test('keeps symbols in their place, with their meaning', async () => {
    renderBoard({ [agencyFile]: testIndicator([1, 'c', 'z', 'u', 'low', null, 2, 3, 'x']) });
    expect((await screen.findAllByText('[x] not available'))[0]).toBeVisible();
    const card = within(await screen.findByRole('figure', { name: 'Agency workers' }));
    const table = within(card.getByRole('table', { hidden: true }));
    for (const words of [
      '[c] confidential',
      '[z] not applicable',
      '[u] low reliability',
      '[low] rounds to 0, is not 0',
      'no row published',
      '[x] not available',
    ]) {
      expect(table.getAllByText(words)[0]).toBeInTheDocument();
    }
  });

  test('lists the latest areas first, with lineage, age and the evidence behind the status', async () => {
    renderBoard();
    const table = within(await screen.findByRole('table', { name: 'On Ofsted’s latest list' }));
    const row = table.getByRole('row', { name: /Area A25/ });
    expect(row).toHaveTextContent('Raised before: 2019, 2022');
    expect(row).toHaveTextContent('Inspection, November 2025');
    expect(row).toHaveTextContent('10 months ago');
    expect(row).toHaveTextContent('In progress');
    expect(row).toHaveTextContent('Steps are being taken.');
    expect(row).toHaveTextContent('5 February 2026, 10 months old');
    expect(row).toHaveTextContent('Source: Example Inspectorate');
    expect(
      screen.getByRole('table', { name: /Raised in mid-2025 by a visit or review/ }),
    ).toHaveTextContent('Area V3');
  });

  test('never lists what older lists or earlier visits raised as open', async () => {
    renderBoard();
    await screen.findByRole('table', { name: 'On Ofsted’s latest list' });
    const headers = screen.getAllByRole('rowheader').map(({ textContent }) => textContent ?? '');
    expect(headers.filter((text) => /^Area (A19|A22|V1)/.test(text))).toEqual([]);
  });

  test('says so when an authority has no areas and no inspection', async () => {
    renderBoard({
      [packFile]: { ...testPack, areas: [], inspections: [], visits: [], events: [] },
    });
    expect(await screen.findByText(/No inspection of Exampleshire/)).toBeVisible();
    expect(screen.getByText(/none are listed for/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'No ILACS inspection is known',
    );
  });
});

describe('a fault in a data file', () => {
  // React reports what a boundary catches; the boundary shows it, which is what these tests read.
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => vi.restoreAllMocks());

  test('costs its card and no other, and says which file is missing', async () => {
    renderBoard({ [agencyFile]: undefined });
    const alert = (await screen.findAllByRole('alert'))[0] as HTMLElement;
    expect(alert).toHaveTextContent('Agency workers could not be shown');
    expect(alert).toHaveTextContent('data/v1/workforce/agency-rate.json');
    expect(alert).toHaveTextContent('is missing (HTTP 404)');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Good overall');
    expect(screen.getByRole('row', { name: /^Agency workers/ })).toHaveTextContent(
      'Its file could not be read: see below.',
    );
    expect(screen.getByRole('row', { name: /^Turnover/ })).toHaveTextContent('England');
    expect(screen.queryByRole('figure', { name: 'Agency workers' })).toBeNull();
    expect(await screen.findByRole('figure', { name: 'Turnover' })).toBeVisible();
  });

  test('says which path, what was found and what was wanted', async () => {
    const file = testIndicator([1, 2]);
    renderBoard({
      [agencyFile]: { ...file, figures: { ...file.figures, [exampleshire]: [1, 'oops'] } },
    });
    const alert = (await screen.findAllByRole('alert'))[0];
    expect(alert).toHaveTextContent(
      `figures.${exampleshire}[1]: found "oops", wanted a number or one of c, z, x, u, low`,
    );
  });

  test('says that a file is not JSON and how it begins', async () => {
    renderBoard();
    server.use(http.get(`*/data/v1/${packFile}`, () => HttpResponse.text('<!doctype html>')));
    const alerts = await screen.findAllByRole('alert');
    expect(alerts[0]).toHaveTextContent('is not JSON: it begins with "<!doctype html>"');
    expect(await screen.findByRole('figure', { name: 'Agency workers' })).toBeVisible();
  });

  test('is corrected by trying again once the file is right', async () => {
    renderBoard({ [agencyFile]: undefined });
    const alert = (await screen.findAllByRole('alert'))[0] as HTMLElement;
    server.use(...datasetHandlers(testFiles));
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('figure', { name: 'Agency workers' })).toBeVisible();
  });
});
