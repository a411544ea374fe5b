import type { ConformanceOptions } from './options.ts';

/** What a server answered. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What to ask besides the address. */
export interface Ask {
  readonly method?: 'GET' | 'POST' | 'OPTIONS';
  /** Over what is usually sent; `null` leaves a header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
}

/** The server that is checked. */
export interface Server {
  readonly ask: (path: string, ask?: Ask) => Promise<Reply>;
}

const patience = 20_000;

/** @throws Error that names the address, where no answer comes. */
export function serverAt({
  address,
  token,
}: Pick<ConformanceOptions, 'address' | 'token'>): Server {
  return {
    ask: async (path, { method = 'GET', headers = {}, body }: Ask = {}) => {
      const usual = token === null ? {} : { Authorization: `Bearer ${token}` };
      const sent = Object.entries({ ...usual, ...headers }).filter(
        (one): one is [string, string] => one[1] !== null,
      );
      try {
        const response = await fetch(new URL(path, address), {
          method,
          headers: sent,
          redirect: 'manual',
          signal: AbortSignal.timeout(patience),
          ...(body !== undefined && { body }),
        });
        return { status: response.status, headers: response.headers, text: await response.text() };
      } catch (error) {
        const cause = error instanceof Error ? (error.cause ?? error) : error;
        throw new Error(`${path}: no answer (${cause instanceof Error ? cause.message : cause})`);
      }
    },
  };
}
