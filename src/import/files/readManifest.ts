import type { ListedPublication } from '#src/core/model/datasetFile.ts';
import { check, SchemaError } from '#src/core/schema/check.ts';
import { manifest } from '#src/core/schema/datasetFile.ts';
import { decodeUtf8 } from '#src/import/table/decodeUtf8.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { fileKind } from './fileKind.ts';
import { sha256 } from './sha256.ts';

/** Published files by their path under `data/published/`. */
export type PublishedFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

export const manifestFile = 'manifest.json';

/**
 * Reads the manifest and checks the files against it: all there, none besides, each the very file
 * that the manifest describes.
 *
 * @returns What the manifest lists; nothing when it cannot be read. Every fault is among the findings.
 */
export async function readManifest(
  files: PublishedFiles,
  findings: Findings,
): Promise<readonly ListedPublication[]> {
  const publications = readPublications(files, findings);
  if (publications === null) return [];

  const seen = new Set<string>();
  for (const { id, file, sha256: wanted } of publications) {
    for (const name of [id, file]) {
      if (seen.has(name)) fault(findings, manifestFile, `${name} twice`, 'each id and file once');
      seen.add(name);
    }
    const bytes = files.get(file);
    if (bytes === undefined) {
      fault(findings, file, 'no such file', 'the file that the manifest lists');
      continue;
    }
    const found = await sha256(bytes);
    if (found !== wanted) {
      fault(
        findings,
        file,
        `SHA-256 ${found}`,
        `${wanted}, as in the manifest: see --accept in --help`,
      );
    }
  }
  for (const [file, bytes] of files) {
    if (file === manifestFile || seen.has(file)) continue;
    const found = `${fileKind(bytes) ?? 'a file'} that the manifest does not list`;
    fault(findings, file, found, 'it listed: see --accept in --help');
  }
  return publications;
}

const fault = (findings: Findings, file: string, found: string, wanted: string) =>
  findings.fault({ file, row: null, column: '', found, wanted });

/** What the manifest lists; `null` when it cannot be read, which is then among the findings. */
export function readPublications(
  files: PublishedFiles,
  findings: Findings,
): readonly ListedPublication[] | null {
  const text = decodeUtf8(manifestFile, files.get(manifestFile) ?? new Uint8Array(), findings);
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(text);
    return check(manifest, json, manifestFile);
  } catch (error) {
    if (error instanceof SchemaError) {
      for (const { path, found, wanted } of error.faults) {
        const row = { file: manifestFile, row: null, column: path };
        findings.fault({ ...row, found, wanted: wanted.replace(/^wanted /, '') });
      }
    } else {
      fault(findings, manifestFile, `no JSON (${String(error)})`, 'JSON');
    }
    return null;
  }
}
