import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleshire, testDecisions, testPack } from '#mocks/exampleshire.ts';
import { memberTokens } from '#mocks/members.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const decided = { [packFile]: { ...testPack, decisions: testDecisions } };
const user = userEvent.setup();
const at = (path: string) => new URL(`data/v1/${path}`, document.baseURI);

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

async function record(path: string, body: unknown, key: string) {
  const etag = (await fetch(at(packFile))).headers.get('ETag') ?? '';
  const response = await fetch(at(`authorities/${exampleshire}/${path}`), {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${memberTokens.recorder}`,
      'If-Match': etag,
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

const section = () => screen.findByRole('region', { name: 'What members recorded' });
async function giveCode(code: string) {
  await user.click(
    await within(await section()).findByRole('button', { name: 'Enter access code' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(await dialog.findByLabelText('Access code'), { target: { value: code } });
  await user.click(dialog.getByRole('button', { name: 'Continue' }));
}
const show = async () =>
  user.click(
    await within(await section()).findByRole('button', { name: 'Show who recorded what' }),
  );

describe('what members recorded', () => {
  test('is shown to a member, with who recorded it and who corrected it', async () => {
    renderBoard(decided, '/sources', {});
    const words = { kind: 'decision', on: '2026-11-20', text: 'Meet in Jnuary.' };
    await record('decisions', words, 'record-of-a-first-member');
    const correction = { ...words, text: 'Meet in January.' };
    await record(
      'decisions/record-of-a-first-member/changes',
      { correction },
      'correction-of-the-first',
    );
    await giveCode(memberTokens.recorder);
    await show();
    const rows = await within(await section()).findAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent('corrected: Meet in January.');
    expect(rows[2]).toHaveTextContent('Meet in Jnuary.');
    expect(rows[2]).toHaveTextContent(
      'corrected 22 November 2026 by A member who may record (may record)',
    );
  });

  test('is not shown for a code that nobody has', async () => {
    renderBoard(decided, '/sources', {});
    await giveCode('nobody-has-this-code');
    await show();
    expect(
      await within(await section()).findByRole('button', { name: 'Enter access code' }),
    ).toBeVisible();
    expect(within(await section()).queryByRole('table')).toBeNull();
  });

  test('is not there on a board of files', async () => {
    renderBoard(decided, '/sources');
    await screen.findByRole('region', { name: 'Where sources disagree' });
    expect(screen.queryByRole('region', { name: 'What members recorded' })).toBeNull();
  });
});
