import { problem, staleProblem } from '#src/core/schema/problem.ts';
import {
  decision,
  decisionsPath,
  newKey,
  planUpdate,
  type ReadBoard,
  readBoard,
  send,
  someArea,
  updatesPath,
  yesterday,
} from './board.ts';
import type { Check } from './check.ts';
import { difference } from './difference.ts';
import { all, body, isProblem, parsed, status, wanted } from './expectations.ts';
import type { Reply } from './server.ts';

/** A decision of which there is no other, so that it can be counted. */
const own = (word: string) => {
  const made = decision(yesterday());
  return { ...made, text: `${made.text} ${word} ${newKey()}` };
};

const timesIn = ({ pack }: Pick<ReadBoard, 'pack'>, { text }: { readonly text: string }) =>
  (pack.decisions ?? []).filter((one) => one.text === text).length;

const once = (board: Pick<ReadBoard, 'pack'>, sent: { readonly text: string }, name: string) =>
  wanted(timesIn(board, sent) === 1, `${name}: on the board ${timesIn(board, sent)} times`, 'once');

const statuses = (replies: readonly Reply[]) => replies.map((reply) => reply.status).join(', ');

const writers = 5;

/** What must hold when a record is sent twice, or two are sent at once. */
export function raceChecks(authority: string): Check[] {
  const path = decisionsPath(authority);
  return [
    {
      name: 'a record that is sent again is recorded once, and answered as before',
      run: async (server) => {
        const board = await readBoard(server, authority);
        const sent = own('Sent twice.');
        const sending = { etag: board.etag, key: newKey() };
        const first = await send(server, path, sent, sending);
        const second = await send(server, path, sent, sending);
        const after = await readBoard(server, authority);
        return all(
          status('first', first, 200),
          status('again', second, 200),
          wanted(
            difference(parsed(second.text), parsed(first.text)) === null,
            'another answer',
            'the same answer',
          ),
          once(after, sent, 'sent twice'),
        );
      },
    },
    {
      name: 'a record that is sent twice at once is recorded once',
      run: async (server) => {
        const board = await readBoard(server, authority);
        const sent = own('Sent twice at once.');
        const sending = { etag: board.etag, key: newKey() };
        const replies = await Promise.all([1, 2].map(() => send(server, path, sent, sending)));
        const after = await readBoard(server, authority);
        const fair = replies.every((reply) => [200, 503].includes(reply.status));
        return all(
          wanted(fair, statuses(replies), '200 for both, or 503 for the one that came second'),
          once(after, sent, 'sent twice at once'),
        );
      },
    },
    {
      name: 'something else under a key that is taken is refused with 409',
      run: async (server) => {
        const board = await readBoard(server, authority);
        const key = newKey();
        const first = await send(server, path, own('First.'), { etag: board.etag, key });
        const now = await readBoard(server, authority);
        const other = own('Something else.');
        const reply = await send(server, path, other, { etag: now.etag, key });
        const after = await readBoard(server, authority);
        return all(
          status('first', first, 200),
          isProblem('second', reply, 409, problem),
          wanted(timesIn(after, other) === 0, 'recorded all the same', 'no trace of it'),
        );
      },
    },
    {
      name: 'a key that is taken on a board is taken for whatever is recorded on it',
      run: async (server) => {
        const board = await readBoard(server, authority);
        const key = newKey();
        const first = await send(server, path, own('First.'), { etag: board.etag, key });
        const now = await readBoard(server, authority);
        const to = updatesPath(authority, someArea(now).id);
        const sent = planUpdate('Under a key of something else.');
        const reply = await send(server, to, sent, { etag: now.etag, key });
        const after = await readBoard(server, authority);
        return all(
          status('first', first, 200),
          isProblem('the update', reply, 409, problem),
          wanted(after.etag === now.etag, 'recorded all the same', 'no trace of it'),
        );
      },
    },
    {
      name: 'what was refused may be corrected and sent under its key',
      run: async (server) => {
        const board = await readBoard(server, authority);
        const key = newKey();
        const corrected = own('Corrected.');
        const refused = await send(
          server,
          path,
          { ...corrected, text: '' },
          { etag: board.etag, key },
        );
        const reply = await send(server, path, corrected, { etag: board.etag, key });
        const after = await readBoard(server, authority);
        return all(
          status('first', refused, 422),
          status('corrected', reply, 200),
          once(after, corrected, 'corrected'),
        );
      },
    },
    {
      name: 'of several who record at once one is first, the others are told 412, and none is lost',
      run: async (server) => {
        const board = await readBoard(server, authority);
        const sent = Array.from({ length: writers }, (_, index) => own(`Writer ${index + 1}.`));
        const replies = await Promise.all(
          sent.map((one) => send(server, path, one, { etag: board.etag })),
        );
        const winner = sent[replies.findIndex((reply) => reply.status === 200)];
        const refused = replies.filter((reply) => reply.status === 412);
        if (!winner || refused.length !== writers - 1) {
          const found = `answers ${replies.map((reply) => reply.status).join(', ')}`;
          return [{ found, wanted: `200 for one and 412 for the other ${writers - 1}` }];
        }
        const shown = refused.map((reply) => body('412', reply, staleProblem));
        const resent: Reply[] = [];
        let etag = refused[0]?.headers.get('ETag') ?? null;
        for (const loser of sent.filter((one) => one !== winner)) {
          const reply = await send(server, path, loser, { etag });
          etag = reply.headers.get('ETag');
          resent.push(reply);
        }
        const after = await readBoard(server, authority);
        return all(
          ...shown.map(({ value, faults }) =>
            value ? once({ pack: value.current }, winner, 'current of the 412') : faults,
          ),
          ...resent.map((reply) => status('sent again on the board as it is now', reply, 200)),
          ...sent.map((one, index) => once(after, one, `writer ${index + 1}`)),
        );
      },
    },
  ];
}
