import type { Check, Shortfall } from './check.ts';
import { all, header, status, wanted } from './expectations.ts';
import type { Reply, Server } from './server.ts';

const weak = (tag: string) => tag.replace(/^W\//, '');

/** A check that asks again for a file whose ETag is known. */
const again = (
  name: string,
  path: string,
  look: (server: Server, etag: string, first: Reply) => Promise<readonly Shortfall[]>,
): Check => ({
  name,
  run: async (server) => {
    const first = await server.ask(path);
    const etag = first.headers.get('ETag');
    if (etag === null) return [{ found: `${path}: no ETag`, wanted: 'an ETag to ask again with' }];
    return look(server, etag, first);
  },
});

const conditional = (server: Server, path: string, tags: string) =>
  server.ask(path, { headers: { 'If-None-Match': tags } });

/**
 * Whether a reader who has a file need not fetch it again.
 *
 * @param path A file that the server has.
 */
export const conditionalChecks = (path: string): Check[] => [
  again('a file that has not changed keeps its ETag', path, async (server, etag, first) => {
    const second = await server.ask(path);
    const same = second.headers.get('ETag') === etag && second.text === first.text;
    return wanted(same, `${path}: ${second.headers.get('ETag')}, then ${etag}`, 'the same twice');
  }),
  again('who has the file gets 304, without a body', path, async (server, etag) => {
    const reply = await conditional(server, path, etag);
    return all(
      status(path, reply, 304),
      wanted(reply.text === '', `${path}: a body of ${reply.text.length} characters`, 'none'),
    );
  }),
  again('a 304 names the same state, and how long it may be kept', path, async (server, etag) => {
    const reply = await conditional(server, path, etag);
    const found = reply.headers.get('ETag') ?? '';
    return all(
      status(path, reply, 304),
      wanted(weak(found) === weak(etag), `${path}: ETag ${found || 'none'}`, etag),
      header(path, reply, 'Cache-Control', /\S/, 'Cache-Control'),
    );
  }),
  again('one of several ETags will do, weak or strong', path, async (server, etag) => {
    const reply = await conditional(server, path, `"of-another-state", W/${weak(etag)}`);
    return status(`${path} with several`, reply, 304);
  }),
  again('who has another state gets the file', path, async (server) => {
    const reply = await conditional(server, path, '"of-another-state"');
    return status(`${path} with another`, reply, 200);
  }),
];
