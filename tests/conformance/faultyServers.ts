/** Servers with one fault each, made from the one that has none. */
import { HttpResponse } from 'msw';
import { testPack } from '#mocks/exampleshire.ts';
import type { Scenario } from '#mocks/handlers.ts';
import { memberTokens } from '#mocks/members.ts';
import { altered, presentEtag, withHeaders } from './testServers.ts';

const isRead = (request: Request) => request.method === 'GET';
const isBoard = (request: Request) => request.url.endsWith('/board-pack.json');

/** A fault of answers, where they are of a kind. */
export const answers =
  (
    isMeant: (request: Request, response: Response) => boolean,
    change: Parameters<typeof altered>[1],
  ): Scenario =>
  async (request, answer) => {
    const response = await answer(request);
    return isMeant(request, response) ? altered(response, change) : response;
  };

/** A fault of what is heard, where it is of a kind. */
const hears =
  (
    change: (request: Request) => Readonly<Record<string, string | null>>,
    isMeant: (request: Request) => boolean = (request) => !isRead(request),
  ): Scenario =>
  (request, answer) =>
    answer(isMeant(request) ? withHeaders(request, change(request)) : request);

const inBody =
  (change: (json: Record<string, unknown>) => Record<string, unknown>) => (text: string) =>
    JSON.stringify(change(JSON.parse(text)));

/** Without If-Match being looked at, so that a later writer overwrites an earlier. */
function forgetful(): Scenario {
  let before: Promise<unknown> = Promise.resolve();
  return async (request, answer) => {
    if (isRead(request)) return answer(request);
    // One after the other, or the backend behind it would still find some out.
    const reply = before.then(async () =>
      answer(withHeaders(request, { 'If-Match': await presentEtag(request, answer) })),
    );
    before = reply;
    return reply;
  };
}

const forgetting = forgetful();

