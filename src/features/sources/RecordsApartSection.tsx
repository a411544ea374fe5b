import {
  conflictSubject,
  describePlanConflict,
  describeSetAside,
} from '#src/core/board/recordConflictText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { keyed } from '#src/ui/keyed.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';

const title = 'Recorded in meetings, and said otherwise since';

/**
 * What members recorded and a later file of the council says otherwise, and what has no place on the board
 * any more. Nothing is drawn where there is neither.
 */
export function RecordsApartSection({ authorityCode, asAt }: BoardParams) {
  const { pack } = useBoard(authorityCode, asAt);
  const { planConflicts = [], setAside = [] } = pack;
  if (planConflicts.length + setAside.length === 0) return null;
  const said = [
    ...planConflicts.map((one) => `${conflictSubject(one, pack)}. ${describePlanConflict(one)}`),
    ...setAside.map(describeSetAside),
  ];
  return (
    <section aria-labelledby="records-apart">
      <SectionHeading
        id="records-apart"
        title={title}
        note="The board shows what was said last; nothing is lost"
      />
      <ul>
        {keyed(said).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
