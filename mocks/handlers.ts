import { http } from 'msw';
import { type Answer, createBackend, filesOf } from './backend.ts';

/** What comes between a request and its answer: a delay, a fault, or nothing. */
export type Scenario = (request: Request, answer: Answer) => Promise<Response>;

/** As an API that keeps its contract answers. */
export const usual: Scenario = (request, answer) => answer(request);

/** Whatever is asked below `data/v1/`, answered by one backend. */
export const backendHandlers = (answer: Answer, scenario: Scenario = usual) => [
  http.all('*/data/v1/*', ({ request }) => scenario(request, answer)),
];

/**
 * Answers for `data/v1/`: each file that there is, and 404 for any other address, never plausible
 * numbers. What is recorded is kept until the handlers are forgotten.
 *
 * @param files JSON by path below `data/v1/`.
 */
export const datasetHandlers = (files: Readonly<Record<string, unknown>>) =>
  backendHandlers(createBackend(filesOf(files)));
