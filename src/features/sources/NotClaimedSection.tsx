import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { NotClaimed } from '#src/core/model/claims.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { neverClaimed } from './claimText.ts';
import styles from './NotClaimedSection.module.css';

/** What no source supports, for this authority and for every one. */
export function NotClaimedSection({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { notClaimed } = pack;
  return (
    <section aria-labelledby="not-claimed">
      <SectionHeading
        id="not-claimed"
        title="What this board does not claim"
        note="No source read supports it"
      />
      <div className={styles.lists}>
        {notClaimed.length > 0 && (
          <ClaimList title={`On ${authority.shortName}`} claims={notClaimed} />
        )}
        <ClaimList title="On any authority" claims={neverClaimed} />
      </div>
    </section>
  );
}

interface ListProps {
  readonly title: string;
  readonly claims: readonly Pick<NotClaimed, 'id' | 'claim' | 'reason'>[];
}

function ClaimList({ title, claims }: ListProps) {
  return (
    <div className={styles.list}>
      <h3>{title}</h3>
      <ul>
        {claims.map(({ id, claim, reason }) => (
          <li key={id}>
            <strong>{claim}.</strong> {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
