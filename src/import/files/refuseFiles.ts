import type { Findings } from '#src/import/table/findings.ts';
import { childRecordsIn } from './childRecords.ts';
import { fileKind } from './fileKind.ts';
import type { PublishedFiles } from './readManifest.ts';

/**
 * Refuses, by their content, files that must not stand among published ones, whether the manifest
 * lists them or not and whatever their names: records of single children, and workbooks under the
 * name of a CSV file. It is asked before any reader, whose faults would show cells of the file.
 */
export function refuseFiles(files: PublishedFiles, findings: Findings): void {
  for (const [file, bytes] of files) {
    const refusal = refusalOf(file, bytes);
    if (refusal !== null) findings.fault({ file, row: null, column: '', ...refusal });
  }
}

/** What was found in a file that must not be published and what was wanted; `null` for any other. */
export function refusalOf(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
): { readonly found: string; readonly wanted: string } | null {
  const kind = fileKind(bytes);
  const records = childRecordsIn(bytes);
  if (records !== null) {
    return {
      found: kind === null ? records : `${kind} with ${records}`,
      wanted: 'only what may be published: take the file out of the folder',
    };
  }
  if (kind === null || !file.endsWith('.csv')) return null;
  return {
    found: `${kind}, by its content`,
    wanted: 'text in UTF-8: in Excel, save as "CSV UTF-8"',
  };
}
