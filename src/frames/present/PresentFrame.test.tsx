import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { memberTokens } from '#mocks/members.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import type { DatasetFile } from '#src/core/model/datasetFile.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const ownBoard = { [packFile]: ownBoardPack };

beforeEach(() => sessionStorage.clear());

const stage = () => screen.findByRole('main');
const title = async () => within(await stage()).findByRole('heading', { level: 1 });

/** The name of the slide on screen, without its number. */
const slideInSight = async () => (await stage()).getAttribute('aria-label')?.replace(/^.*: /, '');

describe('the slides of a council’s own board', () => {
  test('carry its marking, each of them', async () => {
    renderBoard(ownBoard, '/present');
    const user = userEvent.setup();
    await title();
    const seen: (string | undefined)[] = [];
    for (let number = 1; number <= 14; number++) {
      expect(await stage()).toHaveAccessibleName(new RegExp(`^Slide ${number} of 14`));
      await title();
      const marking = within(await stage()).getByText('OFFICIAL-SENSITIVE (example)');
      expect(marking).toBeVisible();
      seen.push(await slideInSight());
      await user.keyboard('{ArrowRight}');
    }
    expect(new Set(seen).size).toBe(14);
  });

  test('end on the questions that the council asks, before the sources', async () => {
    renderBoard(ownBoard, '/present?slide=questions');
    expect(await title()).toHaveTextContent('Questions for the board');
    const questions = within(await stage()).getAllByRole('listitem');
    expect(questions.map(({ textContent }) => textContent)).toEqual([
      'What would tell us that this is wrong?',
      'Who takes the samples until the post is filled?',
      'Whom should we visit?',
      'What keeps those who came?',
    ]);
  });

  test('ask nothing that was not yet asked on the day of the view', async () => {
    renderBoard(ownBoard, '/present?asAt=2026-10-31&slide=questions');
    await title();
    expect(await stage()).toHaveAccessibleName('Slide 1 of 13: Title');
  });

  test('name on an earlier day the sources that were there, and apart from them what came later', async () => {
    const [report] = ownBoardPack.sources;
    const older = { ...report, id: 'T2', publishedOn: '2023-01-31' };
    const dataset = testFiles['dataset.json'] as DatasetFile;
    const files = {
      [packFile]: { ...ownBoardPack, sources: [report, older] },
      'dataset.json': {
        ...dataset,
        publications: dataset.publications.map((one) => ({ ...one, url: 'https://example.org' })),
      },
    };
    const rowsOn = async (asAt: string) => {
      const { unmount } = renderBoard(files, `/present?slide=sources&asAt=${asAt}`);
      await title();
      const rows = within(await stage()).getAllByRole('definition');
      const words = rows.map(({ textContent }) => textContent);
      unmount();
      return words;
    };
    const rest = 'each listed under Sources with what it is used for';
    expect(await rowsOn('2026-11-22')).toEqual([
      'Example statistics 2025',
      `Two reports, letters, minutes and articles, ${rest}`,
    ]);
    expect(await rowsOn('2026-01-11')).toEqual([
      `One document, and one published later that tells of the time, ${rest}`,
      'Department for Examples (19 March 2026): only what was known by this day is shown of them',
    ]);
  });

  test('say in the speaker’s window whose judgements the notes on them are', async () => {
    renderBoard({}, '/speaker?slide=judgements');
    const notes = await screen.findByRole('region', { name: 'Notes' });
    expect(await within(notes).findByText(/^Judgements of Exampleshire over time\./)).toBeVisible();
  });

  test('have the council’s notes in the speaker’s window, and none of a later day', async () => {
    for (const [slide, note] of [
      ['standing', 'Start with what children told us.'],
      ['areas', 'Two areas are late for one reason.'],
      ['threads', 'This was raised in 2019 too.'],
      ['agency-rate', 'Three posts were filled in October.'],
      ['agency-rate', 'Ask the board: What keeps those who came?'],
    ] as const) {
      const { unmount } = renderBoard(ownBoard, `/speaker?slide=${slide}`);
      const notes = await screen.findByRole('region', { name: 'Notes' });
      expect(await within(notes).findByText(note)).toBeVisible();
      expect(notes).not.toHaveTextContent('Said in a later meeting.');
      unmount();
    }
  });

  test('have the figure’s own sentence, table and definition where the council says nothing', async () => {
    renderBoard(ownBoard, '/speaker?slide=caseload');
    const notes = await screen.findByRole('region', { name: 'Notes' });
    expect(await within(notes).findByRole('table')).toBeVisible();
    expect(notes).toHaveTextContent(/Exampleshire/);
    expect(notes.querySelectorAll('p').length).toBeGreaterThanOrEqual(4);
  });
});

