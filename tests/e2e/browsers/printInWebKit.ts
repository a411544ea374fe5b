import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type OnScreen, readScreen } from './paperFaults.ts';
import { startScreen } from './screen.ts';
import { webkitEnvironment } from './webkit.ts';

const run = promisify(execFile);
const printer = resolve(import.meta.dirname, 'printInWebKit.py');

/**
 * Prints a page in WebKitGTK, Safari's engine, on upright Letter. Headings at the foot of a page are
 * looked for in Firefox alone, by the same style: here the edge of the page is the last that a page says.
 *
 * @returns The paper as a PDF, and what the page held on the screen.
 * @throws Error where there is no WebKitGTK, Python or Xvfb.
 */
export async function printInWebKit(
  address: string,
): Promise<{ readonly pdf: Uint8Array; readonly onScreen: OnScreen }> {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  const out = join(folder, 'paper.pdf');
  const screen = await startScreen();
  try {
    const { stdout } = await run(
      'python3',
      [printer, address, out, 'na_letter', 'portrait', readScreen],
      { env: webkitEnvironment(screen.display), maxBuffer: 2 ** 26 },
    );
    return {
      pdf: readFileSync(out),
      onScreen: { ...(JSON.parse(stdout) as OnScreen), headings: [] },
    };
  } finally {
    screen.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
