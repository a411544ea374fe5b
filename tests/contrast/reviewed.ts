import type { Role } from './coloursInUse.ts';

/** What a colour stands on. Without any ground it says why its contrast does not matter. */
export type Review =
  | { readonly role: Role; readonly on: readonly string[] }
  | { readonly role: Role; readonly exempt: string };

const words = (...on: string[]): Review => ({ role: 'text', on });
const mark = (...on: string[]): Review => ({ role: 'graphic', on });
const exempt = (role: Role, reason: string): Review => ({ role, exempt: reason });
const ground: Review = exempt('ground', 'What stands on it is said with the colours of words.');

/**
 * Every colour of the board by what it is used for, and what it was seen to stand on. Looked
 * through by eye once; tests/contrast.test.ts finds what has come since.
 */
export const reviewed: Readonly<Record<string, readonly Review[]>> = {
  ink: [words('paper', 'wash', 'rule', 'requires-improvement'), mark('paper', 'wash'), ground],
  secondary: [words('paper', 'wash'), mark('paper')],
  rule: [
    exempt('graphic', 'Lines between rows and behind charts: space and axes say the same.'),
    ground,
  ],
  edge: [mark('paper')],
  wash: [exempt('graphic', 'A band behind a row, which its words name.'), ground],
  paper: [
    words('ink', 'authority', 'event', 'outstanding', 'good', 'inadequate'),
    exempt('graphic', 'Keeps a mark apart from what is behind it, or fills its outline.'),
    ground,
  ],
  link: [words('paper', 'wash')],
  authority: [words('paper', 'wash'), mark('paper', 'wash'), ground],
  england: [mark('paper')],
  neighbours: [mark('paper')],
  'neighbours-text': [words('paper')],
  event: [words('paper', 'wash'), mark('paper', 'wash'), ground],
  region: [mark('paper')],
  'region-text': [words('paper')],
  crowd: [mark('paper')],
  'chosen-1': [words('paper'), mark('paper')],
  'chosen-2': [mark('paper')],
  'chosen-2-text': [words('paper')],
  'chosen-3': [words('paper'), mark('paper')],
  better: [words('paper'), mark('paper')],
  worse: [words('paper', 'wash'), mark('paper', 'wash')],
  outstanding: [mark('paper'), ground],
  good: [mark('paper'), ground],
  'requires-improvement': [
    exempt('graphic', 'Filled within a line of its mark’s colour, and between two other grades.'),
    ground,
  ],
  inadequate: [mark('paper'), ground],
  'outstanding-mark': [mark('paper', 'wash')],
  'good-mark': [mark('paper', 'wash')],
  'requires-improvement-mark': [mark('paper')],
  'inadequate-mark': [mark('paper', 'wash')],
  'status-open': [words('status-open-wash')],
  'status-open-wash': [exempt('graphic', 'A band behind a row, which its words name.'), ground],
  'status-in-progress': [words('status-in-progress-wash')],
  'status-in-progress-wash': [ground],
  'status-addressed': [words('status-addressed-wash')],
  'status-addressed-wash': [ground],
  'rating-blue': [words('rating-blue-wash')],
  'rating-blue-wash': [ground],
  'rating-green': [words('rating-green-wash')],
  'rating-green-wash': [ground],
  'rating-amber': [words('rating-amber-wash')],
  'rating-amber-wash': [ground],
  'rating-red': [words('rating-red-wash')],
  'rating-red-wash': [ground],
  'signal-worse': [mark('paper')],
  'signal-better': [mark('paper', 'signal-better-wash')],
  'signal-better-wash': [exempt('graphic', 'Filled within a line of its mark’s colour.'), ground],
  'signal-neither': [mark('paper', 'signal-neither-wash')],
  'signal-neither-wash': [exempt('graphic', 'Filled within a line of its mark’s colour.')],
  'signal-none': [mark('paper')],
  'usual-range': [exempt('graphic', 'A band between two dotted limits, which say the same.')],
  limit: [mark('paper', 'usual-range')],
  focus: [mark('ink')],
  'rgb(26 32 40 / 45%)': [exempt('ground', 'Over the page behind a dialog, which is not in use.')],
  '#ffffff': [words('#1a2028')],
  '#1a2028': [ground],
  '#000': [exempt('ground', 'The black screen of a presentation, on which nothing stands.')],
};

/** Marks that touch, in the order of the page: a line of the page's white is between them otherwise. */
export const touching: readonly (readonly [string, string])[] = [
  ['inadequate', 'requires-improvement'],
  ['requires-improvement', 'good'],
  // The band around the focus: what has it may stand on white or on dark.
  ['focus', 'ink'],
];

/** What is drawn less than whole, and why that takes away nothing. */
export const reviewedFaded: Readonly<Record<string, string>> = {
  'src/frames/present/PresentControls.module.css: .controls has opacity 0':
    'Hidden as long as no mouse moves and no button has the focus.',
  'src/charts/ChartReader.module.css: .slider has opacity 0':
    'The slider is over the chart, which has the mark of the focus.',
  'src/charts/GradeSteps.tsx: opacity step <= gradeStep(grade) ? 1 : 0.35':
    'The steps that are not reached; those that are reached stand whole.',
  'src/features/performance/measure/MeasureLines.tsx: opacity 0.5':
    'The usual range over months to come: its limits and mean stand whole.',
  'src/ui/DataTable.module.css: .table th[data-sortable="true"] button::after has opacity 0.6':
    'That a column can be sorted; the line above the table says so as well.',
};
