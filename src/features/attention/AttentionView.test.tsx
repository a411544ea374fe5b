import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { planPack } from '#mocks/planBoard.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const files = { [`authorities/${exampleshire}/board-pack.json`]: planPack };

describe('what needs attention', () => {
  test('has a page with every item under its kind, each with a way to where it stands', async () => {
    renderBoard(files, '/attention');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: /items need attention; the worst is an action \d+ days overdue/,
      }),
    ).toBeVisible();
    expect(screen.getByRole('rowheader', { name: 'Overdue actions' })).toBeVisible();
    const row = screen.getByRole('rowheader', { name: /^Action 1\.8/ }).closest('tr');
    expect(row).toHaveTextContent('22 days overdue');
    expect(row).toHaveTextContent('Due 31 October 2026');
    const link = within(row as HTMLElement).getByRole('link');
    expect(link.getAttribute('href')).toMatch(/^#\/areas\?.*view=actions/);
  });

  test('stands on the overview of a board with a plan, and not on one without', async () => {
    renderBoard(files);
    const block = within(await screen.findByRole('region', { name: 'Needs attention' }));
    expect(block.getByRole('link', { name: /items need attention/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^#\/attention/),
    );
  });

  test('leaves out what an earlier day did not know', async () => {
    renderBoard(files, '/attention?asAt=2026-07-01');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('rowheader', { name: /^Action 1\.8/ })).toBeNull();
    expect(screen.getByRole('rowheader', { name: /^Action 5\.3/ })).toBeVisible();
  });

  test('is the slide after the summary, with the worst of each kind and the others counted', async () => {
    renderBoard(files, '/present?slide=attention');
    const slide = within(await screen.findByRole('article'));
    expect(
      await slide.findByRole('heading', { level: 1, name: /items need attention/ }),
    ).toBeVisible();
    const rows = slide.getAllByRole('listitem');
    expect(rows.length).toBeLessThanOrEqual(6);
    expect(slide.getByText(/^And \w+ more:$/)).toBeVisible();
    expect(slide.getByText(/^3 of \d+$/)).toBeVisible();
  });

  test('stands first in the printed pack, and the log of actions among the areas', async () => {
    renderBoard(files, '/print');
    const [first] = await screen.findAllByText(/items need attention; the worst is/);
    const contents = await screen.findByText('Contents');
    expect(first?.compareDocumentPosition(contents)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    // By role a whole pack is slow to search.
    expect(await screen.findByText('Actions of the plan', { selector: 'caption' })).toBeVisible();
  });
});
