import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { exampleCode } from './exampleBoard.ts';

const root = resolve(import.meta.dirname, '../..');
const bundledCode = 'E06000019';
/** What no build reads. */
const left = new Set(['node_modules', 'dist', '.git', 'docs']);

/**
 * Text of a source file for a build of the example data: another authority to open with, and as many
 * indicators as asked for.
 *
 * @param ids Every indicator that the build is to know.
 * @throws Error when the list of indicators is no longer where it was.
 */
export function adapted(path: string, text: string, ids: readonly string[]): string {
  const ours = text.replaceAll(bundledCode, exampleCode);
  if (path !== 'src/core/model/indicator.ts' || ids.length === indicatorIds.length) return ours;
  const list = /indicatorIds = \[[^\]]*\] as const/;
  if (!list.test(ours)) throw new Error(`${path} has no list of indicators to make longer`);
  return ours.replace(list, `indicatorIds = ${JSON.stringify(ids)} as const`);
}

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
import { readFolder } from '#src/import/readFolder.ts';

const folder = resolve(import.meta.dirname, '../../public/data/v1');
export const madeDataset = async () =>
  new Map([...readFolder(folder).files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
`,
  );

/**
 * Copies what a build needs into a temporary folder, with other data in place of the published: the
 * product is built by its own command and knows nothing of this.
 *
 * @param data Folder with the files of `data/v1`.
 * @param ids Every indicator that is in them.
 * @returns Its path.
 */
export async function copyProject(data: string, ids: readonly string[]): Promise<string> {
  const copy = await copySources();
  const files = await readdir(join(copy, 'src'), { recursive: true });
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
    const path = join('src', file);
    const text = await readFile(join(copy, path), 'utf8');
    const changed = adapted(path, text, ids);
    if (changed !== text) await writeFile(join(copy, path), changed);
  }
  await takeAnyDataset(copy);
  await rm(join(copy, 'public/data/v1'), { recursive: true });
  await cp(data, join(copy, 'public/data/v1'), { recursive: true });
  return copy;
}

/** Writes files by their paths below a folder, emptied first. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, unknown>>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(content));
  }
}

/** Of the largest board on a slow machine, many times over. */
const buildLimitMs = 5 * 60_000;

/**
 * Runs the project's own build.
 *
 * @param folder The project, or a copy of it.
 * @returns Milliseconds.
 * @throws Error with what the build said when it fails.
 */
export async function runBuild(folder: string): Promise<number> {
  const start = performance.now();
  const { code, said } = await new Promise<{ code: number | null; said: string }>((done) => {
    const child = spawn('npm', ['run', 'build'], {
      cwd: folder,
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
  if (code !== 0) throw new Error(`npm run build failed: ${said.slice(-2000).trim()}`);
  return performance.now() - start;
}
