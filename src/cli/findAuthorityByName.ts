import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { OptionsError } from './optionsError.ts';

/**
 * The authority that a command line names.
 *
 * @param named Its code, one that it had before, or its name.
 * @throws OptionsError when there is none.
 */
export function findAuthorityByName(
  { authorities }: Pick<AuthoritiesFile, 'authorities'>,
  named: string,
): Authority {
  const isNamed = (name: string) => name.toLowerCase() === named.trim().toLowerCase();
  const authority =
    authorities.find(({ code, formerCodes }) => [code, ...formerCodes].some(isNamed)) ??
    authorities.find(({ name, shortName }) => isNamed(name) || isNamed(shortName));
  if (authority) return authority;
  throw new OptionsError(
    `--authority ${named}: no authority has this code or name. Codes are in public/data/v1/authorities.json.`,
  );
}
