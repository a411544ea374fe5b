/** Ofsted's four grades, worst first: the order is the scale. */
export const grades = ['inadequate', 'requires-improvement', 'good', 'outstanding'] as const;

export type Grade = (typeof grades)[number];

/** As Ofsted prints it in full. */
export const gradeName: Readonly<Record<Grade, string>> = {
  inadequate: 'Inadequate',
  'requires-improvement': 'Requires improvement to be good',
  good: 'Good',
  outstanding: 'Outstanding',
};

/** For axes, chips and headlines. */
export const gradeShortName: Readonly<Record<Grade, string>> = {
  ...gradeName,
  'requires-improvement': 'Requires improvement',
};

/** 1 (Inadequate) to 4 (Outstanding). */
export const gradeStep = (grade: Grade): number => grades.indexOf(grade) + 1;

/** In a table under a key that says them in full. */
export const gradeInitials: Readonly<Record<Grade, string>> = {
  inadequate: 'I',
  'requires-improvement': 'RI',
  good: 'G',
  outstanding: 'O',
};

/** Whether a grade is Good or better: the better half of the scale. */
export const isGoodOrBetter = (grade: Grade | null): boolean =>
  grade === 'good' || grade === 'outstanding';
