import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useAuthority } from '#src/data/useAuthority.ts';

/** What the statement is about, and who answers for it. */
export function Scope({ authorityCode }: BoardParams) {
  const { authority } = useAuthority(authorityCode);
  return (
    <p>
      This statement is about the Improvement Board of {authority.shortName} children’s services:
      its views, its slides, its printed pack and its offline file. Whoever publishes or sends this
      board is responsible for it.
    </p>
  );
}
