import type { Day } from '#src/core/model/partialDate.ts';
import type { PreparedBoard } from '#src/core/model/preparedBoard.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { check } from '#src/core/schema/check.ts';
import { preparedBoard } from '#src/core/schema/preparedBoard.ts';
import { formatDate } from '#src/core/text/format.ts';
import type { Build } from '#src/data/build.ts';
import { packedFilesIn, withSavedParts } from '#src/data/onePage.ts';
import { packFiles } from '#src/data/packFiles.ts';
import { boardPackPath, preparedPath } from '#src/data/queries.ts';
import { unpackFiles } from '#src/data/unpack.ts';

/** SHA-256 of a text in lower-case hex, its first twelve digits. */
async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 12);
}

/**
 * What a council brought to the board in a file that it saved.
 *
 * @param text Source of a page that is one file, or the data of a board as JSON.
 * @throws Error that says why there is none; SchemaError where it is not as it was saved.
 */
export async function preparedIn(text: string): Promise<PreparedBoard> {
  const packed = packedFilesIn(text);
  const files = packed === null ? filesInJson(text) : await unpackFiles(packed);
  if (files === null) {
    throw new Error(
      'It is no board: a board is the file that was saved here, or its data as JSON.',
    );
  }
  if (Object.values(files).some(isPublicPack)) throw new Error(publicEditionRefused);
  if (!Object.hasOwn(files, preparedPath)) {
    throw new Error(
      'The board in it holds only what is published: no council has brought its own records to it.',
    );
  }
  return check(preparedBoard, files[preparedPath], preparedPath);
}

/** Why no board is prepared from a public edition. */
export const publicEditionRefused =
  'It is the public edition of a board: what it leaves out is not in it, and a board prepared from it would have lost that. Open the board edition, from which it was made.';

const isPublicPack = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, 'publicEdition');

/** Files by path below `data/v1/` in data that was saved as JSON; `null` for any other text. */
function filesInJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || !('files' in json)) return null;
    return json.files as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}

interface Saving {
  /** Source of the page that is one file, of whatever board. */
  readonly source: string;
  readonly build: Build;
  readonly authorityCode: string;
  readonly savedOn: Day;
  /** JSON by path below `data/v1/`, in place of what the page has. */
  readonly files: ReadonlyMap<string, unknown>;
  /** `null` for a public edition, of which no board is prepared. */
  readonly prepared: PreparedBoard | null;
  /** Of the document. */
  readonly title: string;
  readonly councilName: string;
  /** How the board is marked, e.g. "OFFICIAL"; empty for none. */
  readonly marking: string;
}

/**
 * The source of a page that is one file with a council's board. It is read again as whoever opens it
 * will: what differs from what was to be saved is a fault, and nothing is saved.
 *
 * @throws Error that says what is wrong with it.
 */
export async function savedPage(saving: Saving): Promise<string> {
  const { source, build, authorityCode, savedOn, files, prepared, title } = saving;
  const { councilName, marking } = saving;
  const packed = packedFilesIn(source);
  if (packed === null) throw new Error('What was to be saved is not the offline file.');
  const { [preparedPath]: _before, ...before } = await unpackFiles(packed);
  const last = prepared?.versions.at(-1);
  const all = {
    ...before,
    ...Object.fromEntries(files),
    ...(prepared && { [preparedPath]: prepared }),
  };
  // Written once: a large board's files are several megabytes.
  const texts = new Map(Object.entries(all).map(([path, json]) => [path, JSON.stringify(json)]));
  const dataHash = await shortHash([...texts].map(([path, text]) => `${path} ${text}\n`).join(''));
  const { prepared: _prepared, isPublicEdition: _isPublic, ...code } = build;
  // Of a public edition nothing may come from what it leaves out, not even by way of a sum over it.
  const made = prepared ? build.contentHash : build.version;
  const page = withSavedParts(source, {
    build: {
      ...code,
      isOneFile: true,
      worksOffline: false,
      authorityCode,
      dataHash,
      contentHash: await shortHash(`${made} ${dataHash}`),
      builtOn: savedOn,
      ...(last && {
        prepared: {
          version: last.version,
          savedAt: last.savedAt,
          ...(prepared?.stayedOut && { stayedOut: prepared.stayedOut.length }),
        },
      }),
      ...(prepared === null && { isPublicEdition: true }),
    },
    packed: await packFiles(all),
    title,
    opening: [...(marking === '' ? [] : [marking]), `Saved on ${formatDate(savedOn)}`],
    withoutScripts: `Scripts are switched off in this browser. The board of ${councilName} needs them. Ask whoever sent you the file for the board as a PDF.`,
    startNotice: 'Ask whoever sent you the file for the board as a PDF.',
  });
  await compareSaved(page, texts, authorityCode);
  return page;
}

/** Reads a page again, and compares every file in it with what it was to hold. */
async function compareSaved(
  page: string,
  wanted: ReadonlyMap<string, string>,
  authorityCode: string,
): Promise<void> {
  const found = await unpackFiles(packedFilesIn(page) ?? '');
  const path = boardPackPath(authorityCode);
  const { publicEdition } = check(boardPack, found[path], path);
  if (wanted.has(preparedPath)) check(preparedBoard, found[preparedPath], preparedPath);
  else if (!publicEdition || Object.hasOwn(found, preparedPath)) {
    throw new Error('The file was not saved: read again, it is no public edition.');
  }
  for (const [name, text] of wanted) {
    if (JSON.stringify(found[name]) !== text) {
      throw new Error(`The file was not saved: read again, its ${name} is not as it was.`);
    }
  }
}
