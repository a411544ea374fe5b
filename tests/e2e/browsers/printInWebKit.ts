/**
 * Prints views of the built board in WebKitGTK, Safari's engine, on upright Letter and looks at the
 * paper: ends with 1 where anything is wrong with it, or where there is no WebKitGTK, Python or Xvfb.
 * Headings at the foot of a page are looked for in Firefox alone, by the same style: here the edge
 * of the page is the last that a page says.
 *
 * npx tsx tests/e2e/browsers/printInWebKit.ts [folder of the built site, `dist` without it]
 */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { servePaperCases } from './paperCases.ts';
import { lookAtPaper, type OnScreen, readScreen } from './paperFaults.ts';

const run = promisify(execFile);
const printer = resolve(import.meta.dirname, 'printInWebKit.py');
const folder = mkdtempSync(join(tmpdir(), 'webkit-'));

/** Starts a screen that nobody sees. @returns Its number, and what ends it. */
function startScreen(): Promise<{ display: string; stop: () => void }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((settle, fail) => {
    screen.once('error', (error) => fail(new Error(`No Xvfb could be started: ${error.message}`)));
    screen.stdio[3]?.once('data', (number) =>
      settle({ display: `:${String(number).trim()}`, stop: () => screen.kill() }),
    );
  });
}

const { cases, close } = await servePaperCases(resolve(process.argv[2] ?? 'dist'));
const screen = await startScreen();
const env = {
  ...process.env,
  DISPLAY: screen.display,
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
  // Its sandbox does not start for root, which tests in containers often are.
  ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
};
console.log('WebKitGTK');
try {
  for (const { name, address, expected } of cases) {
    const out = join(folder, 'paper.pdf');
    rmSync(out, { force: true });
    const paper = [address, out, 'na_letter', 'portrait', readScreen];
    const { stdout } = await run('python3', [printer, ...paper], { env, maxBuffer: 2 ** 26 });
    const seen = { ...(JSON.parse(stdout) as OnScreen), headings: [] };
    if (!(await lookAtPaper(name, readFileSync(out), seen, expected))) process.exitCode = 1;
  }
} finally {
  screen.stop();
  close();
  rmSync(folder, { recursive: true, force: true });
}
