import { isOpenNow } from '#src/core/board/areaStanding.ts';
import { describeOverdue } from '#src/core/board/planText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { areasHeadline } from '#src/features/areas/themes/areasHeadline.ts';
import { AreaTabs } from '#src/features/board/AreaTabs.tsx';
import { OwnRecordsNote } from '#src/features/board/OwnRecordsNote.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './AreasView.module.css';

/** The finding in one line; where nothing is listed, where areas come from. */
export function AreasHeadline({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { title, standfirst } = areasHeadline(pack);
  const overdue = describeOverdue(pack.areas.filter(isOpenNow), asAt);
  return (
    <div>
      {pack.actions && <AreaTabs current="areas" />}
      <h1>{title}</h1>
      {pack.areas.length === 0 ? (
        <OwnRecordsNote
          authority={authority}
          reason="No national file lists improvement areas: they come from inspection reports and letters."
        />
      ) : (
        <p className={styles.standfirst}>{[standfirst, overdue].filter(Boolean).join(' ')}</p>
      )}
    </div>
  );
}
