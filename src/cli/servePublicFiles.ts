import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { datasetFolder, publishedFolder, staticFiles } from './staticFiles.ts';

/**
 * Whether the development server gives out a file of `public/`: one of the product's own, of the
 * dataset, or one that the manifest lists, unchanged.
 *
 * @param folder `…/public`.
 * @param path Of the file below it.
 */
export function isServed(folder: string, path: string): boolean {
  if (staticFiles.includes(path)) return true;
  if (path.split('/').some((name) => name.startsWith('.'))) return false;
  if (path.startsWith(datasetFolder)) return path.endsWith('.json');
  if (!path.startsWith(publishedFolder)) return false;
  const manifest = join(folder, publishedFolder, 'manifest.json');
  if (join(folder, path) === manifest) return true;
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex');
  const listed = JSON.parse(readFileSync(manifest, 'utf8')) as { file: string; sha256: string }[];
  return listed.some(({ file, sha256 }) => publishedFolder + file === path && sha256 === hash);
}

/** Lets the development server give out no file of `public/` that a build would not have. */
export const servePublicFiles: Plugin = {
  name: 'serve-public-files',
  apply: 'serve',
  configureServer: ({ middlewares, config: { publicDir } }) => {
    middlewares.use((request, response, next) => {
      const [address = ''] = (request.url ?? '').split('?');
      if (!isDecodable(address)) return next();
      const path = decodeURIComponent(address).replace(/^\/(public\/)?/, '');
      const isFile = statSync(join(publicDir, path), { throwIfNoEntry: false })?.isFile();
      if (!isFile || isServed(publicDir, path)) return next();
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end(
        `${path} is no file that the manifest lists, unchanged. No build has it either.`,
      );
    });
  },
};

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}
