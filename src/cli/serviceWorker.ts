import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file that the service worker keeps from the start; `null` where its address names its content. */
interface OfflineFile {
  readonly url: string;
  readonly revision: string | null;
}

interface Parts {
  /** The built site. */
  readonly outDir: string;
  /** Paths below `data/v1/` of what the opening board reads. */
  readonly dataPaths: readonly string[];
  readonly dataHash: string;
}

/**
 * What a browser needs to show the opening board without the network: the page, its code, styles and
 * icon, and the data of that board. Other authorities are kept once they were read.
 */
export function offlineFiles({ outDir, dataPaths, dataHash }: Parts): OfflineFile[] {
  const code = readdirSync(join(outDir, 'assets'), { recursive: true, encoding: 'utf8' })
    // Rarely wanted, and large: the network has it.
    .filter((path) => !/^officeWorker/.test(path))
    .map((path) => ({ url: `assets/${path.split(sep).join('/')}`, revision: null }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const page = ['index.html', 'favicon.svg'].map((url) => ({
    url,
    revision: createHash('sha256')
      .update(readFileSync(join(outDir, url)))
      .digest('hex')
      .slice(0, 12),
  }));
  const data = dataPaths.map((path) => ({ url: `data/v1/${path}?v=${dataHash}`, revision: null }));
  return [...page, ...code, ...data];
}

/** How much a browser fetches once, beside the page, in bytes as they lie in the folder. */
export const sizeOf = (outDir: string, files: readonly OfflineFile[]): number =>
  files.reduce(
    (sum, { url }) => sum + readFileSync(join(outDir, url.replace(/\?.*$/, ''))).length,
    0,
  );
