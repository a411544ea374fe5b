import { type Grade, gradeStep } from '#src/core/model/grade.ts';

/** A grade as four steps, as many full as it is high, 22 wide and 14 high in the colour of its text. */
export function GradeSteps({ grade }: { grade: Grade }) {
  return [1, 2, 3, 4].map((step) => (
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
  ));
}
