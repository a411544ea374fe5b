import { HttpResponse } from 'msw';
import type { Problem } from '#src/core/model/problem.ts';

/** One state of a file, as a server keeps it. */
export interface Version {
  /** JSON. */
  readonly text: string;
  /** Strong, in its quotes. */
  readonly etag: string;
}

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text, 32 hex digits of it. */
export async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hex(bytes).slice(0, 32);
}

/** A state named by its own content: the same text has the same ETag on every server. */
export const versionOf = async (text: string): Promise<Version> => ({
  text,
  etag: `"${await hashOf(text)}"`,
});

/** The entity tags in a header, without what marks a weak one. */
const quoted = (field: string): readonly string[] => field.match(/"[^"]*"/g) ?? [];

const isSame = (field: string, etag: string) =>
  field.trim() === '*' || quoted(field).includes(etag);

/** A file as it is now, or 304 where the reader has it. */
export function stateResponse({ text, etag }: Version, request: Request): Response {
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
  return isSame(request.headers.get('If-None-Match') ?? '', etag)
    ? new HttpResponse(null, { status: 304, headers })
    : new HttpResponse(text, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

interface More {
  /** What a kind of problem has besides the members that all have. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Problem details (RFC 9457). @param detail One or two sentences for a reader. */
export function problemResponse(
  status: number,
  detail: string,
  { members = {}, headers = {} }: More = {},
): Response {
  const common: Problem = { type: 'about:blank', title: titles[status] ?? 'Error', status, detail };
  return new HttpResponse(JSON.stringify({ ...common, ...members }), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}
