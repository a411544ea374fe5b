import { HttpResponse } from 'msw';

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
