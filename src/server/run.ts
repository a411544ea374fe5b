/** `npm run backend`: the service, and the commands that keep it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { boardToday } from '#src/cli/boardToday.ts';
import { OptionsError } from '#src/cli/optionsError.ts';
import { createService } from './app.ts';
import { clientAddress } from './clientAddress.ts';
import { sendCommand, socketOf, takeCommands } from './commandSocket.ts';
import { runCommand } from './commands.ts';
import type { Database } from './database.ts';
import { datasetFolder } from './datasetFolder.ts';
import { FolderInUse } from './folderLock.ts';
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
  const { port, host, site, origins, hasProxy } = command;
  const app = createService({
    database,
    readFile: datasetFolder(dataset),
    now: () => boardToday(process.env),
    origins,
    log: say,
    addressOf: (context) =>
      clientAddress(
        getConnInfo(context).remote.address ?? '',
        hasProxy ? context.req.header('X-Forwarded-For') : undefined,
      ),
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

/** A command line that the service carries out while it has the database. */
async function runForOthers(database: Database, args: readonly string[]): Promise<string[]> {
  const { command } = serverOptions(args);
  if (command.name === 'serve' || command.name === 'restore') {
    throw new OptionsError(`${command.name} needs the service to be stopped first.`);
  }
  return runCommand(database, command);
}

/** Has the service that has the folder carry out what would wait for it to stop. */
async function askService({ command, folder }: ServerOptions, error: FolderInUse): Promise<void> {
  if (command.name === 'serve' || command.name === 'restore') throw error;
  // The service may have been started in another folder.
  const isFile = command.name === 'backup';
  const args = process.argv
    .slice(2)
    .map((arg) => (isFile && arg === command.file ? resolve(arg) : arg));
  const lines = await sendCommand(socketOf(folder), args);
  if (lines === null) throw error;
  lines.forEach(say);
}

async function runAlone(options: ServerOptions): Promise<void> {
  const { command, dataset, folder } = options;
  const database = await openDatabase(process.env.DATABASE_URL, folder);
  try {
    if (command.name !== 'serve') return (await runCommand(database, command)).forEach(say);
    const end = process.env.DATABASE_URL
      ? null
      : await takeCommands(socketOf(folder), (args) => runForOthers(database, args));
    try {
      await startService(database, command, dataset);
    } finally {
      end?.();
    }
  } finally {
    await database.close();
  }
}

if (process.argv.includes('--help')) {
  say(usage);
} else {
  try {
    const options = serverOptions(process.argv.slice(2));
    await runAlone(options).catch((error: unknown) => {
      if (error instanceof FolderInUse) return askService(options, error);
      throw error;
    });
  } catch (error) {
    const isOptions = error instanceof OptionsError;
    process.stderr.write(
      `${error instanceof Error ? error.message : error}\n${isOptions ? `\n${usage}\n` : ''}`,
    );
    process.exitCode = 1;
  }
}
