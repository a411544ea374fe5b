import type { Server } from './server.ts';

/** One way in which a server falls short. */
export interface Shortfall {
  readonly found: string;
  readonly wanted: string;
}

/** What a check came to; `skipped` says why it could not be made. */
type Outcome = readonly Shortfall[] | { readonly skipped: string };

/** One thing that the contract asks. */
export interface Check {
  /** As a sentence about the server: "names each state with an ETag". */
  readonly name: string;
  readonly run: (server: Server) => Promise<Outcome>;
}

/** A check whose outcome is known. */
export interface Checked {
  readonly name: string;
  readonly outcome: Outcome;
}

/**
 * Runs checks one after the other, as some record. One that cannot go on, because no answer comes,
 * falls short.
 */
export async function* runChecks(
  server: Server,
  checks: readonly Check[],
): AsyncGenerator<Checked> {
  for (const { name, run } of checks) {
    const outcome = await run(server).catch((error: unknown): Outcome => {
      const found = error instanceof Error ? error.message : String(error);
      return [{ found, wanted: 'an answer by which this can be checked' }];
    });
    yield { name, outcome };
  }
}
