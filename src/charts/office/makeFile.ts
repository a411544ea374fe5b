import { officeWorkerId } from '#src/core/text/officeWorkerId.ts';
import type { FileAnswer, FileRequest } from './fileRequest.ts';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mediaType: Readonly<Record<FileRequest['kind'], string>> = {
  workbook,
  form: workbook,
  slides: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/**
 * A file for an office program, made in a worker, so that the page answers meanwhile.
 *
 * @param signal Ends the work.
 * @throws Error that says why there is no file; the signal's reason once it is aborted.
 */
export async function makeFile(request: FileRequest, signal?: AbortSignal): Promise<Blob> {
  signal?.throwIfAborted();
  const worker = await startWorker();
  try {
    const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
        if ('bytes' in data) resolve(data.bytes);
        else reject(new Error(data.error));
      };
      worker.onerror = () => reject(new Error('the code that makes it could not be started'));
      worker.postMessage(request);
    });
    return new Blob([bytes], { type: mediaType[request.kind] });
  } finally {
    worker.terminate();
  }
}

/** In a page that is one file the code lies packed, and is unpacked when it is first wanted. */
async function startWorker(): Promise<Worker> {
  const packed = document.getElementById(officeWorkerId)?.textContent;
  if (!packed) return new Worker(new URL('./officeWorker.ts', import.meta.url), { type: 'module' });
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const code = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(code).text();
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