describe('the slides of a board', () => {
  test('have no marking and no questions where the council gives none', async () => {
    renderBoard({}, '/present');
    await title();
    expect(await stage()).toHaveAccessibleName('Slide 1 of 12: Title');
    expect(screen.queryByText(/OFFICIAL/)).toBeNull();
  });

  test('say which file is at fault, and go on', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    renderBoard(
      { 'workforce/turnover-rate.json': { broken: true } },
      '/present?slide=turnover-rate',
    );
    expect(
      await screen.findByText('The slide “Turnover” could not be shown', undefined, {
        timeout: 5000,
      }),
    ).toBeVisible();
    expect(complained.mock.calls.join()).toContain('workforce/turnover-rate.json');
    await userEvent.keyboard('{ArrowRight}');
    expect(await stage()).toHaveAccessibleName(/Vacancies/);
    expect(await title()).toHaveTextContent(/^Vacanc/);
  });

  test('come back as the usual ones, without those that are shown only where a reader asks', async () => {
    renderBoard(ownBoard, '/present?slides=sources,authorities');
    const user = userEvent.setup();
    expect(await stage()).toHaveAccessibleName(/^Slide 1 of 2: /);
    await user.click(await screen.findByRole('button', { name: 'Choose slides' }));
    await user.click(
      await screen.findByRole('button', { name: 'The usual slides in their order' }),
    );
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(async () => expect(await stage()).toHaveAccessibleName(/ of 14: /));
    expect(window.location.hash).not.toContain('slides=');
  });

  test('follow the address, and leave out what it leaves out', async () => {
    renderBoard({}, '/present?slides=areas,unknown,title,questions&slide=title');
    await title();
    expect(await stage()).toHaveAccessibleName('Slide 2 of 2: Title');
    await userEvent.keyboard('{Home}');
    await waitFor(async () => expect(await slideInSight()).toBe('Open improvement areas'));
  });
});

describe('the speaker’s window', () => {
  /** A presentation elsewhere, as its messages tell of it. */
  const presentation = (id: string) => {
    const channel = new BroadcastChannel(`improvement-board ${id}`);
    const heard: unknown[] = [];
    channel.addEventListener('message', ({ data }) => heard.push(data.message));
    const say = (message: object) =>
      channel.postMessage({ presentation: id, number: crypto.randomUUID(), message });
    return { channel, heard, say };
  };

  test('asks where the presentation stands, follows it, and says when it was left', async () => {
    const { channel, heard, say } = presentation('p1');
    renderBoard(ownBoard, '/speaker?presentation=p1');
    expect(await screen.findByText(/^Waiting for the presentation/)).toBeVisible();
    await waitFor(() => expect(heard).toContainEqual({ kind: 'hello' }));
    const run = ['title', 'areas', 'sources'];
    const startedAt = Date.now() - 67_000;
    act(() => say({ kind: 'state', slide: 'areas', run, isBlack: false, startedAt }));
    expect(
      await screen.findByRole('heading', { name: 'Slide 2 of 3: Open improvement areas' }),
    ).toBeVisible();
    expect(screen.getByText(/^1:\d\d$/)).toBeVisible();

    // What it does not understand it leaves aside.
    act(() => say({ kind: 'state', slide: 'elsewhere', run }));
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(heard).toContainEqual({ kind: 'act', action: 'next' }));
    await userEvent.keyboard('1{Enter}');
    await waitFor(() => expect(heard).toContainEqual({ kind: 'show', slide: 'title' }));

    act(() => say({ kind: 'left' }));
    expect(await screen.findByText('The presentation was left.')).toBeVisible();
    expect(screen.getByRole('heading', { name: /^Slide 2 of 3/ })).toBeVisible();
    channel.close();
  });
});

