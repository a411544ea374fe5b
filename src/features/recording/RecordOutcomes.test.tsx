import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleshire, testDecisions, testPack } from '#mocks/exampleshire.ts';
import { memberTokens } from '#mocks/members.ts';
import { planPack } from '#mocks/planBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { renderBoard } from '#tests/renderBoard.tsx';
import { testDay } from '#tests/testDay.ts';
import { inDialog, press, pressIn, type, user } from './testDialogs.ts';

const packFile = `authorities/${exampleshire}/board-pack.json`;
/** The plan as it was on the day of the tests: what is recorded then is the last that is said. */
const files = { [packFile]: asKnownOn(planPack, testDay) };
const decided = { [packFile]: { ...testPack, decisions: testDecisions } };

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const giveEvidence = async () => {
  await type('What shows that it is done', 'The standard was issued.');
  await type(/^Document or check/, 'Supervision standard');
  await type(/^Who published/, 'Exampleshire Council');
};
/** Records what the form holds, and sends it at once. */
const recordAndSend = async () => {
  await pressIn('Record');
  await type('Access code', memberTokens.recorder);
  await pressIn('Continue');
  await press(/^Send now/);
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Not yet sent' })).toBeNull());
};
const kept = async () =>
  boardPack.parse(await (await fetch(new URL(`data/v1/${packFile}`, document.baseURI))).json());
const actionKept = async (id: string) => (await kept()).actions?.find((one) => one.id === id);

describe('what became of an action of the plan', () => {
  test('is recorded with its evidence from its row, shown at once, and kept by the backend', async () => {
    renderBoard(files, '/areas?view=actions&words=1.8', {});
    await press(/^Mark done ?: 1\.8/);
    expect((await inDialog()).queryByRole('radio')).toBeNull();
    await giveEvidence();
    await type(/^Meeting that saw it/, 'board-2026-10-21');
    await pressIn('Record');
    await pressIn('Later');
    const item = within(await screen.findByRole('list', { name: 'Not yet sent' }));
    expect(item.getByText('Done: 1.8 Publish the supervision standard')).toBeVisible();
    expect(item.getByText(/Seen by the meeting of: 21 October 2026/)).toBeVisible();
    expect(
      await screen.findByRole('heading', { level: 1, name: /^28 of 51 actions/ }),
    ).toBeVisible();
    await user.click(item.getByRole('button', { name: /^Undo/ }));
    await recordAndSend();
    const action = await actionKept('1.8');
    expect(action?.completion).toMatchObject({
      doneOn: '2026-11-22',
      evidence: { text: 'The standard was issued.', meetingId: 'board-2026-10-21' },
    });
    expect(action?.formerStates?.at(-1)?.completion).toBeNull();
  });

  test('may be its end without evidence, which then can be given, or withdrawn', async () => {
    renderBoard(files, '/areas?view=actions&words=1.8', {});
    await press(/^Mark done ?: 1\.8/);
    await recordAndSend();
    expect((await actionKept('1.8'))?.completion).toEqual({
      doneOn: '2026-11-22',
      evidence: null,
    });
    await press(/^Give evidence ?: 1\.8/);
    await pressIn('Record');
    expect((await inDialog()).getByRole('alert')).toHaveTextContent(
      'This is what the board already says',
    );
    await user.click(
      await (await inDialog()).findByRole('radio', { name: /^It is not done after all/ }),
    );
    expect((await inDialog()).queryByLabelText('What shows that it is done')).toBeNull();
    await pressIn('Record');
    await press(/^Send now/);
    await waitFor(async () => expect((await actionKept('1.8'))?.completion).toBeNull());
  });

  test('says where evidence is not whole, or was done on a day to come', async () => {
    renderBoard(files, '/areas?view=actions&words=1.8', {});
    await press(/^Mark done ?: 1\.8/);
    await type('What shows that it is done', 'It was issued.');
    await type('Year', '2027');
    await pressIn('Record');
    const alert = (await inDialog()).getByRole('alert');
    expect(alert).toHaveTextContent('Enter the document or check');
    await giveEvidence();
    await pressIn('Record');
    expect((await inDialog()).getByRole('alert')).toHaveTextContent(
      'Done on: enter 22 November 2026 or earlier',
    );
  });

  test('is a note on a board of files, which stays as it was published', async () => {
    renderBoard(files, '/areas?view=actions&words=1.8');
    await press(/^Note it done ?: 1\.8/);
    await pressIn('Save note');
    const notes = within(await screen.findByRole('list', { name: 'Notes' }));
    expect(notes.getByText('Done: 1.8 Publish the supervision standard')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: /^27 of 51 actions/ })).toBeVisible();
  });

  test('is recorded on the page of its area too', async () => {
    renderBoard(files, '/areas/plan-PL', {});
    expect(await screen.findByRole('button', { name: /^Mark done ?: 5\.1/ })).toBeVisible();
  });

  test('is not recorded on an earlier day', async () => {
    renderBoard(files, '/areas/plan-PL?asAt=2026-10-21', {});
    expect(await screen.findByRole('region', { name: 'Actions of the plan' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Mark done/ })).toBeNull();
  });
});

