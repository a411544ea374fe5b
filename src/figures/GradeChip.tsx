import { type Grade, gradeName, gradeShortName, gradeStep } from '#src/domain/grade.ts';
import styles from './GradeChip.module.css';

/** A grade as word, colour and a mark of four steps, so that it survives greyscale and print. */
export function GradeChip({ grade }: { grade: Grade }) {
  return (
    <span className={styles.chip} data-grade={grade} title={gradeName[grade]}>
      <svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 6}
            y={14 - step * 3.2}
            width="4"
            height={step * 3.2}
            rx="0.8"
            fill="currentColor"
            opacity={step <= gradeStep(grade) ? 1 : 0.35}
          />
        ))}
      </svg>
      {gradeShortName[grade]}
    </span>
  );
}
