import { parseArgs } from 'node:util';
import { OptionsError } from '#src/cli/optionsError.ts';

/** What a run of `npm run conformance` is asked for. */
export interface ConformanceOptions {
  /** The address below which `dataset.json` lies; ends with `/`. */
  readonly address: string;
  /** `null` to leave out everything that records. */
  readonly writes: WriteOptions | null;
  /** The address of a page elsewhere that is to use the server; `null` for none. */
  readonly origin: string | null;
  /** Sent with reads too, where a council asks for one; `null` for none. */
  readonly token: string | null;
}

interface WriteOptions {
  /** ONS code of the authority on whose board the checks record. */
  readonly authority: string;
  /** Of a member who may record. */
  readonly token: string;
  /** Of a member who may only read; `null` to leave out what needs one. */
  readonly observerToken: string | null;
}

export const usage = `npm run conformance -- <address> [options]: checks a server against docs/api/openapi.json.

  <address>         where dataset.json lies, such as https://board.example/data/v1/
  --read-only       leaves out everything that records
  --origin          address of a page elsewhere that is to use it, such as https://board.example
  --authority       ONS code of the board to record on: one kept for tests, as records stay
  --token           of a member who may record; or in BOARD_TOKEN
  --observer-token  of a member who may only read; or in BOARD_OBSERVER_TOKEN`;

/**
 * Reads the options of a command line.
 *
 * @param args What stands after the name of the command.
 * @param environment Where tokens may stand, so that no list of processes shows them.
 * @throws OptionsError that says what is wrong and what was wanted.
 */
export function conformanceOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ConformanceOptions {
  const { values, positionals } = parsed(args);
  const [address, ...others] = positionals;
  if (address === undefined || others.length > 0) {
    throw new OptionsError(`Wanted one address, found ${positionals.length}.`);
  }
  const token = values.token ?? environment.BOARD_TOKEN ?? null;
  const observerToken = values['observer-token'] ?? environment.BOARD_OBSERVER_TOKEN ?? null;
  const { origin = null } = values;
  if (origin !== null && (!URL.canParse(origin) || new URL(origin).origin !== origin)) {
    throw new OptionsError(`--origin ${origin}: wanted an origin such as https://board.example.`);
  }
  const base = { address: addressOf(address), token, origin };
  if (values['read-only']) return { ...base, writes: null };

  const { authority } = values;
  if (token === null || authority === undefined) {
    throw new OptionsError(
      'Recording needs --token and --authority, a board kept for tests. Discard with --read-only.',
    );
  }
  if (!/^[EW]\d{8}$/.test(authority)) {
    throw new OptionsError(`--authority ${authority}: wanted an ONS code such as E06000019.`);
  }
  return { ...base, writes: { authority, token, observerToken } };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        'read-only': { type: 'boolean' },
        authority: text,
        origin: text,
        token: text,
        'observer-token': text,
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error));
  }
}

function addressOf(given: string): string {
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new OptionsError(`${given}: wanted an address such as https://board.example/data/v1/.`);
  }
  return given.endsWith('/') ? given : `${given}/`;
}
