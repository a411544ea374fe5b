import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { formatCount, formatList } from '#src/core/text/format.ts';

/**
 * Which authorities file one workforce return together, so that none of them has a figure of its
 * own; `null` where none does.
 */
export function describeJointReturns({
  authorities,
  jointReturns,
}: Pick<AuthoritiesFile, 'authorities' | 'jointReturns'>): string | null {
  const nameOf = (code: string) =>
    authorities.find((authority) => authority.code === code)?.shortName ?? code;
  const groups = jointReturns.map(({ members }) => formatList(members.map(nameOf)));
  const [first, ...others] = groups;
  if (first === undefined) return null;
  const also = others.map((names) => `, and so do ${names}`).join('');
  const count = jointReturns.reduce((sum, { members }) => sum + members.length, 0);
  return `${first} file one return together${also}: none of the ${formatCount(count)} has a figure of its own.`;
}
