// @vitest-environment node
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { sendCommand, socketOf, takeCommands } from '#src/server/commandSocket.ts';
import { runCommand } from '#src/server/commands.ts';
import { openDatabase } from '#src/server/openDatabase.ts';
import { serverOptions } from '#src/server/options.ts';

const isThere = process.platform !== 'win32';

test.runIf(isThere)(
  'access is changed while the service has the embedded database, by its own user only',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'socket-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const file = socketOf(join(home, 'database'));
    expect(await sendCommand(file, ['members'])).toBeNull();
    const database = await openDatabase(undefined, null);
    const end = await takeCommands(file, async (args) => {
      const { command } = serverOptions(args);
      if (command.name === 'serve') throw new Error('It runs.');
      return runCommand(database, command);
    });
    // Nobody else may write to it.
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const made = await sendCommand(file, [
      'add-member',
      '--name',
      'Chair',
      '--board',
      exampleshire,
    ]);
    expect(made?.[0]).toMatch(/^Number 1, Chair\./);
    expect(made?.[1]).toMatch(/^[a-z0-9]{32}$/);
    expect(await sendCommand(file, ['members'])).toEqual([
      `1  Chair  ${exampleshire}  record  without an end`,
    ]);
    expect(await sendCommand(file, ['end-member', '1'])).toEqual(['Code 1 has ended.']);
    await expect(sendCommand(file, ['end-member', '1'])).rejects.toThrow('no code 1 that could');
    await expect(sendCommand(file, ['serve'])).rejects.toThrow('It runs.');
    await expect(sendCommand(file, ['private'])).rejects.toThrow('wanted the ONS code');
    expect(await sendCommand(file, ['private', exampleshire])).toEqual([
      `${exampleshire} is private.`,
    ]);
    end?.();
    expect(existsSync(file)).toBe(false);
    await database.close();
  },
  60_000,
);
