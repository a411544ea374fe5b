import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBackend, filesOf } from '#mocks/backend.ts';
import { exampleshire, testFiles, testPack } from '#mocks/exampleshire.ts';
import { memberTokens } from '#mocks/members.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { areaUpdate } from '#src/core/schema/areaUpdate.ts';
import { sendRecord } from './sendRecord.ts';

const base = new URL('https://board.example/data/v1/');
const day = '2026-11-22';
const backend = () => createBackend(filesOf(testFiles), () => day);

const common = {
  id: 'a'.repeat(32),
  authorityCode: exampleshire,
  typed: {},
  recordedAt: 0,
  attempts: 1,
  mayBeKept: false,
  state: { kind: 'sending' },
} as const;

const decision = (ifMatch: string): OutboxEntry => ({
  ...common,
  ifMatch,
  areaId: null,
  body: { kind: 'decision', on: day, text: 'Look again.', owner: '', dueOn: null, areaIds: [] },
  seen: [],
});

/** A change of the plan alone, which leaves no name in the board. */
const plan = (ifMatch: string): OutboxEntry => {
  const [seen] = testPack.areas;
  if (!seen) throw new Error('The test board has no area');
  const body = areaUpdate.parse({ plan: { owner: 'Lead' } });
  return { ...common, ifMatch, areaId: seen.id, body, seen };
};

/** Sends a record to a backend before which something stands that may answer in its place. */
async function sent(
  between: (answer: Response) => Response | Promise<Response>,
  made: (ifMatch: string) => OutboxEntry = decision,
) {
  const answer = backend();
  const read = await answer(
    new Request(new URL(`authorities/${exampleshire}/board-pack.json`, base)),
  );
  vi.stubGlobal('fetch', async (input: URL, init: RequestInit) => {
    expect(init.redirect).toBe('manual');
    return between(await answer(new Request(input, { ...init, signal: null })));
  });
  return sendRecord(base, made(read.headers.get('ETag') ?? ''), memberTokens.recorder);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const page = (status = 200, headers: Readonly<Record<string, string>> = {}) =>
  new Response(status === 204 ? null : '<!doctype html><title>Sign in</title>', {
    status,
    headers: { 'Content-Type': 'text/html', ...headers },
  });

const json = (body: unknown, more: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...more });

const redirect = () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });

describe('an answer', () => {
  test('that is the board with the record keeps it', async () => {
    for (const made of [decision, plan]) {
      const answer = await sent((response) => response, made);
      expect(answer.kind).toBe('kept');
      expect(answer.kind === 'kept' && answer.pack.authorityCode).toBe(exampleshire);
    }
  });

  test.each<[string, (answer: Response) => Response | Promise<Response>]>([
    ['a page to sign in', () => page()],
    ['a redirect that the browser hides', redirect],
    ['a redirect', () => page(302, { Location: 'https://sign-in.example/' })],
    ['nothing', () => page(204)],
    ['JSON of another shape', () => json({ ok: true })],
    ['an empty answer', () => new Response('', { status: 200 })],
    [
      'the board that is no JSON by its headers',
      async (answer) => new Response(await answer.text()),
    ],
    [
      'the board under another status',
      async (answer) => json(await answer.json(), { status: 202 }),
    ],
    ['a conflict without the board as it is now', () => json({}, { status: 412 })],
    ['the board without the record', () => json(testPack)],
    [
      'another board',
      async (answer) => {
        const text = await answer.text();
        return json(JSON.parse(text.replaceAll(exampleshire, 'E06999099')));
      },
    ],
    [
      'half a board',
      async (answer) => {
        const text = await answer.text();
        return new Response(text.slice(0, 500), answer);
      },
    ],
  ])('that is %s keeps nothing, and is no answer of the backend', async (_, between) => {
    expect(await sent(between)).toEqual({
      kind: 'unanswered',
      problem: 'foreign',
      retryAfterMs: null,
      isUntouched: false,
    });
  });

  test('that is a refusal without a reason is still told by its status', async () => {
    expect(await sent(() => page(405))).toMatchObject({ kind: 'refused', status: 405 });
    expect(await sent(() => page(502))).toMatchObject({ kind: 'unanswered', problem: 'server' });
  });
});
