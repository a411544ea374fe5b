import type { ListedPublication } from '#src/domain/datasetFile.ts';
import { fileKind } from './fileKind.ts';
import { Findings } from './findings.ts';
import { localFileAt, localFileNames } from './localFiles.ts';
import { manifestFile, type PublishedFiles, readPublications, sha256 } from './readManifest.ts';
import { refuseFiles } from './refuseFiles.ts';

/** What `--accept` is asked for. */
export interface Acceptance {
  /** Folders and files, by their paths under `data/published/`. */
  readonly paths: readonly string[];
  /** Whose own records the folder holds: an ONS code. Needed where a file is not listed yet. */
  readonly authorityCode: string | null;
  /** Who compiled them. Needed where a file is not listed yet. */
  readonly publisher: string | null;
}

/** The manifest with files taken as they now are, and what that changes in it. */
export interface Accepted {
  /** Of `manifest.json`. */
  readonly text: string;
  /** One line for each change. */
  readonly changes: readonly string[];
}

/**
 * Takes files as they now are: the SHA-256 of each goes into the manifest, a file of
 * an authority's own records that it does not list yet is listed, and one of those that is gone is
 * taken off the list. Titles, dates and licences of what is listed stay as they are.
 *
 * @throws ImportError for records of single children, for a path without files, for a file of no known name, and for one that is
 *   not listed yet where it is not said whose it is or who compiled it.
 */
export async function acceptFiles(
  published: PublishedFiles,
  { paths, authorityCode, publisher }: Acceptance,
): Promise<Accepted> {
  const findings = new Findings();
  refuseFiles(published, findings);
  findings.throwIfFaulty();
  const publications = readPublications(published, findings) ?? [];
  findings.throwIfFaulty();

  const isUnder = (path: string) => (file: string) =>
    file === path || file.startsWith(`${path.replace(/\/+$/, '')}/`);
  const isMeant = (file: string) => paths.some((path) => isUnder(path)(file));
  const fault = (file: string, found: string, wanted: string) =>
    findings.fault({ file, row: null, column: '', found, wanted });
  const listed = new Set(publications.map(({ file }) => file));
  for (const path of paths) {
    if ([...published.keys(), ...listed].some(isUnder(path))) continue;
    fault(path, 'no such folder or file', 'one under the folder published/');
  }

  const changes: string[] = [];
  const kept: ListedPublication[] = [];
  for (const publication of publications) {
    const { file, sha256: before } = publication;
    const bytes = published.get(file);
    if (!isMeant(file)) kept.push(publication);
    else if (bytes !== undefined) {
      const after = await sha256(bytes);
      if (after !== before) changes.push(`${file}: changed`);
      kept.push({ ...publication, sha256: after });
    } else if (publication.content !== 'own-records') {
      fault(file, 'no such file', 'the file that the manifest lists');
    } else changes.push(`${file}: gone`);
  }

  for (const file of published.keys()) {
    if (listed.has(file) || file === manifestFile || !isMeant(file)) continue;
    const local = localFileAt(file);
    if (local === undefined) {
      const kind = fileKind(published.get(file) ?? new Uint8Array());
      fault(
        file,
        `${kind ?? 'a file'} that nothing reads`,
        `a folder and one of ${localFileNames}`,
      );
    } else if (authorityCode === null || publisher === null) {
      fault(file, 'a file that the manifest does not list', '--authority and --publisher with it');
    } else {
      changes.push(`${file}: new`);
      kept.push({
        id: file.replace(/\.csv$/, '').replaceAll(/[/_]/g, '-'),
        content: 'own-records',
        publisher,
        title: `${local.title}: ${publisher}`,
        publishedOn: null,
        licence: 'Each row cites its source; sources.csv gives the licence of each.',
        url: null,
        file,
        sha256: await sha256(published.get(file) ?? new Uint8Array()),
        note: '',
        authorityCode,
      });
    }
  }
  findings.throwIfFaulty();
  return { text: `${JSON.stringify(kept, null, 2)}\n`, changes };
}
