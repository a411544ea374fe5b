import type { PublishedYear } from '#tests/independent/publishedFigures.ts';

/** The cards of the overview: the name on the card, and the indicator's name in the dataset. */
export const workforceCards = [
  { name: 'Agency workers', id: 'agency-rate', unit: '%' },
  { name: 'Turnover', id: 'turnover-rate', unit: '%' },
  { name: 'Vacancies', id: 'vacancy-rate', unit: '%' },
  { name: 'Cases per social worker', id: 'caseload', unit: '' },
] as const;

const meanings = new Map([
  ['c', 'confidential'],
  ['z', 'not applicable'],
  ['x', 'not available'],
  ['u', 'low reliability'],
  ['low', 'rounds to 0, is not 0'],
]);

/**
 * How the board has to write a figure: one decimal, rounded half up, with its zero; a symbol with
 * its meaning. Written a second time, so that the board's own rounding is checked too.
 */
export function figureText(value: PublishedYear['value'], unit = ''): string {
  if (value === null) return 'no row published';
  if (typeof value === 'string') return `[${value}] ${meanings.get(value)}`;
  // Half of 16.4 and 16.7 is 16.549999999999997 in binary.
  return (Math.floor(value * 10 + 0.5 + 1e-9) / 10).toFixed(1) + unit;
}
