import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import type { AuthoritySet } from '#src/core/model/authoritySet.ts';
import { findAuthorityByName } from './findAuthorityByName.ts';
import { OptionsError } from './optionsError.ts';

const neighboursOf = 'neighbours of ';

/**
 * The set of authorities that a command line names: a region, "neighbours of Kent", "below Good", "once
 * Inadequate", "England", or authorities joined by commas.
 *
 * @throws OptionsError for a name that is neither; it says which regions there are.
 */
export function findSetByName(
  file: Pick<AuthoritiesFile, 'authorities' | 'regions' | 'country'>,
  named: string,
): AuthoritySet {
  const name = named.trim().toLowerCase();
  const region = file.regions.find((one) =>
    [one.name, one.code].some((text) => text.toLowerCase() === name),
  );
  if (region) return { kind: 'region', code: region.code };
  if (name === file.country.name.toLowerCase()) return { kind: 'england' };
  if (name === 'below good') return { kind: 'below-good' };
  if (name === 'once inadequate') return { kind: 'once-inadequate' };
  const found = (text: string) => {
    try {
      return findAuthorityByName(file, text).code;
    } catch {
      const regions = file.regions.map((one) => one.name).join(', ');
      throw new OptionsError(
        `--set ${named}: "${text.trim()}" is no authority and no set. Sets are the regions (${regions}), "neighbours of" an authority, "below Good", "once Inadequate" and "${file.country.name}".`,
      );
    }
  };
  if (name.startsWith(neighboursOf)) {
    return { kind: 'neighbours', code: found(named.trim().slice(neighboursOf.length)) };
  }
  return { kind: 'list', codes: [...new Set(named.split(',').map(found))] };
}
