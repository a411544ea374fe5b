import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { exampleshire, testDecisions, testPack } from '#mocks/exampleshire.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
// The pack draws every view at once.
const slow = 90_000;

const isComplete = () => screen.findByRole('button', { name: 'Print' }, { timeout: slow });
const part = (name: RegExp) => screen.getByRole('region', { name });

describe('the board pack', { timeout: slow }, () => {
  test('has a cover, contents and each part under its finding, and names every element once', async () => {
    const files = { [packFile]: { ...testPack, decisions: testDecisions } };
    renderBoard(files, '/print?asAt=2026-06-30&since=2025-06-01');
    await isComplete();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Exampleshire children’s services' }),
    ).toBeVisible();
    expect(screen.getByText('Data as at 30 June 2026')).toBeVisible();
    expect(screen.getByText('What changed is counted from 1 June 2025.')).toBeVisible();
    expect(screen.getByText(/^Data published up to .*version/)).toBeVisible();

    const contents = screen.getByRole('navigation', { name: 'Contents' });
    const named = within(contents)
      .getAllByText((_, element) => element?.matches('ol > li > p + p') ?? false)
      .map(({ textContent }) => textContent);
    const findings = [/^Part 1/, /^Part 2/, /^Part 3/, /^Part 4/].map(
      (name) => within(part(name)).getByRole('heading', { level: 1 }).textContent,
    );
    expect(named.slice(0, 4)).toEqual(findings);
    expect(
      within(part(/^Part 1/)).getByRole('heading', { level: 2, name: /^What changed since/ }),
    ).toBeVisible();

    const areas = within(part(/^Part 4/));
    expect(
      areas.getByRole('heading', { level: 2, name: 'Decisions and actions of the board' }),
    ).toBeVisible();
    expect(areas.getByRole('table', { name: 'Actions' })).toHaveTextContent('Head of Examples');

    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has a sheet for each indicator, and where a file is broken a fault in its place', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    renderBoard({ 'workforce/turnover-rate.json': undefined }, '/print');
    await isComplete();
    const workforce = within(part(/^Part 3/));
    expect(workforce.getByRole('heading', { level: 2, name: /^Agency workers: / })).toBeVisible();
    expect(
      workforce.getByRole('heading', { name: 'The indicator turnover-rate could not be shown' }),
    ).toBeVisible();
    expect(workforce.queryByRole('heading', { level: 2, name: /^Turnover: / })).toBeNull();
    expect(within(part(/^Part 4/)).queryByRole('alert')).toBeNull();
  });

  test('says of an authority that there is none such as every page does', async () => {
    renderBoard({}, '/print?authority=E99999999');
    expect(
      await screen.findByRole('heading', { name: 'There is no page at this address' }),
    ).toBeVisible();
  });
});
