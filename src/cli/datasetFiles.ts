import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A dataset on disk: its files by path below `data/v1/`, as text and as JSON. */
interface DatasetFiles {
  readonly texts: readonly string[];
  readonly files: Readonly<Record<string, unknown>>;
}

/**
 * Reads the dataset that the import made.
 *
 * @param folder `…/data/v1`. Its `schema` folder is for those who write such files, and left out.
 * @throws Error when a file cannot be read or is not JSON, naming it.
 */
export function readDataset(folder: string): DatasetFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('schema/'))
    .toSorted();
  const texts = paths.map((path) => readFileSync(join(folder, path), 'utf8'));
  return {
    texts,
    files: Object.fromEntries(
      paths.map((path, index) => [path, parse(texts[index] ?? '', join(folder, path))]),
    ),
  };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file}: wanted JSON, found ${JSON.stringify(text.slice(0, 40))}`, { cause });
  }
}
