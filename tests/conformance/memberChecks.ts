import { boardRecords, membership } from '#src/core/schema/boardRecords.ts';
import { problem } from '#src/core/schema/problem.ts';
import {
  changesPath,
  corrected,
  decision,
  decisionsPath,
  newKey,
  readBoard,
  send,
  yesterday,
} from './board.ts';
import type { Check } from './check.ts';
import { all, body, header, isProblem, json, status, wanted } from './expectations.ts';
import type { ConformanceOptions } from './options.ts';

const recordsPath = (authority: string) => `authorities/${authority}/records`;

/** What only a member may read: what the token opens, and who recorded what. */
export function memberChecks({
  authority,
}: NonNullable<ConformanceOptions['writes']>): readonly Check[] {
  return [
    {
      name: 'a token says which boards it may record on',
      run: async (server) => {
        const reply = await server.ask('me');
        const { value, faults } = body('me', reply, membership);
        const own = value?.boards.find(({ authorityCode }) => authorityCode === authority);
        return all(
          status('me', reply, 200),
          json('me', reply),
          header('me', reply, 'Cache-Control', /\bno-store\b/, 'Cache-Control: no-store'),
          faults,
          value
            ? wanted(
                own?.role === 'record' || own?.role === 'administer',
                `me: ${authority} ${own?.role ?? 'is not among its boards'}`,
                `${authority} with the role record or administer`,
              )
            : [],
        );
      },
    },
    {
      name: 'what was recorded is told to members with its name, its day and who recorded it',
      run: async (server) => {
        const board = await readBoard(server, authority);
        const key = newKey();
        const sent = decision(yesterday());
        const first = await send(server, decisionsPath(authority), sent, { etag: board.etag, key });
        const path = recordsPath(authority);
        const reply = await server.ask(path);
        const { value, faults } = body(path, reply, boardRecords);
        const found = value?.records.filter(({ name }) => name === key) ?? [];
        return all(
          status('the record', first, 200),
          status(path, reply, 200),
          header(path, reply, 'Cache-Control', /\bno-store\b/, 'Cache-Control: no-store'),
          faults,
          value
            ? wanted(
                found.length === 1 &&
                  found[0]?.kind === 'new decision' &&
                  found[0].setAside === null,
                `${path}: ${JSON.stringify(found)}`,
                `one new decision named ${key}, which is in the pack`,
              )
            : [],
        );
      },
    },
    {
      name: 'that a record was corrected is told with it, and who corrected it',
      run: async (server) => {
        const board = await readBoard(server, authority);
        const [name, key] = [newKey(), newKey()];
        const sent = decision(yesterday());
        const first = await send(server, decisionsPath(authority), sent, { ...board, key: name });
        const etag = first.headers.get('ETag');
        const made = { ...sent, owner: '', dueOn: null, areaIds: [] };
        const to = changesPath(authority, name);
        const second = await send(server, to, corrected(made), { etag, key });
        const path = recordsPath(authority);
        const { value, faults } = body(path, await server.ask(path), boardRecords);
        const own = value?.records.find((record) => record.name === name);
        const [change] = own?.changes ?? [];
        return all(
          status('the record', first, 200),
          status('the correction', second, 200),
          faults,
          wanted(
            change?.name === key &&
              change.what === 'corrected' &&
              change.by.displayName === own?.by.displayName,
            `${path}: changes of ${name} ${JSON.stringify(own?.changes)}`,
            `corrected by ${key}, with who recorded it`,
          ),
        );
      },
    },
    ...['me', recordsPath(authority)].map(
      (path): Check => ({
        name: `${path === 'me' ? 'whose token it is' : 'what was recorded'} is told to no one without a token`,
        run: async (server) => {
          const reply = await server.ask(path, { headers: { Authorization: null } });
          return all(
            isProblem(path, reply, 401, problem),
            header(path, reply, 'WWW-Authenticate', /Bearer/, 'WWW-Authenticate: Bearer'),
          );
        },
      }),
    ),
  ];
}
