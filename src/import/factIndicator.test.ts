import { describe, expect, test } from 'vitest';
import { factIndicator } from './factIndicator.ts';

describe(factIndicator, () => {
  test.each([
    ['Agency share of front-line social workers', 'agency-rate'],
    ['Average caseload per social worker', 'caseload'],
    ['Caseload finding', 'caseload'],
    ['Turnover in the assessment team', 'turnover-rate'],
    ['Vacancies in the assessment team', 'vacancy-rate'],
    [
      'Children in care with a change of social worker in the past year',
      'children-with-3-or-more-social-workers',
    ],
  ])('takes “%s” to bear on %s', (measure, indicatorId) => {
    expect(factIndicator(measure)).toBe(indicatorId);
  });

  test.each([
    'Workforce finding (commissioner)',
    'Front-line child protection social workers',
    'Department size before extra posts',
  ])('takes “%s” to bear on none', (measure) => {
    expect(factIndicator(measure)).toBeNull();
  });

  test('does not know a measure by a word in its middle', () => {
    expect(factIndicator('Managers’ view of turnover')).toBeUndefined();
    expect(factIndicator('Agency spending')).toBeUndefined();
  });
});
