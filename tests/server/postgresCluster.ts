import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#tests/e2e/browsers/freePort.ts';

const versions = '/usr/lib/postgresql';

/** Where Debian puts the programs of its newest PostgreSQL; `null` where it is not installed. */
export function postgresPrograms(): string | null {
  const [newest] = existsSync(versions)
    ? readdirSync(versions).toSorted((a, b) => Number(b) - Number(a))
    : [];
  return newest === undefined ? null : join(versions, newest, 'bin');
}

function run(program: string, args: readonly string[], isRoot: boolean): string {
  // PostgreSQL refuses to run as root; its package comes with a user.
  const command = isRoot ? ['runuser', '-u', 'postgres', '--', program] : [program];
  const [name = '', ...first] = command;
  const { status, stdout, stderr, error } = spawnSync(name, [...first, ...args], {
    encoding: 'utf8',
    cwd: '/',
    // It stays in the background and would keep a pipe open.
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? stdout + stderr}`);
  return stdout;
}

/**
 * A PostgreSQL server of a test's own, on loopback, with nothing in it.
 *
 * @param programs As `postgresPrograms` gives them.
 */
export async function startPostgres(programs: string) {
  const isRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (isRoot) {
    const id = (flag: string) =>
      Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
    chownSync(folder, id('-u'), id('-g'));
  }
  const data = join(folder, 'data');
  const port = await freePort();
  run(join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'board', '-N'], isRoot);
  const settings = `-p ${port} -k ${folder} -h 127.0.0.1 -c max_connections=120`;
  run(
    join(programs, 'pg_ctl'),
    ['-D', data, '-l', join(folder, 'log'), '-w', '-o', settings, 'start'],
    isRoot,
  );
  return {
    address: `postgres://board@127.0.0.1:${port}/postgres`,
    stop: () => {
      run(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], isRoot);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
