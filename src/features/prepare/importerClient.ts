import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { WorkbookForm } from '#src/core/model/workbookForm.ts';
import { importerElementId } from '#src/data/onePage.ts';
import { unpackText } from '#src/data/unpack.ts';
import type {
  BoardRequest,
  BroughtFile,
  FieldChoice,
  MadeBoard,
} from '#src/import/prepare/importer.ts';
import type { Answer, Request } from '#src/import/prepare/messages.ts';
import { siteWorker } from './siteWorker.ts';

/** Fields that the columns of each kind of table can be matched to. */
export type FieldChoices = Readonly<Record<string, readonly FieldChoice[]>>;

/** The importer, as the page speaks to it. */
export interface ImporterClient {
  readonly read: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<BroughtFile>;
  readonly remove: (name: string) => Promise<void>;
  readonly make: (
    request: BoardRequest,
  ) => Promise<{ readonly made: MadeBoard; readonly fields: FieldChoices }>;
  /** Text files by their names in one ZIP file. */
  readonly folder: (files: ReadonlyMap<string, string>) => Promise<Uint8Array<ArrayBuffer>>;
  /** A council's files as its public edition has them. */
  readonly publicRecords: (
    files: ReadonlyMap<string, string>,
    whole: BoardPack,
    edition: BoardPack,
  ) => Promise<ReadonlyMap<string, string>>;
  /** What our workbook holds: with a council's files by their names, or empty. */
  readonly workbook: (files: ReadonlyMap<string, string> | null) => Promise<WorkbookForm>;
  /** Whether its thread did not start, so that it holds nothing and another can take its place. */
  readonly isBroken: () => boolean;
  /** Ends it, whatever it does: what was asked of it then fails with a `StoppedError`. */
  readonly stop: () => void;
}

/** What the importer was doing when somebody stopped it. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

type Without<T> = T extends unknown ? Omit<T, 'id'> : never;

/** Starts the importer in a thread of its own. */
export function startImporter(page: Document = document): ImporterClient {
  const waiting = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
  >();
  let count = 0;
  let isStopped = false;
  let isBroken = false;
  let hasAnswered = false;
  let worker: Worker | null = null;

  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const started = makeWorker(page).then((made) => {
    worker = made;
    if (isStopped) made.terminate();
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      hasAnswered = true;
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'failed') asked?.reject(new Error(data.message));
      else asked?.resolve(data);
    };
    made.onerror = (event) => {
      isBroken = !hasAnswered;
      failAll(new Error(event.message || 'The part of the board that reads files did not start.'));
    };
    return made;
  });
  // Whoever asks it for something is told why.
  started.catch(() => (isBroken = true));

  const ask = <Kind extends Request['kind']>(
    request: Without<Request> & { readonly kind: Kind },
  ): Promise<Extract<Answer, { kind: Kind }>> =>
    new Promise((resolve, reject) => {
      if (isStopped) return reject(new StoppedError('stopped'));
      count += 1;
      const id = count;
      waiting.set(id, {
        resolve: (answer) => resolve(answer as Extract<Answer, { kind: Kind }>),
        reject,
      });
      started.then((one) => one.postMessage({ id, ...request }), reject);
    });

  return {
    read: async (name, bytes) => (await ask({ kind: 'read', name, bytes })).file,
    remove: async (name) => void (await ask({ kind: 'remove', name })),
    make: (request) => ask({ kind: 'make', request }),
    folder: async (files) => (await ask({ kind: 'folder', files })).bytes,
    publicRecords: async (files, whole, edition) =>
      (await ask({ kind: 'public-records', files, whole, edition })).files,
    workbook: async (files) => (await ask({ kind: 'workbook', files })).form,
    isBroken: () => isBroken,
    stop: () => {
      isStopped = true;
      worker?.terminate();
      failAll(new StoppedError('stopped'));
    },
  };
}

/** From the code within the page, or from its own address. */
async function makeWorker(page: Document): Promise<Worker> {
  const packed = page.getElementById(importerElementId)?.textContent;
  if (!packed) {
    if (siteWorker === null) throw new Error('This file has no importer within it.');
    return siteWorker();
  }
  const code = await unpackText(packed);
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    // The thread has fetched it by the end of the task in which it is made.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}
