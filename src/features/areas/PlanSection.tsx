import { describePlanDate } from '#src/core/board/planText.ts';
import { describePlanConflict, planConflictsOf } from '#src/core/board/recordConflictText.ts';
import { PlanDetails } from '#src/features/board/PlanDetails.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './AreaView.module.css';
import type { AboutArea } from './aboutArea.ts';

/** What the council says of its own work on the area, where it says anything. */
export function PlanSection({ area, pack, asAt }: AboutArea) {
  if (area.plan === null) return null;
  const conflicts = planConflictsOf(pack, 'area', area.id);
  return (
    <section aria-labelledby="plan">
      <SectionHeading id="plan" title="The council’s plan" note={describePlanDate(area.plan)} />
      <PlanDetails area={area} settings={pack.settings} asAt={asAt} />
      {conflicts.length > 0 && (
        <ul className={styles.apart} aria-label="Recorded, and said otherwise since">
          {conflicts.map((conflict) => (
            <li key={conflict.part}>{describePlanConflict(conflict)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
