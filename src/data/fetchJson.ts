import { escapeInvisible } from '#src/core/schema/textPatterns.ts';
import { DatasetError, fileName } from './dataSource.ts';

/** How long a server may take to answer. */
const patienceMs = 15_000;

export interface Ask {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** What answers for a while when it is asked too much, or when something behind it restarts. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Asks for one file of the dataset.
 *
 * @param path Below `data/v1/`, for messages.
 * @returns The answer, of whatever status.
 * @throws DatasetError when there is no answer, or none in time; its `isPassing` is then true.
 */
export async function ask(address: URL, path: string, init: Ask & RequestInit): Promise<Response> {
  const { signal, timeoutMs = patienceMs, ...rest } = init;
  // Not `AbortSignal.timeout` and `any`, which the oldest browsers have in part or not at all.
  const timeout = new AbortController();
  // Not cleared: the rest of an answer has to arrive in time as well.
  setTimeout(() => timeout.abort(), timeoutMs);
  // Made before the request, so that a fault in making it is not taken for one of the server.
  const either = abortedWithFirst([signal, timeout.signal]);
  try {
    return await fetch(address, { ...rest, signal: either });
  } catch (cause) {
    if (signal.aborted) throw cause;
    const reason = timeout.signal.aborted
      ? `did not arrive within ${Math.round(timeoutMs / 1000)} seconds`
      : unreachableText();
    throw new DatasetError(fileName(path), reason, { isPassing: true, cause });
  }
}

/** A signal that is aborted with the first of others. */
function abortedWithFirst(signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    const abort = () => controller.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true, signal: controller.signal });
  }
  return controller.signal;
}

/** A browser does not say why a request failed; it may know that it has no network. */
const unreachableText = (): string =>
  globalThis.navigator?.onLine === false
    ? 'could not be reached: this device has no network connection'
    : 'could not be reached: is the server still there?';

/** @throws DatasetError for an answer that is none of success. */
export async function expectFound(response: Response, path: string): Promise<void> {
  if (response.ok) return;
  const { status } = response;
  const reason = status === 404 ? 'is missing' : 'was refused';
  const detail = await detailOf(response);
  throw new DatasetError(fileName(path), `${reason} (HTTP ${status})${detail && `: ${detail}`}`, {
    status,
    isPassing: passing.has(status),
    retryAfterMs: retryAfterOf(response),
  });
}

/**
 * The JSON of an answer.
 *
 * @throws DatasetError when it is not JSON, or breaks off.
 */
export async function jsonOf(response: Response, path: string, signal: AbortSignal) {
  const text = await response.text().catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new DatasetError(fileName(path), 'broke off on its way', { isPassing: true, cause });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const start = escapeInvisible(JSON.stringify(text.slice(0, 40)));
    const isForeign = isWebPage(response);
    const reason = `is not JSON: it begins with ${start}${isForeign ? `. ${signIn}` : ''}`;
    throw new DatasetError(fileName(path), reason, { isForeign, cause });
  }
}

/** What to do where a proxy or a server's app answers in place of the board. */
const signIn =
  'The server answered with a web page, perhaps one to sign in: load this page again, and sign in if you are asked to';

const isWebPage = (response: Response): boolean =>
  /^(text\/html|application\/xhtml\+xml)\b/i.test(response.headers.get('Content-Type') ?? '');

/**
 * For an answer of which only the headers are of use.
 *
 * @throws DatasetError when it is a web page, which answers in place of a file of the dataset.
 */
export function expectNoPage(response: Response, path: string): void {
  if (!isWebPage(response)) return;
  throw new DatasetError(fileName(path), `is not JSON. ${signIn}`, { isForeign: true });
}

/** Of a message, which a reader has to read in one line or two. */
const longestDetail = 300;

/** What a problem (RFC 9457) says to its reader; empty where the answer is none. */
async function detailOf(response: Response): Promise<string> {
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) return '';
  const json = (await response.json().catch(() => null)) as { detail?: unknown } | null;
  return typeof json?.detail === 'string'
    ? escapeInvisible(json.detail.slice(0, longestDetail))
    : '';
}

function retryAfterOf(response: Response): number | null {
  const field = response.headers.get('Retry-After') ?? '';
  if (/^\d+$/.test(field)) return Number(field) * 1000;
  const until = Date.parse(field) - Date.now();
  return Number.isNaN(until) ? null : Math.max(0, until);
}
