import { GradeChip } from '#src/charts/GradeChip.tsx';
import { type Grade, gradeShortName, grades } from '#src/core/model/grade.ts';
import { formatQuartile } from '#src/features/indicators/trend/indicatorHeadline.ts';
import styles from './ComparisonKey.module.css';
import type { Comparison } from './comparison.ts';
import { describeChanges, describePolarities, describeSymbols } from './comparisonText.ts';
import { QuarterMark } from './QuarterMark.tsx';

/** What the marks of the table mean. */
export function ComparisonKey({ comparison }: { readonly comparison: Comparison }) {
  const symbols = describeSymbols(comparison);
  const changes = describeChanges(comparison);
  return (
    <dl className={styles.key}>
      <dt>Judgements</dt>
      <dd>
        {grades.toReversed().map((grade: Grade) => (
          <span key={grade}>
            <span aria-hidden="true">
              <GradeChip grade={grade} isShort />
            </span>{' '}
            {gradeShortName[grade]}
          </span>
        ))}
        <span>– none of its own; before 2023 care leavers were judged with children in care</span>
      </dd>
      {changes === null ? (
        <>
          <dt>Quarters</dt>
          <dd>
            {([1, 2, 3, 4] as const).map((quartile) => (
              <span key={quartile} data-quarter={quartile} className={styles.quarter}>
                <QuarterMark quartile={quartile} /> {formatQuartile(quartile)}
              </span>
            ))}
            <span>{describePolarities(comparison.columns)}</span>
          </dd>
        </>
      ) : (
        <>
          <dt>Changes</dt>
          <dd>
            <span>{changes}</span>
          </dd>
        </>
      )}
      <dt>No figure</dt>
      <dd>
        <span>
          {symbols ?? 'No cell has a symbol in place of a number.'} A dash: no row was published.
        </span>
      </dd>
    </dl>
  );
}
