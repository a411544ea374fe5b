/**
 * What is not, in a folder of the dataset, as the published files make it.
 *
 * @param made Text by path below `v1/`, as the import makes it.
 * @param standing Bytes by path, as they are in the folder.
 * @returns One line for each file that is missing, different or too many: `extra: more.json`.
 */
export function datasetDifferences(
  made: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): string[] {
  const different = [...made].flatMap(([path, text]) => {
    const bytes = standing.get(path);
    if (bytes === undefined) return [`missing: ${path}`];
    return Buffer.from(text).equals(bytes) ? [] : [`different: ${path}`];
  });
  const extra = [...standing.keys()].filter((path) => !made.has(path));
  return [...different, ...extra.map((path) => `extra: ${path}`)];
}
