import { SpecTable } from '#src/charts/SpecTable.tsx';
import { byUrgency, onPlan } from '#src/core/board/actionStatus.ts';
import { describeCounts } from '#src/core/board/actionText.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { capitalised } from '#src/core/text/format.ts';
import { RecordOutcomes } from '#src/features/recording/RecordOutcomes.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { actionTable } from './actionTable.tsx';

interface Props {
  readonly area: Area;
  readonly pack: BoardPack;
  readonly asAt: Day;
  readonly mayRecord: boolean;
}

/** What the plan has for one area, where it has anything. */
export function AreaActions({ area, pack, asAt, mayRecord }: Props) {
  const own = onPlan(pack.actions).filter(({ areaId }) => areaId === area.id);
  if (own.length === 0) return null;
  const actions = own.toSorted(byUrgency(asAt));
  const caption = 'Actions of the plan for this area';
  return (
    <section aria-labelledby="area-actions">
      <SectionHeading
        id="area-actions"
        title="Actions of the plan"
        note={capitalised(describeCounts(own, asAt))}
      />
      <RecordOutcomes kind="action" authorityCode={pack.authorityCode} mayRecord={mayRecord}>
        {(button) => (
          <SpecTable
            hideCaption
            table={actionTable({ caption, actions, pack, asAt, isOfOneArea: true, button })}
          />
        )}
      </RecordOutcomes>
    </section>
  );
}
