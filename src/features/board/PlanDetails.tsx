import { RatingChip } from '#src/charts/RatingChip.tsx';
import { isOverdue } from '#src/core/board/plan.ts';
import { describeOwner, describeTarget, formatDue } from '#src/core/board/planText.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardSettings } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import styles from './PlanDetails.module.css';

interface Props {
  readonly area: Area;
  readonly settings: BoardSettings;
  readonly asAt: Day;
}

/** What the council itself says of an area: only the parts that it gives. */
export function PlanDetails({ area, settings, asAt }: Props) {
  const { plan } = area;
  if (plan === null) return null;
  const due = formatDue(area, asAt);
  const ratings = [
    { of: 'Delivery', rating: plan.delivery },
    { of: 'Impact', rating: plan.impact },
  ];
  return (
    <ul className={styles.parts}>
      {plan.owner && <li>{describeOwner(plan)}</li>}
      {due && <li className={isOverdue(area, asAt) ? styles.overdue : undefined}>{due}</li>}
      {plan.nextStep && <li>Next step: {plan.nextStep}</li>}
      {ratings.map(
        ({ of, rating }) =>
          rating && (
            <li key={of}>
              <span aria-hidden="true">{of}: </span>
              <RatingChip of={of} rating={rating} meaning={settings.ratingMeanings[rating]} />
            </li>
          ),
      )}
      {(plan.target || plan.targetBy) && <li>{describeTarget(plan)}</li>}
      {plan.commentary && <li>Comment: {plan.commentary}</li>}
    </ul>
  );
}
