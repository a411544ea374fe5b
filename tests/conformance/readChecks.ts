import type * as z from 'zod/mini';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';
import type { Check, Shortfall } from './check.ts';
import { all, anyTag, body, header, json, status, wanted } from './expectations.ts';
import type { Reply, Server } from './server.ts';

export const packOf = (code: string) => `authorities/${code}/board-pack.json`;
const indicatorPath = (id: string) => `workforce/${id}.json`;

const nationalPaths = [
  'dataset.json',
  'authorities.json',
  'inspections.json',
  ...indicatorIds.map(indicatorPath),
];

const atOnce = 8;

/** Answers at several addresses, a few at a time. */
async function withLock<T>(
  paths: readonly string[],
  ask: (path: string) => Promise<T>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < paths.length; start += atOnce) {
    found.push(...(await Promise.all(paths.slice(start, start + atOnce).map(ask))));
  }
  return found;
}

/** Asks for each path once, however many checks look at it. */
function reader() {
  const replies = new Map<string, Promise<Reply>>();
  const readOne = (server: Server, path: string) => {
    const reply = replies.get(path) ?? server.ask(path);
    replies.set(path, reply);
    return reply;
  };
  const packPaths = async (server: Server) => {
    const { value } = body(
      'authorities.json',
      await readOne(server, 'authorities.json'),
      authoritiesFile,
    );
    return (value?.authorities ?? []).map(({ code }) => packOf(code));
  };
  return { readOne, packPaths };
}

/** What every server owes its readers, static files on a web server too. */
export function readChecks(): Check[] {
  const { readOne, packPaths } = reader();

  const file = <T>(
    path: string,
    schema: z.ZodMiniType<T>,
    rule: (value: T) => readonly Shortfall[] = () => [],
  ) => ({
    name: `${path} is what its schema says`,
    run: async (server: Server) => {
      const reply = await readOne(server, path);
      const read = body(path, reply, schema);
      return all(status(path, reply, 200), read.faults, read.value ? rule(read.value) : []);
    },
  });

  const ofEvery = (
    name: string,
    expectation: (path: string, reply: Reply) => readonly Shortfall[],
  ): Check => ({
    name,
    run: async (server) => {
      const paths = [...nationalPaths, ...(await packPaths(server))];
      const found = await withLock(paths, async (path) =>
        expectation(path, await readOne(server, path)),
      );
      return found.flat();
    },
  });

  return [
    file('dataset.json', datasetFile),
    file('authorities.json', authoritiesFile),
    file('inspections.json', inspectionsFile),
    ...indicatorIds.map((id) =>
      file(indicatorPath(id), indicatorFile, ({ indicator }) =>
        wanted(indicator.id === id, `${indicatorPath(id)}: indicator ${indicator.id}`, id),
      ),
    ),
    {
      name: 'every authority has a board pack, which is what its schema says and its own',
      run: async (server) => {
        const paths = await packPaths(server);
        const found = await withLock(paths, async (path) => {
          const reply = await readOne(server, path);
          const read = body(path, reply, boardPack);
          const code = read.value?.authorityCode;
          return all(
            status(path, reply, 200),
            read.faults,
            wanted(
              code === undefined || path === packOf(code),
              `${path}: authority ${code}`,
              'the authority of its address',
            ),
          );
        });
        return all(wanted(paths.length > 0, 'no authority', 'at least one'), ...found);
      },
    },
    ofEvery('every file is sent as application/json', json),
    ofEvery('every file names its state with an ETag', (path, reply) =>
      header(path, reply, 'ETag', anyTag, 'an ETag, in quotes'),
    ),
    ofEvery('every file says how long it may be kept', (path, reply) =>
      header(path, reply, 'Cache-Control', /\S/, 'Cache-Control'),
    ),
  ];
}
