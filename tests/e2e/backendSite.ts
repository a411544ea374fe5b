import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const backendPort = 4319;

/** The site as it reads from a backend, and the backend that the tests run beside it: a real server. */
export const backendSite = {
  folder: resolve(root, 'node_modules/.cache/tests/backend-site'),
  port: 4318,
  backendPort,
  apiBase: `http://127.0.0.1:${backendPort}/data/v1/`,
} as const;
