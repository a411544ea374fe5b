/** `npm run backend`: the service, and the commands that keep it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { boardToday } from '#src/cli/boardToday.ts';
import { OptionsError } from '#src/cli/optionsError.ts';
import { createService } from './app.ts';
import { backup, restore } from './backup.ts';
import { makeCode, revokeCode } from './codes.ts';
import type { Database } from './database.ts';
import { datasetFolder } from './datasetFolder.ts';
import { openDatabase } from './openDatabase.ts';
import { type ServerOptions, serverOptions, usage } from './options.ts';
import { siteFiles } from './site.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function startService(
  database: Database,
  command: Extract<ServerOptions['command'], { name: 'serve' }>,
  dataset: string,
): Promise<void> {
  if (!existsSync(join(dataset, 'dataset.json'))) {
    throw new OptionsError(`--dataset ${dataset}: it has no dataset.json.`);
  }
  const { port, host, site, origins } = command;
  const app = createService({
    database,
    readFile: datasetFolder(dataset),
    now: () => boardToday(process.env),
    origins,
    log: say,
    addressOf: (context) => getConnInfo(context).remote.address ?? '',
  });
  if (site !== null) app.use('*', siteFiles(site));
  const server = serve({ fetch: app.fetch, port, hostname: host }, (info) =>
    say(`Serving http://${host}:${info.port}/data/v1/ from ${database.name}.`),
  );
  await new Promise<void>((settle, fail) => {
    server.once('error', fail);
    // What is under way is answered; nothing new is taken.
    const stop = () => server.close(() => settle());
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
  say('Stopped.');
}

async function listMembers(database: Database): Promise<void> {
  const rows = await database.sql(
    `select id, display_name, board_code, role, to_char(expires_on, 'YYYY-MM-DD') as expires_on, revoked_at is not null as is_ended
     from member_code left join board_right on member_code_id = id order by id, board_code`,
  );
  for (const { id, display_name, board_code, role, expires_on, is_ended } of rows) {
    const until = is_ended ? 'ended' : expires_on ? `until ${expires_on}` : 'without an end';
    say(`${id}  ${display_name}  ${board_code ?? 'no board'}  ${role ?? ''}  ${until}`);
  }
}

async function runCommand(database: Database, { command, dataset }: ServerOptions): Promise<void> {
  switch (command.name) {
    case 'serve':
      return startService(database, command, dataset);
    case 'add-member': {
      const { id, code } = await database.transaction((sql) => makeCode(sql, command));
      say(
        `Number ${id}, ${command.displayName}. The access code, which is not told again:\n${code}`,
      );
      return;
    }
    case 'members':
      return listMembers(database);
    case 'end-member':
      if (!(await database.transaction((sql) => revokeCode(sql, command.id)))) {
        throw new OptionsError(`There is no code ${command.id} that could be ended.`);
      }
      return say(`Code ${command.id} has ended.`);
    case 'private':
    case 'public':
      await database.sql(
        'insert into board (code, is_private) values ($1, $2) on conflict (code) do update set is_private = excluded.is_private',
        [command.board, command.name === 'private'],
      );
      return say(`${command.board} is ${command.name}.`);
    case 'backup':
      writeFileSync(command.file, await backup(database), { flag: 'wx' });
      return say(`Wrote ${command.file}.`);
    case 'restore':
      say(`Restored ${await restore(database, readFileSync(command.file, 'utf8'))} rows.`);
  }
}

if (process.argv.includes('--help')) {
  say(usage);
} else {
  try {
    const options = serverOptions(process.argv.slice(2));
    const database = await openDatabase(process.env.DATABASE_URL, options.folder);
    try {
      await runCommand(database, options);
    } finally {
      await database.close();
    }
  } catch (error) {
    const isOptions = error instanceof OptionsError;
    process.stderr.write(
      `${error instanceof Error ? error.message : error}\n${isOptions ? `\n${usage}\n` : ''}`,
    );
    process.exitCode = 1;
  }
}
