import { describeClosure } from '#src/core/board/areaText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { OwnRecordsNote } from '#src/features/board/OwnRecordsNote.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { useScrollToAndFocus } from '#src/ui/useScrollToAndFocus.ts';
import { InspectionRecord } from './InspectionRecord.tsx';
import styles from './JudgementsView.module.css';
import recordStyles from './Record.module.css';
import { recordsOf } from './records.ts';
import { describeRecords } from './recordText.ts';
import { VisitRecord } from './VisitRecord.tsx';

interface Props extends BoardParams {
  /** The record that the address names; `null` for none. */
  readonly record: string | null;
}

/** Each inspection and visit, newest first, with what became of the areas it raised. */
export function RecordsSection({ authorityCode, asAt, record }: Props) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const records = recordsOf(pack);
  useScrollToAndFocus(record);
  const isAbsent = record !== null && !records.some(({ id }) => id === record);
  return (
    <section aria-labelledby="records">
      <SectionHeading id="records" title="Each inspection and visit" note={describeRecords(pack)} />
      {isAbsent && (
        <p role="status">
          The record that the address names is not among those of {authority.shortName} known on
          this day.
        </p>
      )}
      {pack.areas.length > 0 && (
        <p className={styles.note}>
          The status of an area is our reading of the latest published evidence at its own date,
          which may be years old. It is not a rating by Ofsted or the council.{' '}
          {describeClosure(pack)}
        </p>
      )}
      <ol className={recordStyles.records}>
        {records.map((one) => (
          <li key={one.id}>
            {one.kind === 'inspection' ? (
              <InspectionRecord record={one} pack={pack} />
            ) : (
              <VisitRecord record={one} pack={pack} />
            )}
          </li>
        ))}
      </ol>
      {pack.areas.length === 0 && (
        <OwnRecordsNote
          authority={authority}
          reason="No national file lists improvement areas: they come from inspection reports and letters."
        />
      )}
      <p className={styles.note}>{pack.coverage.join(' ')}</p>
    </section>
  );
}
