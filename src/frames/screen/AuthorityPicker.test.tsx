import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { testAuthorities, testFiles, testPack } from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { server } from '#mocks/node.ts';
import { App, makeAppParts } from '#src/app/App.tsx';
import { preloadCharts } from '#tests/preloadCharts.ts';
import { preloadDialogs } from './preloadDialogs.ts';

// What is tested here is what becomes of the board, not that its parts come later.
await Promise.all([preloadCharts(), preloadDialogs()]);

// Each test draws the whole board once or twice, charts and all, on a machine that may be busy.
configure({ asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 20_000 });

const [first, neighbour] = testAuthorities.authorities;
if (!first || !neighbour) throw new Error('Exampleshire and a neighbour are wanted');

const formerCode = 'E10999001';
const oldCode = 'E10999002';
const emptyPack = { ...testPack, areas: [], inspections: [], visits: [], events: [] };

/** Exampleshire, which had another code before; its neighbours; and Old Example, long gone. */
const files = {
  ...testFiles,
  'authorities.json': {
    ...testAuthorities,
    authorities: [
      { ...first, formerCodes: [formerCode] },
      ...testAuthorities.authorities.slice(1),
      {
        ...first,
        code: oldCode,
        name: 'Old Example',
        shortName: 'Old Example',
        status: 'abolished',
        neighbours: [],
      },
    ],
  },
  ...Object.fromEntries(
    [neighbour.code, oldCode].map((code) => [
      `authorities/${code}/board-pack.json`,
      { ...emptyPack, authorityCode: code },
    ]),
  ),
};

// By text: a role is looked up in the whole page with its charts, which takes many times as long.
const changeButton = () => screen.getByText(': change authority').closest('button');

/** Opens the whole board at an address, and tells when it shows somebody's board. */
async function openBoard(address: string) {
  server.use(...datasetHandlers(files));
  window.location.hash = address;
  render(
    <StrictMode>
      <App {...makeAppParts()} />
    </StrictMode>,
  );
  await screen.findByText(': change authority');
  const user = userEvent.setup({ delay: null });
  return {
    switchTo: async (typed: string) => {
      await user.click(changeButton() ?? document.body);
      await user.type(screen.getByLabelText('Search by name'), `${typed}{Enter}`);
      expect(screen.queryByText('Choose an authority')).toBeNull();
    },
    user,
  };
}

const shown = (name: string) =>
  waitFor(() => expect(changeButton()).toHaveTextContent(`${name} children’s services`));

beforeEach(() => {
  document.title = '';
});

describe('switching to another authority', () => {
  test('shows its board and puts its code into the address, keeping what else is there', async () => {
    const { switchTo } = await openBoard(`#/?authority=${neighbour.code}&other=1`);
    await shown(neighbour.shortName);
    await switchTo('old');
    await shown('Old Example');
    const search = new URLSearchParams(window.location.hash.replace('#/?', ''));
    expect(Object.fromEntries(search)).toEqual({ authority: oldCode, other: '1' });
    expect(screen.getByText(/This authority no longer exists/)).toBeVisible();
    expect(await screen.findByText(/No inspection of Old Example/)).toBeVisible();
  });

  test('to the one that is shown changes nothing', async () => {
    const { switchTo } = await openBoard(`#/?authority=${formerCode}`);
    const before = window.history.length;
    await switchTo('exampleshire');
    await shown('Exampleshire');
    expect(window.history.length).toBe(before);
    expect(window.location.hash).toBe(`#/?authority=${formerCode}`);
  });

  test('names the new board in the title and announces it, but not the first one', async () => {
    const { switchTo } = await openBoard(`#/?authority=${neighbour.code}`);
    const title = 'Overview, Neighbourham 1 children’s services: Improvement Board';
    await waitFor(() => expect(document.title).toBe(title));
    expect(screen.queryByText(title)).toBeNull();
    await switchTo('old');
    const newTitle = 'Overview, Old Example children’s services (abolished): Improvement Board';
    await waitFor(() => expect(document.title).toBe(newTitle));
    expect(screen.getByText(newTitle)).toHaveAttribute('role', 'status');
  });

  test('stays so when one then goes to a section by its tab', async () => {
    const { user } = await openBoard(`#/?authority=${oldCode}`);
    await user.click(screen.getByText('Overview'));
    expect(window.location.hash).toBe(`#/?authority=${oldCode}`);
    await shown('Old Example');
  });
});

describe('an address', () => {
  test('with a code that an authority had before shows the board that it has now', async () => {
    await openBoard(`#/?authority=${formerCode}`);
    await shown('Exampleshire');
    expect(await screen.findByText(/^Good overall with Outstanding leadership/)).toBeVisible();
    expect((await screen.findAllByText('26.0'))[0]).toBeVisible();
  });

  test('of no authority says so, and the list still leads to one', async () => {
    const { switchTo } = await openBoard('#/?authority=E06999998');
    expect(await screen.findByText('There is no page at this address')).toBeVisible();
    await waitFor(() => expect(document.title).toBe('No page at this address: Improvement Board'));
    await switchTo('old');
    await shown('Old Example');
    expect(await screen.findByText(/No inspection of Old Example/)).toBeVisible();
    expect(document.title).toMatch(/^Overview, Old Example/);
  });
});

describe('a board without records of its council', () => {
  test('says where improvement areas come from and what a council adds', async () => {
    await openBoard(`#/?authority=${neighbour.code}`);
    expect(await screen.findByText(/^No national file lists improvement areas/)).toHaveTextContent(
      'they come from inspection reports and letters. So none are listed for Neighbourham 1. Its council adds them, with its inspections, visits and meetings, in a folder of its own, as docs/data-format.md describes.',
    );
  });

  test('asks nothing of a council that is no more', async () => {
    await openBoard(`#/?authority=${oldCode}`);
    const words = await screen.findByText(/^No national file lists improvement areas/);
    expect(words).toHaveTextContent('none are listed for Old Example.');
    expect(words).not.toHaveTextContent('council');
  });
});
