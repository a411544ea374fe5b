import type { ListedPublication, PublicationContent } from '#src/core/model/datasetFile.ts';
import { localFileAt, localFileNames } from '#src/import/council/localFiles.ts';
import { fileKind } from '#src/import/files/fileKind.ts';
import {
  manifestFile,
  type PublishedFiles,
  readPublications,
} from '#src/import/files/readManifest.ts';
import { refuseFiles } from '#src/import/files/refuseFiles.ts';
import { sha256 } from '#src/import/files/sha256.ts';
import {
  listRelease,
  type ReleaseFacts,
  saysAnything,
  withFacts,
} from '#src/import/national/listRelease.ts';
import { recogniseContent } from '#src/import/national/recogniseContent.ts';
import { Findings } from '#src/import/table/findings.ts';

/** What `--accept` is asked for. */
export interface Acceptance {
  /** Folders and files, by their paths under `data/published/`. */
  readonly paths: readonly string[];
  /** Whose own records the folder holds: an ONS code. Needed where a file is not listed yet. */
  readonly authorityCode: string | null;
  /** Who compiled them. Needed where a file is not listed yet. */
  readonly publisher: string | null;
  /** What is said of a national file, of which there must then be one that is new or changed. */
  readonly facts: ReleaseFacts;
}

/** The manifest with files taken as they now are, and what that changes in it. */
export interface Accepted {
  /** Of `manifest.json`. */
  readonly text: string;
  /** One line for each change. */
  readonly changes: readonly string[];
}

const isNational = ({ content }: ListedPublication): boolean => content !== 'own-records';

/**
 * Takes files as they now are: the SHA-256 of each goes into the manifest, a file of
 * an authority's own records that it does not list yet is listed, and one of those that is gone is
 * taken off the list. A national file that it does not list yet is known by its headings, and listed
 * as a new release (`listRelease`). Titles, dates and licences of what is listed stay as they are.
 *
 * @throws ImportError for records of single children, for a path without files, for a file of no known
 *   name or headings, and for one that is not listed yet where what must be known of it is not said.
 */
export async function acceptFiles(
  published: PublishedFiles,
  { paths, authorityCode, publisher, facts }: Acceptance,
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

  const unlisted = [...published.keys()].filter(
    (file) => !listed.has(file) && file !== manifestFile && isMeant(file),
  );
  const contents = new Map(
    unlisted
      .filter((file) => localFileAt(file) === undefined)
      .map((file) => [file, recogniseContent(published.get(file) ?? new Uint8Array())]),
  );
  const replaced = new Set<PublicationContent | null>(
    [...contents.values()].filter((content) => content !== null),
  );

  const changes: string[] = [];
  const changed: ListedPublication[] = [];
  let kept: ListedPublication[] = [];
  for (const publication of publications) {
    const { file, sha256: before } = publication;
    const bytes = published.get(file);
    if (!isMeant(file)) kept.push(publication);
    else if (bytes !== undefined) {
      const after = await sha256(bytes);
      const isChanged = after !== before;
      if (isChanged) changes.push(`${file}: changed`);
      if (isChanged && isNational(publication)) changed.push(publication);
      kept.push({ ...publication, sha256: after });
    } else if (isNational(publication)) {
      // One that a new release takes the place of is taken off the list with it.
      if (replaced.has(publication.content)) kept.push(publication);
      else fault(file, 'no such file', 'the file that the manifest lists');
    } else changes.push(`${file}: gone`);
  }

  for (const file of unlisted) {
    const local = localFileAt(file);
    const content = contents.get(file) ?? null;
    const bytes = published.get(file) ?? new Uint8Array();
    if (content !== null) {
      const release = { file, sha256: await sha256(bytes), content, facts, publisher };
      const done = listRelease(kept, release, (path) => published.has(path), findings);
      if (done === null) continue;
      kept = [...done.publications];
      changes.push(...done.changes);
    } else if (local === undefined) {
      fault(
        file,
        `${fileKind(bytes) ?? 'a file'} that nothing reads`,
        `a folder and one of ${localFileNames}, or a national file with the headings that its reader wants`,
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
        sha256: await sha256(bytes),
        note: '',
        authorityCode,
      });
    }
  }
  if (saysAnything(facts)) {
    const added = [...contents].flatMap(([file, content]) => (content === null ? [] : [file]));
    const others = changed.length > 0 ? changed : added.length > 0 ? [] : kept.filter(isNational);
    const about = [...added, ...others.map(({ file }) => file).filter(isMeant)];
    if (about.length === 1) {
      kept = kept.map((one) => (about.includes(one.file) ? withFacts(one, facts) : one));
    } else {
      const wanted = 'one that --title, --published, --next-due and --covers are about';
      fault(paths.join(', '), about.join(' and ') || 'no national file', wanted);
    }
  }
  findings.throwIfFaulty();
  return { text: `${JSON.stringify(kept, null, 2)}\n`, changes };
}
