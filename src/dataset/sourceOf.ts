import { buildOf } from './build.ts';
import type { DataSource } from './dataSource.ts';
import { embeddedSource, filesElementId } from './embeddedSource.ts';
import { filesSource } from './filesSource.ts';

/** The source of the data for a page: what the page holds, else the files beside it. */
export function sourceOf(page: Document): DataSource {
  const build = buildOf(page);
  const packed = page.getElementById(filesElementId)?.textContent;
  return packed
    ? embeddedSource(packed, build)
    : filesSource(new URL('data/v1/', page.baseURI), build);
}
