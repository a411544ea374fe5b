import { type Grade, gradeName, gradeShortName } from '#src/core/model/grade.ts';
import styles from './GradeChip.module.css';
import { GradeSteps } from './GradeSteps.tsx';

/** A grade as word, colour and a mark of four steps, so that it survives greyscale and print. */
export function GradeChip({ grade }: { grade: Grade }) {
  return (
    <span className={styles.chip} data-grade={grade} title={gradeName[grade]}>
      <svg viewBox="0 0 22 14" width="1.3em" height="0.82em" data-icon="true" aria-hidden="true">
        <GradeSteps grade={grade} />
      </svg>
      {gradeShortName[grade]}
    </span>
  );
}
