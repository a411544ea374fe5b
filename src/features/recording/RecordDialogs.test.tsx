import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { memberTokens } from '#mocks/members.ts';
import { server } from '#mocks/node.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { App, makeAppParts } from '#src/app/App.tsx';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { apiSource } from '#src/data/apiSource.ts';
import { buildOf } from '#src/data/build.ts';
import { localTime } from '#tests/localTime.ts';
import { isLong } from '#tests/longTest.ts';
import { memoryStore, renderBoard } from '#tests/renderBoard.tsx';
import { savedFiles } from '#tests/savedFiles.ts';
import { testTime } from '#tests/testDay.ts';
import { dialog, field, press, pressIn, type, user } from './testDialogs.ts';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const base = () => new URL('data/v1/', document.baseURI);
const own = { [packFile]: ownBoardPack };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => vi.unstubAllGlobals());

const show = (page = '/areas/A25') => renderBoard(own, page, {});

/** The page once more, as after a reload: the backend is the same, and so is what the browser keeps. */
const reload = () =>
  render(
    <App
      {...makeAppParts(apiSource({ base: base(), build: buildOf(document), kept: memoryStore() }))}
    />,
  );

const typeDate = async (name: string, [day, month, year]: readonly [string, string, string]) => {
  const group = within(await dialog()).getByRole('group', { name });
  for (const [part, text] of Object.entries({ Day: day, Month: month, Year: year })) {
    fireEvent.change(within(group).getByLabelText(part), { target: { value: text } });
  }
};

const openUpdate = () => press('Record an update');
const record = () => pressIn('Record');
const giveCode = async (code: string = memberTokens.recorder) => {
  await type('Access code', code);
  await pressIn('Continue');
};

/** The board as the backend has it. */
const board = async () => {
  const response = await fetch(new URL(packFile, base()));
  return { pack: boardPack.parse(await response.json()), etag: response.headers.get('ETag') ?? '' };
};
const areaOnBoard = async (id = 'A25') => (await board()).pack.areas.find((area) => area.id === id);

