import type { Build } from './build.ts';
import type { DataSource } from './dataSource.ts';
import { ask, expectFound, jsonOf } from './fetchJson.ts';

/**
 * Static files beside the page.
 *
 * @param base Address of the folder `data/v1`; ends with `/`.
 * @param build Its hash is part of each address, so that a file may be kept for ever.
 */
export const filesSource = (base: URL, build: Build): DataSource => ({
  build,
  backend: null,
  read: async (path, checked, signal) => {
    const address = new URL(path, base);
    if (build.dataHash !== null) address.searchParams.set('v', build.dataHash);
    const response = await ask(address, path, { signal });
    await expectFound(response, path);
    return checked(await jsonOf(response, path, signal));
  },
});
