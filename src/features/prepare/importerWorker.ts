import { answerRequests } from '#src/import/prepare/answerRequests.ts';
import type { Answer, Request } from '#src/import/prepare/messages.ts';

/** The thread of the importer: the page answers while files are read. It asks for no network. */
const thread = globalThis as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  readonly postMessage: (answer: Answer) => void;
};

const answer = answerRequests();
thread.onmessage = ({ data }) => void answer(data).then((one) => thread.postMessage(one));