describe('what became of a decision or an action of a meeting', () => {
  test('may be that it was recorded in error: the board has it no more', async () => {
    renderBoard(decided, '/areas', {});
    await press(/^Mark done or withdraw ?: Ask three neighbours/);
    await user.click(
      await (await inDialog()).findByRole('radio', { name: /^Withdraw this record/ }),
    );
    await recordAndSend();
    expect(screen.queryByRole('button', { name: /withdraw ?: Ask three neighbours/ })).toBeNull();
    const decision = (await kept()).decisions?.find(({ text }) => text.startsWith('Ask three'));
    expect(decision?.changes?.at(-1)).toMatchObject({ isWithdrawn: true, completion: null });
  });

  test('stands beside what somebody else recorded of it meanwhile', async () => {
    renderBoard(decided, '/areas', {});
    await press(/^Mark done or withdraw ?: Ask three neighbours/);
    await giveEvidence();
    await pressIn('Record');
    const response = await fetch(new URL(`data/v1/${packFile}`, document.baseURI));
    const { decisions } = boardPack.parse(await response.json());
    const id = decisions?.find(({ text }) => text.startsWith('Ask three'))?.id ?? '';
    const path = `data/v1/authorities/${exampleshire}/decisions/${id}/changes`;
    await fetch(new URL(path, document.baseURI), {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${memberTokens.recorder}`,
        'If-Match': response.headers.get('ETag') ?? '',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify({ completion: { doneOn: '2026-11-20' } }),
    });
    await type('Access code', memberTokens.recorder);
    await pressIn('Continue');
    await press(/^Send now/);
    await press(/^Compare both versions/);
    const row = await (await inDialog()).findByRole('row', { name: /^Done on/ });
    expect(row).toHaveTextContent('22 November 2026');
    expect(row).toHaveTextContent('20 November 2026');
    await pressIn('Record mine as well');
    await waitFor(async () =>
      expect((await kept()).decisions?.find((one) => one.id === id)?.changes).toHaveLength(2),
    );
  });

  test('may be that it was written down wrong: it is corrected, and what it said is kept', async () => {
    renderBoard(decided, '/areas', {});
    await press(/^Correct ?: Ask three neighbours/);
    await pressIn('Record');
    expect((await inDialog()).getByRole('alert')).toHaveTextContent(
      'This is what the board already says',
    );
    await type('What was decided, or is to be done', 'Ask four neighbours how they did it.');
    const meeting = within((await inDialog()).getByRole('group', { name: /^Date of the meeting/ }));
    const typeYear = (value: string) =>
      fireEvent.change(meeting.getByLabelText('Year'), { target: { value } });
    typeYear('2027');
    await pressIn('Record');
    expect((await inDialog()).getByRole('alert')).toHaveTextContent('Date of the meeting: enter');
    typeYear('2026');
    await pressIn('Record');
    await pressIn('Later');
    const item = within(await screen.findByRole('list', { name: 'Not yet sent' }));
    expect(item.getByText(/^Corrected: Ask three neighbours/)).toBeVisible();
    expect((await screen.findAllByText('Ask four neighbours how they did it.')).length).toBe(1);
    await user.click(item.getByRole('button', { name: /^Undo/ }));
    await recordAndSend();
    const decision = (await kept()).decisions?.find(({ text }) => text.startsWith('Ask four'));
    expect(decision?.corrections?.at(-1)).toMatchObject({
      knownOn: '2026-11-22',
      before: { text: expect.stringMatching(/^Ask three/) },
    });
  });

  test('is noted as a correction on a board of files', async () => {
    renderBoard(decided, '/areas');
    await press(/^Note a correction ?: Ask three neighbours/);
    await type('What was decided, or is to be done', 'Ask four neighbours.');
    await pressIn('Save note');
    const notes = within(await screen.findByRole('list', { name: 'Notes' }));
    expect(notes.getByText(/^Corrected: Ask three neighbours/)).toBeVisible();
    expect(notes.getByText(/Text: Ask four neighbours/)).toBeVisible();
  });
});
