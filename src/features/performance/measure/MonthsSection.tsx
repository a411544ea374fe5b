import { SpecTable } from '#src/charts/SpecTable.tsx';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './MonthsTable.module.css';
import { monthsTable, symbolNote } from './monthsTable.tsx';

/** Earlier months than these wait behind a click. */
const mostShown = 12;

interface Props {
  readonly reading: MeasureReading;
  readonly source: string;
}

/** Every month as a table, the latest first: what was counted, the target, the range, what it shows. */
export function MonthsSection({ reading, source }: Props) {
  const table = monthsTable(reading, source);
  const earlier = table.rows.slice(mostShown);
  const { period } = reading.measure;
  const note = symbolNote(reading);
  return (
    <section aria-labelledby="months" className={styles.section}>
      <SectionHeading
        id="months"
        title={period === 'month' ? 'Month by month' : 'Quarter by quarter'}
        note="Latest first"
      />
      <SpecTable hideCaption table={{ ...table, rows: table.rows.slice(0, mostShown) }} />
      {earlier.length > 0 && (
        <Disclosure
          summary={`${earlier.length} earlier ${earlier.length === 1 ? period : `${period}s`}`}
        >
          <SpecTable
            hideCaption
            table={{ ...table, caption: `Earlier ${period}s`, rows: earlier }}
          />
        </Disclosure>
      )}
      {note && <p className={styles.note}>{note}</p>}
    </section>
  );
}
