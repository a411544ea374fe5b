import { parseArgs } from 'node:util';
import { OptionsError } from '#src/cli/optionsError.ts';

/** What can be measured by itself, while something is being worked on. */
export const parts = ['loading', 'answers', 'measures', 'office', 'growth'] as const;
type Part = (typeof parts)[number];

/** What a run of `npm run bench` is asked for. */
export interface BenchOptions {
  /** How often each thing is measured; odd, so that the median is one of the measurements. */
  readonly runs: number;
  readonly parts: readonly Part[];
  /** A folder that is already built; `null` to build the board first. */
  readonly dist: string | null;
  /** Whether `docs/performance.md` is written. */
  readonly write: boolean;
}

export const usage = `npm run bench -- [options]: measures how fast the board opens and answers.

  --runs   how often each thing is measured, an odd number; 5 without it
  --parts  what is measured, of ${parts.join(', ')}, joined by commas; all without it
  --dist   a folder with a build of the board; without it the board is built first
  --write  writes docs/performance.md, which needs all parts`;

/**
 * Reads the options of a command line.
 *
 * @param args What stands after the name of the command.
 * @throws OptionsError that says what is wrong and what was wanted.
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const given = valuesOf(args);
  const chosen = given.parts === undefined ? parts : partsOf(given.parts);
  const write = given.write ?? false;
  if (write && chosen.length < parts.length) {
    throw new OptionsError('--write: it needs all parts, so leave out --parts.');
  }
  return { runs: runsOf(given.runs ?? '5'), parts: chosen, dist: given.dist ?? null, write };
}

function valuesOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { runs: text, parts: text, dist: text, write: { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error));
  }
}

function runsOf(given: string): number {
  const runs = Number(given);
  if (!/^\d+$/.test(given) || runs % 2 === 0) {
    throw new OptionsError(`--runs ${given}: wanted an odd number such as 5.`);
  }
  return runs;
}

function partsOf(given: string): Part[] {
  const names = given.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) {
    throw new OptionsError(`--parts ${given}: wanted some of ${parts.join(', ')}.`);
  }
  return parts.filter((part) => names.includes(part));
}