/** Each fault, and the checks that must find it. */
export const faultyServers: readonly (readonly [string, Scenario, readonly string[]])[] = [
  [
    'names no state',
    answers(isRead, { headers: { ETag: null } }),
    ['every file names its state with an ETag'],
  ],
  [
    'names the state weakly, as a server that packs its answers does',
    async (request, answer) => {
      const response = await answer(request);
      const etag = response.headers.get('ETag');
      return isRead(request) && etag
        ? altered(response, { headers: { ETag: `W/${etag}` } })
        : response;
    },
    ['a board that takes records has a strong ETag and is asked for again each time'],
  ],
  [
    'has a page to sign in before it, which answers writes with 200',
    async (request, answer) =>
      isRead(request) ? answer(request) : HttpResponse.html('<!doctype html><h1>Sign in</h1>'),
    ['an update of evidence and plan is recorded', 'a decision is recorded'],
  ],
  [
    'gives a new name to the same state',
    (() => {
      let count = 0;
      return async (request, answer) => {
        count += 1;
        return altered(await answer(request), { headers: { ETag: `"${count}"` } });
      };
    })(),
    ['a file that has not changed keeps its ETag'],
  ],
  [
    'does not say how long a file may be kept',
    answers(isRead, { headers: { 'Cache-Control': null } }),
    ['every file says how long it may be kept'],
  ],
  [
    'sends JSON as text',
    answers((request, { ok }) => isRead(request) && ok, {
      headers: { 'Content-Type': 'text/plain' },
    }),
    ['every file is sent as application/json'],
  ],
  [
    'sends the file to who has it',
    hears(() => ({ 'If-None-Match': null }), isRead),
    ['who has the file gets 304, without a body', 'one of several ETags will do, weak or strong'],
  ],
  [
    'says that nothing ever changes',
    hears(
      () => ({ 'If-None-Match': '*' }),
      (request) => request.headers.has('If-None-Match'),
    ),
    ['who has another state gets the file'],
  ],
  [
    'has a figure that is none',
    answers((request) => request.url.endsWith('caseload.json'), {
      body: (text) => text.replace(':[10,', ':["n/a",'),
    }),
    ['workforce/caseload.json is what its schema says'],
  ],
  [
    'serves one indicator in place of another',
    (request, answer) =>
      answer(new Request(request.url.replace('/starters.json', '/leavers.json'), request)),
    ['workforce/starters.json is what its schema says'],
  ],
  [
    'reads as another version of the schema',
    answers((request, { ok }) => isRead(request) && isBoard(request) && ok, {
      body: inBody((json) => ({ ...json, schemaVersion: 2 })),
    }),
    ['every authority has a board pack, which is what its schema says and its own'],
  ],
  [
    'gives an unknown authority a board',
    async (request, answer) => {
      const response = await answer(request);
      return isBoard(request) && response.status === 404
        ? HttpResponse.json({ ...testPack, authorityCode: 'E06998998' })
        : response;
    },
    ['an authority that is not in authorities.json is 404, with problem details'],
  ],
  [
    'answers an unknown address with its page, as for an app',
    async (request, answer) => {
      const response = await answer(request);
      return response.status === 404 ? HttpResponse.html('<!doctype html>') : response;
    },
    ['an unknown address is 404, with problem details'],
  ],
  [
    'says in the body what the answer does not',
    answers((_, { status }) => status === 404, {
      body: inBody((json) => ({ ...json, status: 500 })),
    }),
    ['an unknown address is 404, with problem details'],
  ],
  [
    'lets anybody record',
    hears(() => ({ Authorization: `Bearer ${memberTokens.recorder}` })),
    [
      'an update without a token is refused with 401, and leaves the board as it was',
      'an update by a member who may only read is refused with 403, and leaves the board as it was',
    ],
  ],
  [
    'loses the earlier of several records',
    forgetting,
    [
      'an update on another state of the board is refused with 412, and leaves the board as it was',
      'of several who record at once one is first, the others are told 412, and none is lost',
    ],
  ],
  [
    'takes a record of who has read nothing',
    async (request, answer) =>
      isRead(request) || request.headers.has('If-Match')
        ? answer(request)
        : forgetting(request, answer),
    ['an update without If-Match is refused with 428, and leaves the board as it was'],
  ],
  [
    'takes the same record twice',
    async (request, answer) =>
      isRead(request)
        ? answer(request)
        : forgetting(withHeaders(request, { 'Idempotency-Key': crypto.randomUUID() }), answer),
    ['a record that is sent again is recorded once, and answered as before'],
  ],
  [
    'needs no key',
    (request, answer) =>
      answer(
        isRead(request) || request.headers.has('Idempotency-Key')
          ? request
          : withHeaders(request, { 'Idempotency-Key': crypto.randomUUID() }),
      ),
    ['an update without an Idempotency-Key is refused with 400, and leaves the board as it was'],
  ],
  [
    'does not show the board as it is now',
    answers((_, { status }) => status === 412, {
      body: inBody(({ current: _, ...others }) => others),
    }),
    ['an update on another state of the board is refused with 412, and leaves the board as it was'],
  ],
  [
    'does not say where the fault is',
    answers((_, { status }) => status === 422, {
      body: inBody((json) => ({
        ...json,
        errors: [{ pointer: '#', detail: 'Something is wrong.' }],
      })),
    }),
    ['a rating that is none is refused with 422, and leaves the board as it was'],
  ],
  [
    'answers a record with the ETag of before',
    async (request, answer) => {
      const before = isRead(request) ? '' : await presentEtag(request, answer);
      const response = await answer(request);
      return isRead(request) || !response.ok
        ? response
        : altered(response, { headers: { ETag: before } });
    },
    ['a decision is recorded'],
  ],
  [
    'drops a part of what was recorded',
    async (request, answer) => {
      if (isRead(request)) return answer(request);
      const text = await request.text();
      const body = text.replace('"owner":"Conformance check"', '"owner":"Nobody"');
      return answer(new Request(request, { body, duplex: 'half' } as RequestInit));
    },
    ['an update of evidence and plan is recorded'],
  ],
  [
    'forgets what was said of a month before',
    answers((request, { ok }) => ok && (isBoard(request) || !isRead(request)), {
      body: (text) => text.replaceAll(/,"restatedFrom":\[[^\]]*\]/g, ''),
    }),
    ['a value for a month that has one restates it, and the former is kept'],
  ],
  [
    'forgets what a decision said before it was corrected',
    answers((request, { ok }) => ok && (isBoard(request) || !isRead(request)), {
      body: inBody((json) => ({
        ...json,
        decisions: (json.decisions as object[] | undefined)?.map((decision) => ({
          ...decision,
          corrections: undefined,
        })),
      })),
    }),
    ['a decision is corrected, and what it said before is kept'],
  ],
  [
    'goes on showing evidence that was withdrawn',
    answers((request, { ok }) => ok && (isBoard(request) || !isRead(request)), {
      body: (text) => text.replaceAll(/,"withdrawn":\{[^}]*\}/g, ''),
    }),
    ['evidence is withdrawn, and kept for views of earlier days'],
  ],
  [
    'takes a slash in the id of an area for one of the address',
    (request, answer) =>
      answer(isRead(request) ? request : new Request(request.url.replaceAll('%2F', '/'), request)),
    ['an update of evidence and plan is recorded'],
  ],
  [
    'changes more than was recorded',
    (() => {
      let isRecorded = false;
      return async (request, answer) => {
        const response = await answer(request);
        isRecorded ||= !isRead(request) && response.ok;
        return isRecorded && response.status === 200 && (isBoard(request) || !isRead(request))
          ? altered(response, { body: inBody((json) => ({ ...json, coverage: [] })) })
          : response;
      };
    })(),
    ['an update of evidence and plan is recorded'],
  ],
  [
    'lets no page of another address read what it needs',
    answers(() => true, { headers: { 'Access-Control-Allow-Origin': 'https://other.example' } }),
    ['a page of the given address may read, and see the ETag'],
  ],
];
