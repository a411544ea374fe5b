import { compareText } from '#src/core/model/compare.ts';
import type {
  ListedPublication,
  PublicationContent,
  ReleaseCaveat,
} from '#src/core/model/datasetFile.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { Findings } from '#src/import/table/findings.ts';
import { manifestFile, type PublishedFiles } from './readManifest.ts';

/** A published file as its reader gave it. */
export interface PublishedFile<Rows> {
  /** Of the publication, which records that come from it name as their source. */
  readonly id: string;
  /** Path under `data/published/`, named in faults. */
  readonly file: string;
  /** `null` where the day of publication was not found. */
  readonly publishedOn: PartialDate | null;
  readonly rows: Rows;
}

/** A publication of which there is one file, with what the manifest says of this release. */
export interface Release<Rows> extends PublishedFile<Rows> {
  /** When the next is due; `null` where it is not announced. */
  readonly nextDue: PartialDate | null;
  readonly caveats: readonly ReleaseCaveat[];
}

type Reader<Rows> = (file: string, bytes: Uint8Array, findings: Findings) => Rows;

/** Reads the national files of a dataset by what the manifest says that they hold. */
export interface PublicationReader {
  /** Every file of this content, the first published first; faulted where there is none. */
  readonly all: <Rows>(content: PublicationContent, read: Reader<Rows>) => PublishedFile<Rows>[];
  /** The one file of this content; faulted where there is none or a second. */
  readonly one: <Rows>(content: PublicationContent, read: Reader<Rows>) => Release<Rows>;
}

const nothing = new Uint8Array();

export function publicationReader(
  published: PublishedFiles,
  publications: readonly ListedPublication[],
  findings: Findings,
): PublicationReader {
  const fault = (found: string, wanted: string) => {
    // Nothing listed at all is a fault already.
    if (publications.length === 0) return;
    findings.fault({ file: manifestFile, row: null, column: 'content', found, wanted });
  };
  const listed = (content: PublicationContent) =>
    publications
      .filter((one) => one.content === content)
      .toSorted((a, b) => compareText(a.publishedOn ?? '', b.publishedOn ?? ''));
  const readOne = <Rows>({ id, file, publishedOn }: ListedPublication, read: Reader<Rows>) => {
    const bytes = published.get(file);
    // A file that is not there is a fault already; reading nothing would only say so again.
    const rows = read(file, bytes ?? nothing, bytes === undefined ? new Findings() : findings);
    return { id, file, publishedOn, rows };
  };

  return {
    all: (content, read) => {
      const files = listed(content);
      if (files.length === 0) fault(`no file of ${content}`, 'at least one publication of it');
      return files.map((publication) => readOne(publication, read));
    },
    one: (content, read) => {
      const [first, second] = listed(content);
      if (first === undefined) fault(`no file of ${content}`, 'one publication of it');
      if (second !== undefined) {
        fault(`${content} in ${first?.file} and in ${second.file}`, 'one publication of it');
      }
      const { nextDue = null, caveats = [] } = first ?? {};
      const release =
        first === undefined
          ? {
              id: content,
              file: content,
              publishedOn: null,
              rows: read(content, nothing, new Findings()),
            }
          : readOne(first, read);
      return { ...release, nextDue, caveats };
    },
  };
}
