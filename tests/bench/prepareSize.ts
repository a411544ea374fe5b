import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { inScript } from '#src/cli/buildPage.ts';
import { bundleWhole } from '#src/cli/bundle.ts';
import { importerElementId } from '#src/data/onePage.ts';

const withoutPrepare: Plugin = {
  name: 'without-prepare',
  load: {
    filter: { id: /[\\/]app[\\/]PreparePage\.tsx$/ },
    handler: () => 'export const PreparePage = () => null;',
  },
};

const importer = new RegExp(
  `<script type="application/octet-stream" id="${importerElementId}">[^<]*</script>`,
);
const code = /<script type="module">[\s\S]*<\/script>/;
const styles = /<style>[\s\S]*?<\/style>/;

/**
 * What Prepare takes of the one file: its bytes compressed, less those of the same file without the view,
 * its styles and the importer. What makes our workbook, with the other files of office programs, stays.
 *
 * @param dist A build of these sources.
 * @returns `null` where the build has no such file.
 * @throws Error where the file has no importer in it.
 */
export async function measurePrepareSize(dist: string): Promise<number | null> {
  const file = join(dist, 'board.html');
  if (!existsSync(file)) return null;
  const page = await readFile(file, 'utf8');
  if (!importer.test(page)) throw new Error(`${file} has no importer in it`);
  const without = await bundleWhole([withoutPrepare]);
  const rest = page
    .replace(importer, '')
    .replace(code, () => `<script type="module">${inScript(without.entry.code)}</script>`)
    .replace(styles, () => `<style>${without.styles}</style>`);
  return gzipSync(page).length - gzipSync(rest).length;
}
