import type { Problem } from '#src/core/model/problem.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

interface More {
  /** What a kind of problem has besides the members that all have. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Problem details (RFC 9457). @param detail One or two sentences for a reader. */
export function problem(
  status: number,
  detail: string,
  { members = {}, headers = {} }: More = {},
): Response {
  const common: Problem = { type: 'about:blank', title: titles[status] ?? 'Error', status, detail };
  return new Response(JSON.stringify({ ...common, ...members }), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}
