import { Link } from '@tanstack/react-router';
import { describeStatusRule } from '#src/core/board/areaEvidenceText.ts';
import { isOpenNow } from '#src/core/board/areaStanding.ts';
import {
  describeClosure,
  describeOpenAreas,
  describeUnconfirmed,
  unconfirmedAreas,
} from '#src/core/board/areaText.ts';
import { placeOf } from '#src/core/model/area.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { AreaTable } from '#src/features/board/AreaTable.tsx';
import { OwnRecordsNote } from '#src/features/board/OwnRecordsNote.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './AreasSection.module.css';

/** What is on the latest list, and apart from it the council's own plan and what visits raised before and nobody confirmed. */
export function AreasSection({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const current = pack.areas.filter((area) => placeOf(area) === 'current');
  const plan = pack.areas.filter((area) => placeOf(area) === 'council-plan' && isOpenNow(area));
  const unconfirmed = unconfirmedAreas(pack);
  return (
    <section aria-labelledby="areas" className={styles.section}>
      <SectionHeading id="areas" title="Open improvement areas" note={describeOpenAreas(pack)}>
        <Link to="/areas">All improvement areas</Link>
      </SectionHeading>
      {pack.areas.length === 0 && (
        <OwnRecordsNote
          authority={authority}
          reason="No national file lists improvement areas: they come from inspection reports and letters."
        />
      )}
      {current.length > 0 && (
        <AreaTable caption="On Ofsted’s latest list" areas={current} pack={pack} asAt={asAt} />
      )}
      {plan.length > 0 && (
        <>
          <h3>On the council’s own plan</h3>
          <AreaTable caption="On the council’s own plan" areas={plan} pack={pack} asAt={asAt} />
        </>
      )}
      {unconfirmed.length > 0 && (
        <>
          <h3>{describeUnconfirmed(unconfirmed)}</h3>
          <AreaTable
            caption={describeUnconfirmed(unconfirmed)}
            areas={unconfirmed}
            pack={pack}
            asAt={asAt}
          />
        </>
      )}
      {pack.areas.length > 0 && (
        <p className={styles.note}>
          {describeStatusRule()} {describeClosure(pack)}
        </p>
      )}
    </section>
  );
}
