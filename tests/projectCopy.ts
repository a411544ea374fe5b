import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
/** What no build reads. */
const left = new Set(['node_modules', 'dist', '.git', 'docs']);

/** Copies what a build needs into a temporary folder, and gives its path. */
export async function copySources(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'board-'));
  const names = (await readdir(root)).filter((name) => !left.has(name));
  for (const name of names) await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/**
 * Lets a copy of the project build whatever dataset stands in it. The product builds only the one
 * that its published files make.
 */
export const takeAnyDataset = (copy: string): Promise<void> =>
  writeFile(
    join(copy, 'src/cli/madeDataset.ts'),
    `import { resolve } from 'node:path';
import { readFolder } from '#src/import/files/readFolder.ts';

const folder = resolve(import.meta.dirname, '../../public/data/v1');
export const madeDataset = async () =>
  new Map([...readFolder(folder).files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
`,
  );

/** Of the largest board on a slow machine, many times over. */
const buildLimitMs = 5 * 60_000;

/**
 * Runs the project's own build.
 *
 * @param folder The project, or a copy of it.
 * @param day On which it works, as `2027-03-19`; the day of the clock without it.
 * @returns Milliseconds.
 * @throws Error with what the build said when it fails.
 */
export function runBuild(folder: string, day?: string): Promise<number> {
  return runNpm(folder, ['run', 'build'], day === undefined ? {} : { BOARD_TODAY: day });
}

/**
 * Runs a command of a project in its folder.
 *
 * @param args What follows `npm`.
 * @param environment Added to this process’s own.
 * @returns Milliseconds.
 * @throws Error with what the command said when it fails.
 */
export async function runNpm(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const start = performance.now();
  const { code, said } = await new Promise<{ code: number | null; said: string }>((done) => {
    const child = spawn('npm', args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what npm started ends with it.
      detached: true,
    });
    let said = '';
    const limit = setTimeout(() => {
      said += `\nnot ended after ${buildLimitMs / 60_000} minutes`;
      if (child.pid !== undefined) process.kill(-child.pid);
    }, buildLimitMs);
    const keep = (text: Buffer) => {
      said += text;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      clearTimeout(limit);
      done({ code: null, said: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      done({ code, said });
    });
  });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed: ${said.slice(-2000).trim()}`);
  return performance.now() - start;
}
