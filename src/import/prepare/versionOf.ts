import { sha256 } from '#src/import/files/sha256.ts';

/** Of the SHA-256 in hex. */
const digits = 12;

/** The version of a board: the same files and answers give the same, in whatever order. */
export async function versionOf(
  authorityCode: string,
  files: ReadonlyMap<string, string>,
  answers: readonly { readonly key: string; readonly answer: string }[],
): Promise<string> {
  const text = JSON.stringify([
    authorityCode,
    [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    answers
      .map(({ key, answer }) => [key, answer])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ]);
  return (await sha256(new TextEncoder().encode(text))).slice(0, digits);
}
