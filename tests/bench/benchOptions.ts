import { parseArgs } from 'node:util';
import { OptionsError } from '#src/cli/optionsError.ts';

/** What a run of `npm run bench` is asked for. */
export interface BenchOptions {
  /** How often each thing is measured; odd, so that the median is one of the measurements. */
  readonly runs: number;
  /** A folder that is already built; `null` to build the board first. */
  readonly dist: string | null;
  /** A folder with an earlier build, which takes turns with this one; `null` for none. */
  readonly before: string | null;
  /** Whether only the reads of the backend are measured. */
  readonly onlyReads: boolean;
  /** Whether `docs/performance.md` is written. */
  readonly write: boolean;
}

export const usage = `npm run bench -- [options]: measures how fast the board opens and answers.

  --runs    how often each thing is measured, an odd number; 5 without it
  --dist    a folder with a build of the board; without it the board is built first
  --before  a folder with an earlier build, to compare the opening with
  --reads   only how many reads a second the backend answers, beside nginx where it is there
  --write   writes docs/performance.md`;

/**
 * Reads the options of a command line.
 *
 * @param args What stands after the name of the command.
 * @throws OptionsError that says what is wrong and what was wanted.
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { runs = '5', dist = null, before = null, reads = false, write = false } = valuesOf(args);
  if (!/^\d*[13579]$/.test(runs)) {
    throw new OptionsError(`--runs ${runs}: wanted an odd number such as 5.`);
  }
  if (reads && write) {
    throw new OptionsError('--reads measures a part: --write writes the whole of a page.');
  }
  return { runs: Number(runs), dist, before, onlyReads: reads, write };
}

function valuesOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        runs: text,
        dist: text,
        before: text,
        reads: { type: 'boolean' },
        write: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error));
  }
}
