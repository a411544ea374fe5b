import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, loadConfigFromFile } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds the board as a page that its script draws: one bundle, nothing rendered at build time.
 *
 * @param outDir Where it is written; emptied first.
 * @throws Error when the build fails.
 */
export async function buildPlain(outDir: string): Promise<void> {
  // What the code is said at build time is the product's; how it is split and rendered is not.
  const product = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    undefined,
    root,
  );
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'plain'),
    publicDir: join(root, 'public'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    define: product?.config.define ?? {},
    build: {
      target: 'es2023',
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}
