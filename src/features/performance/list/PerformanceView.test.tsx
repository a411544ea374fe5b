import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { measuresFiles as files } from '#tests/measuresOnTestDay.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const section = (name: string) => screen.findByRole('region', { name });
const rowNames = async () =>
  within(await section('All measures'))
    .getAllByRole('rowheader')
    .flatMap((header) => within(header).queryByRole('link')?.textContent ?? []);
const search = () => new URLSearchParams(window.location.hash.split('?')[1]);

describe('the measures of the council', () => {
  test('have a tab of their own, second in the row', async () => {
    renderBoard(files);
    const tabs = within(await screen.findByRole('navigation', { name: 'Sections' }));
    await tabs.findByRole('link', { name: 'Performance' });
    expect(tabs.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Overview',
      'Performance',
      'Workforce',
      'Judgements',
      'Improvement areas',
      'Timeline',
      'Sources',
    ]);
  });

  test('have no tab, no line on the overview and no page where a board has none', async () => {
    renderBoard({}, '/performance');
    expect(
      await screen.findByRole('heading', { name: 'There is no page at this address' }),
    ).toBeVisible();
    const tabs = within(screen.getByRole('navigation', { name: 'Sections' }));
    expect(tabs.queryByRole('link', { name: 'Performance' })).toBeNull();
  });

  test('begin with what needs attention, with who does what about it', async () => {
    renderBoard(files, '/performance');
    const attention = within(await section('What needs attention'));
    const row = attention.getByRole('rowheader', { name: /^Re-referrals within 12 months/ });
    expect(row.closest('tr')).toHaveTextContent('No action in the plan answers this');
    expect(attention.getByRole('rowheader', { name: /^Changed for the worse/ })).toBeVisible();
  });

  test('stand under their themes, each with its marks in words', async () => {
    renderBoard(files, '/performance');
    const all = within(await section('All measures'));
    expect(all.getByRole('rowheader', { name: 'Workforce stability' })).toBeVisible();
    expect(await rowNames()).toHaveLength(13);
    const row = all.getByRole('rowheader', { name: /^Vacancies/ }).closest('tr');
    expect(row).toHaveTextContent('No clear change');
    expect(row).toHaveTextContent('Will be missed');
    const audits = all.getByRole('rowheader', { name: /^Audits/ }).closest('tr');
    expect(audits).toHaveTextContent('62.5% Nov 2026 10 of 16: small numbers');
  });

  test('are found by mark and words, which the address keeps', async () => {
    renderBoard(files, '/performance?variation=none&sort=name');
    expect(await rowNames()).toEqual([
      'Audits graded good or better',
      'Children in care with a named social worker',
      'Turnover, rolling 12 months',
    ]);
    const all = within(await section('All measures'));
    expect(all.getAllByRole('status')[0]).toHaveTextContent(
      '3 of 13 measures. Filtered by: variation No mark.',
    );
    await userEvent.selectOptions(all.getByLabelText('Theme'), 'Workforce stability');
    expect(search().get('theme')).toBe('Workforce stability');
    expect(await rowNames()).toEqual(['Turnover, rolling 12 months']);
    await userEvent.click(all.getByRole('button', { name: 'Show all measures' }));
    expect(await rowNames()).toHaveLength(13);
  });

  test('are placed three by three, and those without a place say why', async () => {
    renderBoard(files, '/performance');
    const matrix = within(await section('Where each measure stands'));
    const heads = matrix.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(heads).toHaveLength(3);
    expect(matrix.getByText('Not placed.').parentElement).toHaveTextContent(
      'Turnover, rolling 12 months: a rolling figure.',
    );
  });
});

describe('the overview', () => {
  test('names the worst measures in one line', async () => {
    renderBoard(files);
    // What changed, further down, leads there as well.
    const [link] = await screen.findAllByRole('link', { name: 'Caseloads over 20' });
    expect(link?.closest('p')).toHaveTextContent(/^Performance: \w+ of 13 measures need attention/);
  });
});
