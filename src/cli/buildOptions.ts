import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { setInAddress } from '#src/core/model/authoritySet.ts';
import { bundledAuthorityCode } from '#src/data/build.ts';
import { boardTodayUsage } from './boardToday.ts';
import { findAuthorityByName } from './findAuthorityByName.ts';
import { findSetByName } from './findSetByName.ts';
import { OptionsError } from './optionsError.ts';

/** What a run of `npm run build` is asked for. */
interface BuildOptions {
  /** Code of the authority whose board both artefacts open with. */
  readonly authorityCode: string;
  /** The folder to write, as a full path. */
  readonly outDir: string;
  /** What comes after `#` of the view that both artefacts open at; empty for the overview. */
  readonly opensAt: string;
  /** Whether a service worker answers for the hosted board where the network does not. */
  readonly worksOffline: boolean;
}

export const usage = `npm run build -- [options]: makes the board as a folder to host and as one file to send.

  --authority  the authority that it opens with, its ONS code or its name; Herefordshire without it
  --set        opens at authorities side by side: a region by its name, "neighbours of" an authority,
               "below Good", "once Inadequate", "England", or names joined by commas
  --out        the folder to write; dist without it. What is in it is replaced.
  --no-offline the hosted board needs the network at every load; what an earlier build left in
               browsers to answer without it is removed

${boardTodayUsage}`;

/**
 * Reads the options of a command line.
 *
 * @param args What stands after the name of the command.
 * @throws OptionsError that says what is wrong and what was wanted.
 */
export function buildOptions(
  args: readonly string[],
  file: Pick<AuthoritiesFile, 'authorities' | 'regions' | 'country'>,
): BuildOptions {
  const {
    authority = bundledAuthorityCode,
    out = 'dist',
    set,
    'no-offline': isOnlineOnly = false,
  } = valuesOf(args);
  return {
    authorityCode: findAuthorityByName(file, authority).code,
    outDir: resolve(out),
    opensAt: set === undefined ? '' : `/authorities?set=${setInAddress(findSetByName(file, set))}`,
    worksOffline: !isOnlineOnly,
  };
}

function valuesOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { authority: text, set: text, out: text, 'no-offline': { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error));
  }
}
