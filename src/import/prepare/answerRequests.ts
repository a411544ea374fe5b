import { ourWorkbook } from '#src/import/ownWorkbook/ourWorkbook.ts';
import { storedZip } from '#src/import/spreadsheets/zipEntries.ts';
import { fieldChoices, Importer } from './importer.ts';
import type { Answer, Request } from './messages.ts';
import { publicRecords } from './publicRecords.ts';

/** Text files by their names in one ZIP file. */
const zipOf = (files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder();
  return storedZip([...files].map(([name, text]) => ({ name, content: encoder.encode(text) })));
};

/** An importer as another thread speaks to it: each request is answered after the one before it. */
export function answerRequests(): (request: Request) => Promise<Answer> {
  const importer = new Importer();

  const answerTo = async (request: Request): Promise<Answer> => {
    const { id, kind } = request;
    try {
      if (kind === 'read') {
        return { id, kind, file: await importer.read(request.name, request.bytes) };
      }
      if (kind === 'make') {
        return { id, kind, made: await importer.make(request.request), fields: fieldChoices };
      }
      if (kind === 'workbook') return { id, kind, form: ourWorkbook(request.files) };
      if (kind === 'public-records') {
        const { files, whole, edition } = request;
        return { id, kind, files: publicRecords(files, whole, edition) };
      }
      if (kind === 'folder') return { id, kind, bytes: zipOf(request.files) };
      importer.remove(request.name);
      return { id, kind };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { id, kind: 'failed', message };
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const answer = last.then(() => answerTo(request));
    last = answer;
    return answer;
  };
}
