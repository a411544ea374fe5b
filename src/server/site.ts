import { posix } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/** In a built board, what would give away a dataset of its own beside the service. */
const left = /^\/(data\/|board\.html$)/;

/**
 * Serves a built board beside the service, so that one process is a whole installation. Its own data and
 * its one file are left out: they hold the dataset of the build, whoever asks.
 *
 * @param folder As `npm run build` makes it with `VITE_API_BASE=data/v1/`.
 */
export function siteFiles(folder: string): MiddlewareHandler {
  const files = serveStatic({
    root: folder,
    onFound: (path, context) => {
      const isNamedByContent = /[\\/]assets[\\/]/.test(path);
      context.header(
        'Cache-Control',
        isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (context, next) =>
    isLeft(new URL(context.req.url).pathname) ? next() : files(context, next);
}

/** However the address writes it. */
function isLeft(pathname: string): boolean {
  try {
    return left.test(posix.normalize(decodeURIComponent(pathname).replaceAll('\\', '/')));
  } catch {
    return true;
  }
}
