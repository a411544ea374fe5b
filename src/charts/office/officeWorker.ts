/** Runs apart from the page, which answers meanwhile: makes the files of office programs. */
import { writeDeck } from '#src/charts/slides/writeDeck.ts';
import { writeForm } from '#src/charts/workbook/writeForm.ts';
import { writeWorkbook } from '#src/charts/workbook/writeWorkbook.ts';
import type { FileAnswer, FileRequest } from './fileRequest.ts';

function make(request: FileRequest): Promise<Uint8Array<ArrayBuffer>> {
  if (request.kind === 'workbook') return writeWorkbook(request.content);
  return request.kind === 'form' ? writeForm(request.content) : writeDeck(request.content);
}

self.onmessage = async ({ data }: MessageEvent<FileRequest>) => {
  const answer: FileAnswer = await make(data).then(
    (bytes) => ({ bytes }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  );
  self.postMessage(answer, { transfer: 'bytes' in answer ? [answer.bytes.buffer] : [] });
};
