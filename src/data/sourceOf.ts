import { apiSource } from './apiSource.ts';
import { buildOf } from './build.ts';
import type { DataSource } from './dataSource.ts';
import { embeddedSource, filesElementId } from './embeddedSource.ts';
import { indexedDbCache } from './fileCache.ts';
import { filesSource } from './filesSource.ts';

/**
 * The source of the data for a page: what the page holds, else the backend that the build names in
 * `VITE_API_BASE`, else the files beside the page.
 *
 * @param isFrozen Whether what is shown may not change, though a backend may have something newer.
 */
export function sourceOf(page: Document, isFrozen: () => boolean): DataSource {
  const build = buildOf(page);
  const packed = page.getElementById(filesElementId)?.textContent;
  if (packed) return embeddedSource(packed, build);
  // Written out, so that a build for files has nothing of a backend in it.
  if (import.meta.env.VITE_API_BASE) {
    const base = new URL(import.meta.env.VITE_API_BASE.replace(/\/?$/, '/'), page.baseURI);
    return apiSource({ base, build, kept: indexedDbCache(base), isFrozen });
  }
  return filesSource(new URL('data/v1/', page.baseURI), build);
}
