import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The data of the fictional council that has filled its own board, marking included. */
export const ownBoardFiles: Readonly<Record<string, unknown>> = {
  ...testFiles,
  [`authorities/${exampleshire}/board-pack.json`]: ownBoardPack,
};

/**
 * Serves a folder that was built, on loopback.
 *
 * @param data Takes the place of everything below `data/v1/`, where it is given.
 * @param replace A text in the built files that is served as another, such as a backend's address.
 */
export async function serveSite(
  folder: string,
  {
    data,
    replace,
  }: {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly replace?: readonly [string, string];
  } = {},
) {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://site').pathname));
    const name = path.replace(/^\/data\/v1\//, '');
    if (data !== undefined && name !== path) {
      if (name in data) response.writeHead(200, { 'Content-Type': 'application/json' });
      else response.writeHead(404);
      response.end(JSON.stringify(data[name] ?? null));
      return;
    }
    const file = join(folder, path === '/' ? 'index.html' : path);
    try {
      const content = await readFile(file);
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain' });
      response.end(replace ? content.toString().replaceAll(...replace) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
