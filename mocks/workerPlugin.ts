import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/**
 * Lets the development server give out MSW's worker from where it is installed, so that no build
 * has it.
 */
export const mockWorker: Plugin = {
  name: 'mock-worker',
  apply: 'serve',
  configureServer: ({ middlewares }) => {
    const file = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
    middlewares.use('/mockServiceWorker.js', (_request, response) => {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync(file));
    });
  },
};
