import { HttpResponse, http } from 'msw';

/**
 * Answers for `data/v1/`, as a file server or an API gives them: each file that there is, and 404
 * for any other address, never plausible numbers.
 *
 * @param files JSON by path below `data/v1/`.
 */
export const datasetHandlers = (files: Readonly<Record<string, unknown>>) => [
  http.get('*/data/v1/*', ({ request }) => {
    const path = new URL(request.url).pathname.replace(/^.*\/data\/v1\//, '');
    return Object.hasOwn(files, path)
      ? HttpResponse.json(files[path] as object)
      : new HttpResponse(null, { status: 404 });
  }),
];
