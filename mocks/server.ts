import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getResponse, type RequestHandler } from 'msw';
import { problem } from '#src/server/problem.ts';

/** A server that runs. */
export interface RunningServer {
  /** The address below which `dataset.json` lies; ends with `/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A page of another address may read what it needs, with a token that only it can send. */
const sharing = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Content-Location, Retry-After',
};

const preflight = {
  ...sharing,
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key',
  'Access-Control-Max-Age': '600',
};

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/', headers } = incoming;
  return new Request(new URL(url, `http://${headers.host}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    ),
    body: chunks.length > 0 ? Buffer.concat(chunks) : null,
  });
}

async function answer(
  handlers: readonly RequestHandler[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await requestOf(incoming);
  if (request.method === 'OPTIONS') {
    outgoing.writeHead(204, preflight).end();
    return;
  }
  const response =
    (await getResponse([...handlers], request)) ??
    problem(404, 'There is nothing at this address.');
  // What a handler means as a broken connection is one.
  if (response.type === 'error') {
    incoming.socket.destroy();
    return;
  }
  const headers = { ...Object.fromEntries(response.headers), ...sharing };
  outgoing.writeHead(response.status, headers).end(Buffer.from(await response.arrayBuffer()));
}

/**
 * A real HTTP server on loopback, made from the handlers that the page and the tests are mocked with.
 * On Node's own server: Express, which `@mswjs/http-middleware` stands on, adds an ETag and headers
 * of its own, and the middleware ends the process on a handler that breaks the connection.
 *
 * @param port Any free one by default.
 */
export function serve(handlers: readonly RequestHandler[], port = 0): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    answer(handlers, incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  return new Promise((settle, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      settle({
        address: `http://127.0.0.1:${taken}/data/v1/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