/** Somebody else records in the same meeting. */
async function stranger(path: string, body: unknown) {
  const { etag } = await board();
  const response = await fetch(new URL(`authorities/${exampleshire}/${path}`, base()), {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${memberTokens.recorder}`,
      'If-Match': etag,
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

const fillEvidence = async () => {
  await user.selectOptions(await field('What the evidence shows'), 'addressed');
  await typeDate('Date of the evidence', ['20', '11', '2026']);
  await type('What the evidence says', 'Ten of ten samples were good.');
  await type('Document or check that it comes from', 'Sample of November');
  await type('Who published or made it', 'Exampleshire Council');
};

const evidence = () => screen.findByRole('region', { name: 'Evidence since it was raised' });

describe('an update on an area', () => {
  test('is recorded, shown at once as not yet on the board, and kept by the backend', async () => {
    show();
    await openUpdate();
    expect(within(await dialog()).getByRole('heading', { level: 2 })).toHaveTextContent(
      'Record an update',
    );
    await fillEvidence();
    await type('Owner', 'Lead for Samples');
    await record();
    await screen.findByText('Saved. Enter your access code to send it');
    expect(await evidence()).toHaveTextContent('Ten of ten samples were good.');
    expect(await evidence()).toHaveTextContent('Not yet sent');
    await giveCode();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(/^It is sent in 20 seconds|^It waits/)).toBeInTheDocument();
    await press(/^Send now/);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Send now/ })).toBeNull());
    await waitFor(async () => expect(await evidence()).not.toHaveTextContent('Not yet sent'));
    expect(await evidence()).toHaveTextContent('Ten of ten samples were good.');
    expect(screen.queryByText(/not yet sent:/)).toBeNull();
    const area = await areaOnBoard();
    expect(area?.history.at(-1)).toMatchObject({
      status: 'addressed',
      on: '2026-11-20',
      text: 'Ten of ten samples were good.',
    });
    // Only what was changed: the rest of the plan is as it was.
    expect(area?.plan).toMatchObject({ owner: 'Lead for Samples', dueOn: '2027-03-31' });
    expect(area?.formerPlans).toHaveLength(1);
  });

  test('begins with the plan as it is, and can empty a part of it', async () => {
    show();
    await openUpdate();
    expect(await field('Owner')).toHaveValue('Head of Examples');
    expect(await field('Delivery')).toHaveDisplayValue('Green: on plan');
    const due = within(await dialog()).getByRole('group', { name: 'Due date' });
    expect(within(due).getByLabelText('Month')).toHaveValue('3');
    await type('Owner', '');
    await typeDate('Due date', ['', '6', '2027']);
    await record();
    await giveCode();
    await press(/^Send now/);
    await waitFor(async () =>
      expect((await areaOnBoard())?.plan).toMatchObject({ owner: '', dueOn: '2027-06' }),
    );
    expect((await areaOnBoard())?.plan?.nextStep).toBe(
      'Check a sample of ten examples in December.',
    );
  });

  test('that lacks something says so beside each field and above, with the focus there', async () => {
    show();
    await openUpdate();
    await record();
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(summary).toHaveTextContent('Enter new evidence, or change a part of the plan');
    await type('What the evidence says', 'Something');
    await type('Web address (optional)', 'http://example.org');
    await typeDate('Date of the evidence', ['31', '2', '2026']);
    await typeDate('Due date', ['', '', '27']);
    await record();
    await waitFor(() =>
      expect(
        within(screen.getByRole('alert'))
          .getAllByRole('button')
          .map((b) => b.textContent),
      ).toEqual([
        'Choose what the evidence shows',
        'Enter the date of the evidence. It must be a date that the calendar has',
        'Enter the document or check that the evidence comes from',
        'Enter who published or made the document or check',
        'Enter a web address that begins with https://',
        'Enter the due date, or leave all of it empty. It must be a date that the calendar has',
      ]),
    );
    const status = await field('What the evidence shows');
    expect(status).toBeInvalid();
    expect(status).toHaveAccessibleDescription(/Error: Choose what the evidence shows$/);
    await pressIn('Choose what the evidence shows');
    await waitFor(() => expect(status).toHaveFocus());
    await typeDate('Date of the evidence', ['23', '11', '2026']);
    await user.selectOptions(status, 'open');
    await type('Document or check that it comes from', 'x');
    await type('Who published or made it', 'x');
    await type('Web address (optional)', '');
    await typeDate('Due date', ['', '', '']);
    await record();
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        'Date of the evidence: enter 22 November 2026 or earlier, as no later day has come yet',
      ),
    );
    await typeDate('Date of the evidence', ['11', '1', '2026']);
    await record();
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        'enter 12 January 2026 or later, as the area was raised then',
      ),
    );
  });

  test('that the server finds at fault can be corrected in the form, with its messages', async () => {
    show();
    server.use(
      http.post(
        '*/updates',
        () =>
          HttpResponse.json(
            {
              title: 'Unprocessable Content',
              status: 422,
              detail: 'Something is wrong.',
              errors: [
                { pointer: '#/plan/owner', detail: 'wanted somebody who works here' },
                { pointer: '#/elsewhere', detail: 'the board is closed today' },
              ],
            },
            { status: 422 },
          ),
        { once: true },
      ),
    );
    await openUpdate();
    await type('Owner', 'Nobody');
    await record();
    await giveCode();
    await press(/^Send now/);
    const item = (await screen.findByText(/^Not accepted\./)).closest('li') as HTMLElement;
    expect(item).toHaveTextContent('Owner: wanted somebody who works here');
    await user.click(within(item).getByRole('button', { name: /^Change/ }));
    expect(await field('Owner')).toHaveValue('Nobody');
    expect(await field('Owner')).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent('The board is closed today');
    await type('Owner', 'Somebody');
    await record();
    await press(/^Send now/);
    await waitFor(async () => expect((await areaOnBoard())?.plan?.owner).toBe('Somebody'));
  });

  test('can be undone before it is sent, and the form is then as it was', async () => {
    show();
    await openUpdate();
    await type('Owner', 'Wrong');
    await record();
    await giveCode();
    await press(/^Undo/);
    expect(await field('Owner')).toHaveValue('Wrong');
    expect(await screen.findByText(/1 record is not yet sent: withdrawn\./)).toBeInTheDocument();
    await type('Owner', 'Right');
    await record();
    await press(/^Send now/);
    await waitFor(async () => expect((await areaOnBoard())?.plan?.owner).toBe('Right'));
    expect((await areaOnBoard())?.formerPlans).toHaveLength(1);
  });

  test.each([
    '/areas/A25?asAt=2026-11-20',
    '/present?slide=areas',
    ...(isLong ? ['/areas?asAt=2026-11-20', '/print'] : []),
  ])('cannot be recorded at %s', async (page) => {
    renderBoard(own, page, {});
    await screen.findAllByRole('heading', {}, { timeout: 20_000 });
    await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
    expect(screen.queryByRole('button', { name: /^Record an? / })).toBeNull();
  });
});

describe('a decision or an action', () => {
  test('is recorded with the areas that it is about', async () => {
    show('/areas');
    await press('Record a decision or an action');
    await user.click(await field(/^Action/));
    await type('What was decided, or is to be done', 'Bring the samples.');
    await user.click(await field('Samples are late'));
    await record();
    expect(await screen.findByRole('alert')).toHaveTextContent('Enter who answers for the action');
    await type('Owner', 'Lead for Samples');
    await typeDate('Due date (optional)', ['', '', '2027']);
    await record();
    await giveCode();
    const section = await screen.findByRole('region', {
      name: 'Decisions and actions of the board',
    });
    expect(section).toHaveTextContent('Bring the samples');
    await press(/^Send now/);
    await waitFor(async () =>
      expect((await board()).pack.decisions?.slice(-1)).toMatchObject([
        {
          kind: 'action',
          on: '2026-11-22',
          text: 'Bring the samples.',
          owner: 'Lead for Samples',
          dueOn: '2027',
          areaIds: ['A26'],
        },
      ]),
    );
  });
});

describe('a board that was changed meanwhile', () => {
  test('is shown beside what was recorded, and both are kept where that is wished', async () => {
    show();
    await openUpdate();
    await type('Owner', 'My owner');
    await fillEvidence();
    await stranger('areas/A25/updates', { plan: { owner: 'Their owner', nextStep: 'Their step' } });
    await record();
    await giveCode();
    await press(/^Send now/);
    await screen.findByText(/^1 record is not yet sent.*needs review: the board has changed\.$/);
    await press(/^Compare both versions/);
    const table = within(await dialog()).getByRole('table');
    const row = (name: string) => within(table).getByRole('row', { name: new RegExp(`^${name}`) });
    expect(row('Owner')).toHaveTextContent(/My owner.*Their owner/);
    expect(row('Status')).toHaveTextContent(/Addressed.*In progress/);
    // Leaving it undecided loses nothing.
    await pressIn('Decide later');
    await press(/^Compare both versions/);
    await pressIn('Record mine as well');
    await waitFor(async () => expect((await areaOnBoard())?.plan?.owner).toBe('My owner'));
    const area = await areaOnBoard();
    expect(area?.plan?.nextStep).toBe('Their step');
    expect(area?.formerPlans?.map(({ owner }) => owner)).toEqual([
      'Head of Examples',
      'Their owner',
    ]);
    expect(area?.history.at(-1)?.text).toBe('Ten of ten samples were good.');
  });

  test('asks nothing where something else on it was changed', async () => {
    show();
    await openUpdate();
    await type('Owner', 'My owner');
    await stranger('areas/V3/updates', { plan: { owner: 'Their owner' } });
    await record();
    await giveCode();
    await press(/^Send now/);
    await waitFor(async () => expect((await areaOnBoard())?.plan?.owner).toBe('My owner'));
    expect((await areaOnBoard('V3'))?.plan?.owner).toBe('Their owner');
    expect(screen.queryByText(/out of date/)).toBeNull();
  });

  test('shows the decisions of others beside one’s own, which can be changed or left out', async () => {
    show('/areas');
    await press('Record a decision or an action');
    await type('What was decided, or is to be done', 'Meet more often.');
    await stranger('decisions', { kind: 'decision', on: '2026-11-22', text: 'Meet each month.' });
    await record();
    await giveCode();
    await press(/^Send now/);
    await press(/^Compare both versions/);
    expect(await dialog()).toHaveTextContent('Meet more often.');
    expect(await dialog()).toHaveTextContent('22 November 2026: Meet each month.');
    await pressIn('Change mine');
    expect(await field('What was decided, or is to be done')).toHaveValue('Meet more often.');
    await pressIn('Close');
    await press(/^Compare both versions/);
    await pressIn('Discard my changes');
    await pressIn('Discard my changes');
    await press(/^Restore/);
    await press(/^Compare both versions/);
    await pressIn('Record mine as well');
    await waitFor(async () =>
      expect((await board()).pack.decisions?.slice(-2).map(({ text }) => text)).toEqual([
        'Meet each month.',
        'Meet more often.',
      ]),
    );
  });
});

describe('what was typed', () => {
  test('is there again after the dialog was left and after a reload, until it is discarded', async () => {
    const { unmount } = show();
    await openUpdate();
    await type('Next step', 'Half a sent');
    await pressIn('Close');
    unmount();
    reload();
    await openUpdate();
    expect(await dialog()).toHaveTextContent(`Your draft of ${localTime(testTime)} is back.`);
    expect(await field('Next step')).toHaveValue('Half a sent');
    await pressIn('Discard it');
    expect(await field('Next step')).toHaveValue('Check a sample of ten examples in December.');
    await pressIn('Undo');
    expect(await field('Next step')).toHaveValue('Half a sent');
    await pressIn('Discard it');
    await pressIn('Close');
    await openUpdate();
    expect(await field('Next step')).toHaveValue('Check a sample of ten examples in December.');
  });

  test('is recorded once where the network is dead, the page is closed, and the answer was lost', async () => {
    const { unmount } = show();
    await openUpdate();
    await type('Owner', 'Once');
    await record();
    await giveCode();
    server.use(
      http.post('*/updates', async ({ request }) => {
        // It reaches the backend, and its answer does not come back.
        const copy = request.clone();
        server.resetHandlers(...server.listHandlers().slice(1));
        await fetch(copy);
        return HttpResponse.error();
      }),
    );
    await press(/^Send now/);
    expect(await screen.findByText(/Not sent yet: there is no connection/)).toHaveTextContent(
      'It is never recorded twice.',
    );
    expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull();
    unmount();
    reload();
    expect(
      await screen.findByText(/^1 record is not yet sent.*: without an access code\.$/),
    ).toBeInTheDocument();
    await press('Enter access code');
    await giveCode();
    await waitFor(() => expect(screen.queryByText(/not yet sent/)).toBeNull());
    expect((await areaOnBoard())?.formerPlans).toHaveLength(1);
    expect((await areaOnBoard())?.plan?.owner).toBe('Once');
  });

  test('stays where a page to sign in answers with 200, says so, and is recorded once after that', async () => {
    show();
    server.use(
      http.post(`*/areas/A25/updates`, () => HttpResponse.html('<!doctype html><h1>Sign in</h1>'), {
        once: true,
      }),
    );
    await openUpdate();
    await fillEvidence();
    await record();
    await giveCode();
    await press(/^Send now/);
    const words = await screen.findByText(/^Not saved yet: the server answered with something/);
    expect(words).toHaveTextContent('sign in if it asks you to, then try again here');
    expect(screen.getByText(/1 record is not yet sent: answered by a page/)).toBeVisible();
    expect(await evidence()).toHaveTextContent('Not yet sent');
    await press(/^Try now/);
    await waitFor(async () => expect(await evidence()).not.toHaveTextContent('Not yet sent'));
    const texts = (await areaOnBoard())?.history.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => text === 'Ten of ten samples were good.')).toHaveLength(1);
  });

  test('waits for a code that may record', async () => {
    show();
    await openUpdate();
    await type('Owner', 'Me');
    await record();
    await giveCode('wrong');
    await press(/^Send now/);
    await screen.findByText(/^1 record is not yet sent.*: without an access code\.$/);
    await user.click(
      (await screen.findAllByRole('button', { name: /^Enter access code/ }))[0] as HTMLElement,
    );
    expect(await dialog()).toHaveTextContent('That access code was not accepted.');
    await giveCode(memberTokens.observer);
    await screen.findByText('Not sent: the access code may read this board, not record on it.');
    await user.click(
      (await screen.findAllByRole('button', { name: /^Enter access code/ }))[0] as HTMLElement,
    );
    await giveCode();
    await waitFor(async () => expect((await areaOnBoard())?.plan?.owner).toBe('Me'));
  });

  test('is sent by itself when the connection is back', async () => {
    show();
    await openUpdate();
    await type('Owner', 'Me');
    await record();
    await giveCode();
    server.use(http.post('*/updates', () => HttpResponse.error(), { once: true }));
    await press(/^Send now/);
    await screen.findByText(/waiting for the connection/);
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await waitFor(async () => expect((await areaOnBoard())?.plan?.owner).toBe('Me'));
  });
});

describe('what is taken away of a board, or presented', () => {
  const recordOwner = async () => {
    await openUpdate();
    await type('Owner', 'Me');
    await record();
    await screen.findByText('Saved. Enter your access code to send it');
    await pressIn('Later');
  };

  test('says in the saved data’s message what of it is not yet sent', async () => {
    const saved = savedFiles();
    show();
    await recordOwner();
    await press('Share');
    await pressIn('Save the data as JSON');
    const outcome = 'Saved as exampleshire-data-2026-11-22.json.';
    await screen.findByText(`${outcome} It holds one record that is not yet sent.`);
    expect(await saved.text()).toContain('"owner":"Me"');
  });

  test('says in the foot of a slide that something is not yet sent', async () => {
    const { unmount } = show();
    await recordOwner();
    unmount();
    window.location.hash = `/present?authority=${exampleshire}`;
    reload();
    expect(await screen.findByText(/^Data as at .*\. One record is not yet sent$/)).toBeVisible();
  });

  test.runIf(isLong)(
    'says on the cover of the pack what of it is not yet sent',
    async () => {
      const { unmount } = show();
      await recordOwner();
      unmount();
      window.location.hash = `/print?authority=${exampleshire}`;
      reload();
      const unsent = 'This pack holds one record that is not yet sent.';
      expect(await screen.findByText(unsent, {}, { timeout: 60_000 })).toBeVisible();
    },
    90_000,
  );
});

describe('a board that is read from files', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const isAskedOnLeaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  test('keeps notes in the page, says so before and after, and saves them as a file', async () => {
    const saved = savedFiles();
    renderBoard(own, '/areas/A25');
    await press('Note an update');
    expect(await dialog()).toHaveTextContent(
      'What you type stays in this tab, even if the page reloads, until the tab is closed.',
    );
    await type('Owner', '=Lead, "acting"');
    await waitFor(() => expect(isAskedOnLeaving()).toBe(true));
    await pressIn('Save note');
    expect(
      await screen.findByText(/^1 note is kept in this page only\. Save it as a file/),
    ).toBeInTheDocument();
    // The board is as it was published.
    expect(screen.getByRole('region', { name: /plan/ })).toHaveTextContent('Head of Examples');
    expect(isAskedOnLeaving()).toBe(true);
    await user.click(screen.getAllByRole('button', { name: 'Save as a file' })[0] as HTMLElement);
    expect(saved.names).toEqual(['exampleshire-notes-2026-11-22.csv']);
    const csv = await saved.text();
    expect(csv).toContain('Update on an area,A25,Area A25');
    expect(csv).toContain(`"'=Lead, ""acting"""`);
    expect(
      await screen.findByText('1 note is kept in this page only, and saved in a file.'),
    ).toBeInTheDocument();
    expect(isAskedOnLeaving()).toBe(false);
  });

  test('lets notes be changed, deleted and brought back', async () => {
    renderBoard(own, '/areas/A25');
    await press('Note an update');
    await type('Next step', 'First words.');
    await pressIn('Save note');
    await press(/^Change/);
    expect(await field('Next step')).toHaveValue('First words.');
    await type('Next step', 'Second words.');
    await pressIn('Save note');
    await press('Show notes');
    const list = await dialog();
    expect(list).toHaveTextContent('Next step: Second words');
    await user.click(within(list).getByRole('button', { name: /^Delete/ }));
    expect(list).toHaveTextContent('Nothing is left to be sent or saved.');
    await user.click(within(list).getByRole('button', { name: /^Restore/ }));
    expect(list).toHaveTextContent('Next step: Second words');
    await user.click(within(list).getByRole('button', { name: /^Delete/ }));
    await user.click(within(list).getByRole('button', { name: /^Dismiss/ }));
    await pressIn('Close');
    expect(screen.queryByText(/kept in this page/)).toBeNull();
    expect(isAskedOnLeaving()).toBe(false);
  });

  test('has notes and what was being typed again when the page is loaded again', async () => {
    const { unmount } = renderBoard(own, '/areas/A25');
    await press('Note an update');
    await type('Owner', 'First');
    await pressIn('Save note');
    await press('Note an update');
    await type('Next step', 'Half a sen');
    await waitFor(() => expect(isAskedOnLeaving()).toBe(true));
    unmount();
    renderBoard(own, '/areas/A25');
    expect(
      await screen.findByText(/^1 note is kept in this page only\. Save it as a file/),
    ).toBeInTheDocument();
    await press('Note an update');
    expect(await field('Next step')).toHaveValue('Half a sen');
    expect(await dialog()).toHaveTextContent(/Your draft of .* is back/);
  });

  test('says that a reload loses what is typed where the browser stores nothing', async () => {
    const refuse = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    renderBoard(own, '/areas/A25');
    await press('Note an update');
    await type('Owner', 'Me');
    expect(await dialog()).toHaveTextContent('This browser does not let the page store anything');
    await pressIn('Save note');
    expect(await screen.findByText(/^1 note is kept/)).toBeInTheDocument();
  });

  test('stores nothing outside the page', async () => {
    const opened = vi.spyOn(globalThis.indexedDB, 'open');
    renderBoard(own, '/areas/A25');
    await press('Note an update');
    await type('Owner', 'Me');
    await pressIn('Save note');
    await screen.findByText(/^1 note is kept/);
    expect(opened).not.toHaveBeenCalled();
  });

  test('can be noted on where the board has neither areas nor decisions', async () => {
    renderBoard({ [packFile]: { ...boardPack.parse(testFiles[packFile]), areas: [] } }, '/areas');
    await press('Note a decision or an action');
    expect(within(await dialog()).queryByText(/Improvement areas that it is about/)).toBeNull();
    await type('What was decided, or is to be done', 'Meet.');
    await pressIn('Save note');
    await screen.findByText(/^1 note is kept/);
  });
});

describe('evidence that was recorded in error', () => {
  const recordEvidence = async () => {
    show();
    await openUpdate();
    await fillEvidence();
    await record();
    await giveCode();
    await press(/^Send now/);
    await waitFor(async () => expect((await areaOnBoard())?.history).toHaveLength(2));
  };

  test('is corrected from its row: what takes its place is shown, and what it said is kept', async () => {
    await recordEvidence();
    await press(/^Correct or withdraw ?: evidence of 20 November 2026/);
    await record();
    expect(within(await dialog()).getByRole('alert')).toHaveTextContent(
      'This is what the board already says',
    );
    await type('What the evidence says', 'Nine of ten samples were good.');
    await record();
    await press(/^Send now/);
    await waitFor(async () => expect((await areaOnBoard())?.history).toHaveLength(3));
    expect(await evidence()).toHaveTextContent('Nine of ten samples were good.');
    expect(await evidence()).not.toHaveTextContent('Ten of ten samples were good.');
    expect((await areaOnBoard())?.history.map(({ withdrawn }) => withdrawn !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('is withdrawn from its row, and only what a member recorded has one', async () => {
    await recordEvidence();
    expect(await screen.findAllByRole('button', { name: /^Correct or withdraw/ })).toHaveLength(1);
    await press(/^Correct or withdraw/);
    await user.click(within(await dialog()).getByRole('radio', { name: /^Withdraw it/ }));
    expect(within(await dialog()).queryByLabelText('What the evidence says')).toBeNull();
    await record();
    await press(/^Send now/);
    await waitFor(async () =>
      expect((await areaOnBoard())?.history.at(-1)?.withdrawn?.knownOn).toBe('2026-11-22'),
    );
    expect(await evidence()).not.toHaveTextContent('Ten of ten samples were good.');
  });
});
