import { Link } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import type { IndicatorFile, IndicatorId } from '#src/core/model/indicator.ts';
import { formatValue } from '#src/core/text/format.ts';
import { LocalFacts } from '#src/features/board/LocalFacts.tsx';
import { useIndicator } from '#src/features/indicators/shared/useIndicator.ts';
import { lineOf, readingOf } from '#src/features/indicators/trend/reading.ts';
import { formatFigure } from '#src/features/performance/measureFormat.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './YearlySection.module.css';

interface Props {
  readonly reading: MeasureReading;
  readonly board: BoardParams;
  readonly indicatorId: IndicatorId;
}

/** DfE's indicator that a measure resembles, beside it and never in one line; then local figures of the same thing. */
export function YearlySection({ reading, board, indicatorId }: Props) {
  const data = useIndicator(board, indicatorId);
  const { file, all, authority, pack } = data;
  const rows = file.periods.length === 0 ? [] : yearsOf(reading, data.file, all, authority);
  const { indicator } = file;
  return (
    <section aria-labelledby="yearly" className={styles.section}>
      <SectionHeading id="yearly" title="Compared with DfE’s yearly figure" />
      <p>
        DfE’s {indicator.name} and {reading.measure.name} count in different ways, so the two are
        never joined in one line.
      </p>
      {rows.length > 0 && (
        <DataTable
          caption="DfE’s figure and ours"
          hideCaption
          columns={[
            { label: capitalisedKind(file) },
            { label: 'DfE', isNumeric: true },
            { label: 'Ours', isNumeric: true },
          ]}
          rows={rows}
        />
      )}
      <p className={styles.note}>DfE: {indicator.definition}</p>
      <p>
        <Link to="/workforce/$indicator" params={{ indicator: indicatorId }}>
          {indicator.name} in DfE’s workforce figures
        </Link>
      </p>
      <LocalFacts pack={pack} indicatorId={indicatorId} />
    </section>
  );
}

const capitalisedKind = ({ indicator }: IndicatorFile) =>
  indicator.periodKind.replace(/^at /, '').replace(/^y/, 'Y');

/** So many of the latest years. */
const mostYears = 4;

function yearsOf(
  { measure, months }: MeasureReading,
  file: IndicatorFile,
  ...of: readonly [Parameters<typeof readingOf>[1], Parameters<typeof readingOf>[2]]
) {
  const values = lineOf(readingOf(file, ...of).trend, 'authority').values;
  const inYear = file.indicator.periodKind === 'year to 31 March' ? '03' : '09';
  const first = Number((months[0]?.period ?? '').slice(0, 4));
  return file.periods
    .map(({ year }, index) => ({ year, value: values[index] ?? null }))
    .filter(({ year }) => year >= first)
    .slice(-mostYears)
    .map(({ year, value }) => {
      const own = months.find(({ period }) => period === `${year}-${inYear}`)?.value ?? null;
      return {
        key: String(year),
        cells: [
          String(year),
          isNumber(value) ? formatValue(value, file.indicator) : describeMissing(value),
          own === null ? '–' : formatFigure(own, measure),
        ],
      };
    });
}
