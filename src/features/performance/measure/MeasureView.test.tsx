import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { measuresFiles as files } from '#tests/measuresOnTestDay.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const open = (id: string) => renderBoard(files, `/performance/${id}`);

describe('the page of a measure', () => {
  test('can be read month by month with the arrow keys, each mark in words', async () => {
    open('average-caseload');
    const reader = await screen.findByRole('slider', { name: /Average caseload by month/ });
    expect(reader).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^November 2026: 18\.1\. Change for the worse: Rise 6 of 6 in a row\./),
    );
    const said = Array.from({ length: 36 }, (_, index) => {
      fireEvent.change(reader, { target: { value: String(index) } });
      return reader.getAttribute('aria-valuetext') ?? '';
    });
    expect(new Set(said).size).toBe(36);
    expect(said[34]).toMatch(/^October 2026: 17\.5\. .*Target 16/);
    expect(said[26]).toMatch(/^February 2026: Not supplied\./);
    const heard = (words: RegExp) => said.flatMap((text, index) => (words.test(text) ? index : []));
    expect(said[1]).toContain('Change for the better: Month 2 of 7 below the mean');
    expect(heard(/Change for the better/)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(heard(/Change for the worse: Above the usual range/)).toEqual([16]);
    expect(heard(/Change for the worse/)).toEqual([16, 29, 30, 31, 32, 33, 34, 35]);
    expect(heard(/\. Usual\./)).toHaveLength(36 - 7 - 8 - 1);
  });

  test('says how to read it in four lines, what it is, and what is being done', async () => {
    open('average-caseload');
    const notes = within(await screen.findByRole('complementary', { name: /Average caseload/ }));
    const heading = notes.getByRole('heading', { name: 'How to read it' });
    expect(within(heading.parentElement as HTMLElement).getAllByRole('listitem')).toHaveLength(4);
    expect(notes.getByText(/Fill ten case-holding posts/)).toBeVisible();
    expect(notes.getByText(/Head of Workforce, by 31 March 2027/)).toBeVisible();
  });

  test('has every month in a table with what was counted, a missing one with its reason', async () => {
    open('average-caseload');
    const months = within(await screen.findByRole('region', { name: 'Month by month' }));
    const missing = months.getByRole('rowheader', { name: 'February 2026' }).closest('tr');
    expect(missing).toHaveTextContent('[x]');
    expect(missing).toHaveTextContent('Not supplied. It is left out of the mean and the limits.');
    const latest = months.getByRole('rowheader', { name: 'October 2026' }).closest('tr');
    expect(latest).toHaveTextContent('1,972');
    expect(latest).toHaveTextContent('112.7');
  });

  test('has DfE’s indicator beside it, with the way to it', async () => {
    open('average-caseload');
    const yearly = within(
      await screen.findByRole('region', { name: 'Compared with DfE’s yearly figure' }),
    );
    expect(yearly.getByText(/never joined in one line/)).toBeVisible();
    expect(yearly.getByRole('link', { name: /in DfE’s workforce figures/ })).toHaveAttribute(
      'href',
      expect.stringContaining('#/workforce/caseload'),
    );
  });

  test('has local figures of the old form where they belong to it, and no others', async () => {
    const fact = {
      id: 'F1',
      on: '2026-03-31',
      knownOn: '2026-05-01',
      knownBy: 'published',
      indicatorId: 'caseload',
      measure: 'Average caseload, newly qualified workers',
      value: 11,
      unit: 'cases',
      scope: 'First year',
      quote: '',
      note: '',
      confidence: 'high',
      sourceId: 'T1',
    };
    const others = { ...fact, id: 'F2', indicatorId: 'agency-rate', measure: 'Agency share' };
    const packs = Object.entries(files).map(([path, pack]) => [
      path,
      { ...(pack as BoardPack), facts: [fact, others] },
    ]);
    renderBoard(Object.fromEntries(packs), '/performance/average-caseload');
    const yearly = within(
      await screen.findByRole('region', { name: 'Compared with DfE’s yearly figure' }),
    );
    expect(yearly.getByText(/Average caseload, newly qualified workers/)).toHaveTextContent(
      '11 cases',
    );
    expect(yearly.getByText(/^Never part of the lines/)).toBeVisible();
    expect(screen.queryByText(/Agency share/)).toBeNull();
  });

  test('has its months in one table only', async () => {
    open('average-caseload');
    await screen.findByRole('region', { name: 'Month by month' });
    expect(screen.queryByText(/^Table/)).toBeNull();
    expect(screen.getAllByRole('rowheader', { name: 'October 2026' })).toHaveLength(1);
    expect(screen.getByRole('button', { name: /Download of Average caseload/ })).toBeVisible();
  });

  test('asks for an action where a measure got worse and none answers it', async () => {
    open('re-referrals');
    const notes = within(await screen.findByRole('complementary', { name: /Re-referrals/ }));
    expect(notes.getByText('No action in the plan answers this.')).toBeVisible();
  });

  test('says why there is no mark, and draws no range', async () => {
    open('turnover');
    expect(await screen.findByText('No mark: rolling figure')).toBeVisible();
    const notes = within(screen.getByRole('complementary', { name: /Turnover/ }));
    expect(notes.getByText(/Each figure shares 11 months with the one before/)).toBeVisible();
    expect(screen.queryByText(/Ordinary ups and downs/)).toBeNull();
    expect(
      await screen.findByRole('slider', { name: /Turnover, rolling 12 months by month/ }),
    ).toHaveAttribute('aria-valuetext', expect.stringContaining('No mark'));
  });

  test('leads back where the board has no such measure', async () => {
    open('no-such-measure');
    expect(
      await screen.findByRole('heading', { name: 'There is no page at this address' }),
    ).toBeVisible();
  });
});
