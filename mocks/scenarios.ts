import { delay, HttpResponse } from 'msw';
import { today } from '#src/core/model/today.ts';
import { problem } from '#src/server/problem.ts';
import { createBackend, type ReadFile } from './backend.ts';
import { backendHandlers, type Scenario, usual } from './handlers.ts';
import { cutShort, huge, ofNextSchema, yearOld } from './scenarioFiles.ts';

interface Options {
  /** How long each answer takes when it is slow, in milliseconds. */
  readonly slowBy: number;
  /** The day as on which what is recorded is kept. */
  readonly now: () => string;
}

const slow =
  ({ slowBy }: Pick<Options, 'slowBy'>): Scenario =>
  async (request, answer) => {
    await delay(slowBy);
    return answer(request);
  };

const busy = () =>
  problem(503, 'The board cannot be served just now.', { headers: { 'Retry-After': '1' } });

/** At each address every other request fails: refused the first time, without an answer the next. */
function flaky(): Scenario {
  const requested = new Map<string, number>();
  return async (request, answer) => {
    const address = `${request.method} ${request.url}`;
    const before = requested.get(address) ?? 0;
    requested.set(address, before + 1);
    if (before % 2 === 1) return answer(request);
    return before % 4 === 0 ? busy() : HttpResponse.error();
  };
}

const down: Scenario = async () => HttpResponse.error();

const unauthorised: Scenario = async () =>
  problem(401, 'Sign in to see this board.', { headers: { 'WWW-Authenticate': 'Bearer' } });

interface Parts {
  /** What becomes of the files. */
  readonly files?: (read: ReadFile) => ReadFile;
  /** What becomes of an answer; made again for each use, as it may count. */
  readonly answers?: (options: Pick<Options, 'slowBy'>) => Scenario;
}

const parts = {
  usual: {},
  slow: { answers: slow },
  flaky: { answers: flaky },
  down: { answers: () => down },
  malformed: { files: cutShort },
  'wrong-version': { files: ofNextSchema },
  stale: { files: yearOld },
  unauthorised: { answers: () => unauthorised },
  huge: { files: huge },
} as const satisfies Readonly<Record<string, Parts>>;

export type ScenarioName = keyof typeof parts;

export const scenarioNames = Object.keys(parts) as ScenarioName[];

/**
 * Handlers of a backend to which something happens.
 *
 * @param read The files that it begins with.
 */
export function scenarioHandlers(
  name: ScenarioName,
  read: ReadFile,
  options: Partial<Options> = {},
) {
  const { files = (same: ReadFile) => same, answers = () => usual }: Parts = parts[name];
  const { slowBy = 4000, now = today } = options;
  return backendHandlers(createBackend(files(read), now), answers({ slowBy }));
}
