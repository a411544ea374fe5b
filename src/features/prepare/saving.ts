import type { QueryClient } from '@tanstack/react-query';
import { fileName as fileNameOf } from '#src/charts/download/fileName.ts';
import { makeFile } from '#src/charts/office/makeFile.ts';
import { type EditionChoices, publicEdition } from '#src/core/edition/publicEdition.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { PreparedBoard, PreparedVersion, TakenNote } from '#src/core/model/preparedBoard.ts';
import { originalSource } from '#src/data/replaceFiles.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import { asJson, type BoardFiles } from './boardFiles.ts';
import type { ImporterClient } from './importerClient.ts';
import type { PrepareState } from './prepareState.ts';
import { publicFiles } from './publicFiles.ts';
import { savedPage } from './savedBoard.ts';
import { stayedOutOf } from './stayedOut.ts';
import { togetherWith } from './takenNotes.ts';

/** A board that is prepared, and what is needed to save it. */
export interface PreparedWork {
  readonly state: PrepareState;
  readonly client: QueryClient;
  readonly today: Day;
  readonly board: BoardFiles;
  /** Starts it where it was stopped. */
  readonly importer: () => ImporterClient;
}

/** Notes of earlier meetings, and those of the page where they are taken in. */
export function notesOf({ opened, pageNotes, takesNotes }: PrepareState): readonly TakenNote[] {
  return togetherWith(opened?.notes ?? [], takesNotes ? pageNotes : []);
}

/** The files of the dataset with the public edition, and what it leaves out. */
export async function editionFiles(
  { state, board, today }: PreparedWork,
  made: MadeBoard,
  edition: EditionChoices,
) {
  if (!made.pack) throw new Error('There is no board yet.');
  const { council, opened, publisher } = state;
  const files = await board.saved({ council, opened, version: made.version, made });
  const publicBoard = publicEdition(made.pack, edition, today);
  return { files: await publicFiles(files, publicBoard.pack, publisher), publicBoard };
}

/**
 * The board as one file, read again before it is given.
 *
 * @param source Source of the page that is one file.
 * @param now In milliseconds since 1970.
 * @throws Error where there is nothing to save yet, or what is made cannot be read again.
 */
export async function boardFile(work: PreparedWork, source: string, now: number): Promise<Blob> {
  const { state, board, client } = work;
  const { made, opened, answers, council, publisher, files, version, edition } = state;
  if (!made?.pack) throw new Error('There is no board to save yet.');
  if (edition !== null) return publicFile(work, source, made, edition);
  const last = opened?.versions.at(-1) ?? null;
  const notes = notesOf(state);
  const own: PreparedVersion = {
    version,
    madeFrom: last?.version ?? null,
    savedOn: work.today,
    savedAt: now,
    files: files
      .filter(({ status }) => status === 'read')
      .map(({ name, sha256 }) => ({ name, sha256 })),
  };
  const isSame = last?.version === version;
  // Where nothing was brought, what stayed out of the board before still does.
  const isBrought = files.some(({ status }) => status === 'read');
  const stayedOut = isBrought ? stayedOutOf(made) : (opened?.stayedOut ?? []);
  const prepared: PreparedBoard = {
    schemaVersion: 1,
    authorityCode: council.code,
    publisher,
    files: Object.fromEntries(made.files),
    answers: answers.answers,
    // Saved again without a change it is the same version.
    versions: isSame ? (opened?.versions ?? []) : [...(opened?.versions ?? []), own],
    ...(stayedOut.length > 0 && { stayedOut }),
    ...(notes.length > 0 && { notes }),
    authority: await board.ownAuthority({ council, opened }),
    base: asJson(await board.base({ council, opened })),
  };
  const page = await savedPage({
    source,
    build: originalSource(client).build,
    authorityCode: council.code,
    savedOn: (isSame ? last : own).savedOn,
    files: await board.saved({ council, opened, version, made }),
    prepared,
    title: `${council.name} children’s services: Improvement Board`,
    councilName: council.name,
    marking: made.pack.settings.marking,
  });
  return new Blob([page], { type: 'text/html' });
}

/** The public edition as one file: nothing in it is from what it leaves out, and nothing is prepared from it. */
async function publicFile(
  work: PreparedWork,
  source: string,
  made: MadeBoard,
  edition: EditionChoices,
): Promise<Blob> {
  const { council } = work.state;
  const { build } = originalSource(work.client);
  if (build.prepared && build.authorityCode !== council.code) {
    throw new Error(
      'This file holds the board of another council, which may not come along. Make the public edition in the site, or in a file without a council’s own board.',
    );
  }
  const { files, publicBoard } = await editionFiles(work, made, edition);
  const page = await savedPage({
    source,
    build,
    authorityCode: council.code,
    savedOn: work.today,
    files,
    prepared: null,
    title: `${council.name} children’s services: Improvement Board, public edition`,
    councilName: council.name,
    marking: publicBoard.pack.settings.marking,
  });
  return new Blob([page], { type: 'text/html' });
}

/**
 * The council's files in one ZIP file, as a folder of them for the command line, with the answers; of a
 * public edition without, and with nothing that it leaves out.
 *
 * @throws Error where there is nothing to save yet.
 */
export async function councilFolder(work: PreparedWork): Promise<Blob> {
  const { answers, council, edition } = work.state;
  const [folder = ''] = fileNameOf([council.name], 'zip').split('.');
  const records = await recordsOf(work);
  const files = new Map([...records].map(([name, text]) => [`${folder}/${name}.csv`, text]));
  // Beside the folder, in which only what is published may stand.
  if (edition === null) files.set('answers.json', JSON.stringify(answers, null, 2));
  return new Blob([await work.importer().folder(files)], { type: 'application/zip' });
}

/** The council's files by their names, as the edition that is chosen has them. */
async function recordsOf(work: PreparedWork): Promise<ReadonlyMap<string, string>> {
  const { made, edition } = work.state;
  if (!made) throw new Error('There is nothing to save yet.');
  if (edition === null) return made.files;
  if (!made.pack) throw new Error('There is no board yet.');
  const { pack } = publicEdition(made.pack, edition, work.today);
  return work.importer().publicRecords(made.files, made.pack, pack);
}

/**
 * Our workbook as a file: with every record of the board, or empty and with an example in each sheet.
 *
 * @throws Error where there are no records yet, or the file cannot be made.
 */
export async function ownWorkbook(
  work: PreparedWork,
  holds: 'everything' | 'nothing',
): Promise<Blob> {
  const records = holds === 'everything' ? await recordsOf(work) : null;
  return makeFile({ kind: 'form', content: await work.importer().workbook(records) });
}
