import { type Grade, gradeInitials, gradeName, gradeShortName } from '#src/core/model/grade.ts';
import styles from './GradeChip.module.css';
import { GradeSteps } from './GradeSteps.tsx';

interface Props {
  readonly grade: Grade;
  /** As initials, under a heading beside a key that says them; those who hear it hear the words. */
  readonly isShort?: boolean;
}

/** A grade as word, colour and a mark of four steps, so that it survives greyscale and print. */
export function GradeChip({ grade, isShort = false }: Props) {
  return (
    <span className={styles.chip} data-grade={grade} title={gradeName[grade]}>
      <svg viewBox="0 0 22 14" width="1.3em" height="0.82em" data-icon="true" aria-hidden="true">
        <GradeSteps grade={grade} />
      </svg>
      {isShort ? (
        <>
          <span aria-hidden="true">{gradeInitials[grade]}</span>
          <span className="visually-hidden">{gradeShortName[grade]}</span>
        </>
      ) : (
        gradeShortName[grade]
      )}
    </span>
  );
}
