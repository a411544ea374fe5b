/** The backend for the browser tests: in memory, with the codes of the mocks' members for every board. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { memberTokens } from '#mocks/members.ts';
import { boardToday } from '#src/cli/boardToday.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { createService } from '#src/server/app.ts';
import { hashOfCode, makeCode } from '#src/server/codes.ts';
import { datasetFolder } from '#src/server/datasetFolder.ts';
import { openDatabase } from '#src/server/openDatabase.ts';

const { values } = parseArgs({ options: { port: { type: 'string' }, origin: { type: 'string' } } });
const dataset = resolve(import.meta.dirname, '../../public/data/v1');
const { authorities } = authoritiesFile.parse(
  JSON.parse(readFileSync(join(dataset, 'authorities.json'), 'utf8')),
);
const database = await openDatabase(undefined, null);
for (const [token, role] of [
  [memberTokens.recorder, 'record'],
  [memberTokens.observer, 'read'],
] as const) {
  await database.transaction(async (sql) => {
    const boards = authorities.map(({ code }) => code);
    const { id } = await makeCode(sql, { displayName: role, role, boards, expiresOn: null });
    await sql('update member_code set hash = $1 where id = $2', [hashOfCode(token), id]);
  });
}
const app = createService({
  database,
  readFile: datasetFolder(dataset),
  now: () => boardToday(process.env),
  origins: values.origin === undefined ? [] : [values.origin],
});
serve({ fetch: app.fetch, port: Number(values.port), hostname: '127.0.0.1' });
