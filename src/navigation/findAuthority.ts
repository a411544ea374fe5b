import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';

/**
 * The authority that a code names. Codes change with boundaries, and links outlive them, so a
 * former code leads to the authority that has another one now.
 */
export const findAuthority = (
  { authorities }: AuthoritiesFile,
  code: string,
): Authority | undefined =>
  authorities.find((one) => one.code === code) ??
  authorities.find(({ formerCodes }) => formerCodes.includes(code));