describe('a clicker', () => {
  const blackness = () => screen.queryByText(/^The screen is black/);
  /** @returns Whether the page held back what the browser does for the key. */
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    act(() => void document.body.dispatchEvent(event));
    return event.defaultPrevented;
  };

  test('does not load the page again with its start button, whatever is open', async () => {
    renderBoard({}, '/present');
    await title();
    expect([press('F5'), press('r', { ctrlKey: true })]).toEqual([true, true]);
    press('?');
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(press('F5')).toBe(true);
    expect(await slideInSight()).toBe('Title');
  });

  test('leaves a black screen with Escape, and only then the presentation', async () => {
    renderBoard({}, '/present');
    await title();
    press('b');
    expect(blackness()).toBeVisible();
    press('Escape');
    expect(blackness()).toBeNull();
    expect(window.location.hash).toMatch(/^#\/present/);
    press('Escape');
    await waitFor(() => expect(window.location.hash).not.toMatch(/^#\/present/));
  });

  test('turns a black screen on once, however long its key is held down', async () => {
    renderBoard({}, '/present');
    await title();
    press('b');
    for (let times = 0; times < 7; times++) press('b', { repeat: true });
    expect(blackness()).toBeVisible();
    press('b');
    expect(blackness()).toBeNull();
  });

  test('starts no reload from the speaker’s window', async () => {
    renderBoard({}, '/speaker?presentation=p2');
    await screen.findByText(/^Waiting for the presentation/);
    expect(press('F5')).toBe(true);
  });
});

describe('a browser in which site data is blocked', () => {
  test('presents all the same, as nothing that it refuses is needed', async () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        constructor() {
          refuse();
        }
      },
    );
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(refuse);
    onTestFinished(() => void vi.unstubAllGlobals());
    renderBoard({}, '/present');
    await title();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(async () => expect(await slideInSight()).toBe('Where we stand'));
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog')).toHaveTextContent(/site data/);
  });
});

describe('keys of a single character', () => {
  test('do nothing where the reader has asked so, and those with a name still act', async () => {
    renderBoard({}, '/present');
    const user = userEvent.setup();
    await title();
    await user.keyboard('?');
    await user.click(screen.getByLabelText('Letters, numbers and symbols act as keys'));
    await waitFor(() => expect(window.location.hash).toContain('characters=false'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    for (const key of ['n', 'o', 'b', '.', '?', '3{Enter}']) {
      await user.keyboard(key);
      expect(await slideInSight(), key).toBe('Title');
      expect(screen.queryByRole('dialog')).toBeNull();
    }
    await user.keyboard('{ArrowRight}');
    await waitFor(async () => expect(await slideInSight()).toBe('Where we stand'));

    await user.click(screen.getByRole('button', { name: 'Keys' }));
    await user.click(screen.getByLabelText('Letters, numbers and symbols act as keys'));
    await waitFor(() => expect(window.location.hash).not.toContain('characters'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    await user.keyboard('p');
    await waitFor(async () => expect(await slideInSight()).toBe('Title'));
  });
});

describe('the minutes', () => {
  const pack = { ...ownBoardPack, decisions: [] };
  const dialog = async () => within(await screen.findByRole('dialog'));

  test('come after the last slide where something was recorded, to copy, and can be opened before', async () => {
    renderBoard({ [packFile]: pack }, '/present?slide=sources');
    const user = userEvent.setup();
    await title();
    await user.keyboard('{ArrowRight}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('m');
    expect((await dialog()).getByText('Nothing was recorded on 22 November 2026.')).toBeVisible();
    await user.click((await dialog()).getByRole('button', { name: /^Note a decision/ }));
    await user.type(
      await (await dialog()).findByLabelText('What was decided, or is to be done'),
      'Meet again in March.',
    );
    await user.click((await dialog()).getByRole('button', { name: 'Save note' }));
    expect(await (await dialog()).findByText('Meet again in March.')).toBeVisible();
    await user.click((await dialog()).getByRole('button', { name: 'Copy for the minutes' }));
    expect(await (await dialog()).findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      'Decisions and actions of 22 November 2026\n\nDecisions\n1. Meet again in March.',
    );
    await user.click((await dialog()).getByRole('button', { name: 'Close' }));
    await user.keyboard('{ArrowRight}');
    expect((await dialog()).getByText('Meet again in March.')).toBeVisible();
  });

  test('have what the backend has kept since the slides began', async () => {
    renderBoard({ [packFile]: pack }, '/present?slide=sources', {});
    await title();
    const base = new URL(`data/v1/authorities/${exampleshire}/`, document.baseURI);
    const etag = (await fetch(new URL('board-pack.json', base))).headers.get('ETag') ?? '';
    await fetch(new URL('decisions', base), {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${memberTokens.recorder}`,
        'If-Match': etag,
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify({ kind: 'decision', on: '2026-11-22', text: 'Publish the plan.' }),
    });
    await userEvent.keyboard('m');
    expect(await (await dialog()).findByText('Publish the plan.')).toBeVisible();
  });
});
