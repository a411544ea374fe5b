import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';
import { findChromium } from './chromium.ts';
import { thisMachine } from './machine.ts';
import { OptionsError } from './optionsError.ts';
import { readPublicFiles } from './publicFiles.ts';
import { writePublicFiles } from './writePublicFiles.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds the board and serves it for as long as it is used.
 *
 * @throws RefusedFilesError where something stands under `public/` that may not be built.
 */
export async function withBoard<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const publicFiles = await readPublicFiles(join(root, 'public'));
  const outDir = await mkdtemp(join(tmpdir(), 'board-pack-'));
  try {
    await build({
      root,
      logLevel: 'error',
      plugins: [writePublicFiles(publicFiles)],
      build: { outDir, emptyOutDir: true },
    });
    const server = await preview({
      root,
      logLevel: 'warn',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0 },
    });
    try {
      return await use(server.resolvedUrls?.local[0] ?? '');
    } finally {
      await server.close();
    }
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/**
 * The Chromium that draws.
 *
 * @param makes What it is wanted for, as told where there is none: "the PDF".
 * @throws OptionsError where there is none.
 */
export function chromiumPath(makes: string): string {
  let found: string | undefined;
  try {
    found = findChromium(thisMachine);
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error));
  }
  if (found !== undefined) return found;
  throw new OptionsError(
    `No Chromium was found, which makes ${makes}. Install one, name one in CHROMIUM_PATH, or run npx playwright install chromium.`,
  );
}
