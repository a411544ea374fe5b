import type { ListedPublication } from '#src/core/model/datasetFile.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { manifestFile } from '#src/import/files/readManifest.ts';
import type { AuthorityRegister } from '#src/import/national/authorityRegister.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { localFileAt, localFileNames } from './localFiles.ts';

/** A folder under `data/published/` with an authority's own records. */
export interface LocalFolder {
  readonly folder: string;
  /** Whose records they are: an ONS code. */
  readonly authorityCode: string;
}

const fault = (findings: Findings, column: string, found: string, wanted: string) =>
  findings.fault({ file: manifestFile, row: null, column, found, wanted });

const folderOf = (file: string) => file.split('/')[0] ?? '';

/**
 * The folders with an authority's own records, as the manifest lists their files: it is the one
 * place that says of every file whose it is. The name of a folder is free. Also faults: a file that
 * nothing reads, one without an authority's code, a folder of two authorities or without sources,
 * an authority with two folders.
 *
 * @param publications What the manifest lists.
 * @returns Folders in the order of the manifest, those at fault too.
 */
export function localFolders(
  publications: readonly ListedPublication[],
  findings: Findings,
): LocalFolder[] {
  for (const one of publications.filter(({ content }) => content !== 'own-records')) {
    if (one.authorityCode !== undefined) {
      fault(findings, `${one.id}.authorityCode`, one.authorityCode, 'none: it covers everyone');
    }
  }
  const own = publications.filter(({ content }) => content === 'own-records');
  const readable = own.filter(({ id, file }) => {
    if (localFileAt(file) !== undefined) return true;
    fault(findings, `${id}.file`, `${file}, which nothing reads`, `a folder and ${localFileNames}`);
    return false;
  });

  const folders: LocalFolder[] = [];
  for (const [folder, files] of groupBy(readable, ({ file }) => folderOf(file))) {
    for (const { id, authorityCode } of files) {
      if (authorityCode !== undefined) continue;
      const wanted = 'the ONS code of the authority whose own records these are';
      fault(findings, `${id}.authorityCode`, 'nothing', wanted);
    }
    const codes = [...new Set(files.flatMap(({ authorityCode }) => authorityCode ?? []))];
    const [authorityCode] = codes;
    if (codes.length > 1) {
      fault(findings, 'authorityCode', `${codes.join(' and ')} for ${folder}`, 'one for a folder');
    }
    if (!files.some(({ file }) => file === `${folder}/sources.csv`)) {
      fault(findings, 'file', `no ${folder}/sources.csv`, 'the sources that the records name');
    }
    if (authorityCode === undefined) continue;
    const other = folders.find((one) => one.authorityCode === authorityCode);
    if (other) {
      const found = `${authorityCode} for ${other.folder} and for ${folder}`;
      fault(findings, 'authorityCode', found, 'one folder for an authority');
    }
    folders.push({ folder, authorityCode });
  }
  return folders;
}

/** Faults a folder of records whose authority no national file has, or has under another code. */
export function checkLocalAuthorities(
  folders: readonly LocalFolder[],
  { byOnsCode }: AuthorityRegister,
  findings: Findings,
): void {
  for (const { folder, authorityCode } of folders) {
    const authority = byOnsCode.get(authorityCode);
    if (authority?.code === authorityCode) continue;
    const wanted = authority
      ? `${authority.code}, the latest code of ${authority.name}`
      : 'the ONS code of an authority in the workforce file; all are in data/v1/authorities.json';
    fault(findings, 'authorityCode', `${authorityCode} for ${folder}`, wanted);
  }
}
