/** A file of the dataset that is not as the published files make it. */
interface DatasetDifference {
  readonly kind: 'missing' | 'different' | 'extra';
  readonly path: string;
}

/**
 * What is not, in a folder of the dataset, as the published files make it.
 *
 * @param made Text by path below `v1/`, as the import makes it.
 * @param standing Bytes by path, as they are in the folder.
 * @returns Each file that is missing, different or too many (`extra`).
 */
export function datasetDifferences(
  made: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): DatasetDifference[] {
  const different = [...made].flatMap(([path, text]): DatasetDifference[] => {
    const bytes = standing.get(path);
    if (bytes === undefined) return [{ kind: 'missing', path }];
    return Buffer.from(text).equals(bytes) ? [] : [{ kind: 'different', path }];
  });
  const extra = [...standing.keys()].filter((path) => !made.has(path));
  return [...different, ...extra.map((path) => ({ kind: 'extra', path }) as const)];
}
