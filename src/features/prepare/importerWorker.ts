import { fieldChoices, Importer } from '#src/import/prepare/importer.ts';
import type { Answer, Request } from '#src/import/prepare/messages.ts';

/** The thread of the importer: the page answers while files are read. It asks for no network. */
const thread = globalThis as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  readonly postMessage: (answer: Answer) => void;
};

const importer = new Importer();

async function answerTo(request: Request): Promise<Answer> {
  const { id, kind } = request;
  try {
    if (kind === 'read') {
      return { id, kind, file: await importer.read(request.name, request.bytes) };
    }
    if (kind === 'make') {
      return { id, kind, made: await importer.make(request.request), fields: fieldChoices };
    }
    importer.remove(request.name);
    return { id, kind };
  } catch (error) {
    return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

// One after the other, in the order in which they came.
let last: Promise<unknown> = Promise.resolve();
thread.onmessage = ({ data }) => {
  last = last.then(async () => thread.postMessage(await answerTo(data)));
};
