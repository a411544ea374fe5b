import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { filesOf } from '#mocks/backend.ts';
import { exampleshire } from '#mocks/exampleshire.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { today } from '#src/core/model/today.ts';
import { createService } from '#src/server/app.ts';
import { makeCode, type NewCode } from '#src/server/codes.ts';
import type { Database } from '#src/server/database.ts';
import { wholeFiles } from '#tests/conformance/testServers.ts';

export const origin = 'https://board.example';
const packFile = `authorities/${exampleshire}/board-pack.json`;

/** Exampleshire's files as a test may change them while they are served. */
export function testDataset() {
  const files: Record<string, unknown> = { ...wholeFiles };
  return {
    readFile: filesOf(files),
    changePack: (change: (pack: BoardPack) => BoardPack) => {
      files[packFile] = change(files[packFile] as BoardPack);
    },
  };
}

export const newMember = (database: Database, more: Partial<NewCode> = {}) =>
  database.transaction((sql) =>
    makeCode(sql, {
      displayName: 'Chair',
      role: 'record',
      boards: [exampleshire],
      expiresOn: null,
      ...more,
    }),
  );

/** The service on loopback. @returns Its address below which `dataset.json` lies. */
export async function startService(database: Database, dataset = testDataset(), now = today) {
  const log: string[] = [];
  const app = createService({
    database,
    readFile: dataset.readFile,
    now,
    origins: [origin],
    log: (line) => log.push(line),
    addressOf: () => '127.0.0.1',
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/data/v1/`,
    log,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
