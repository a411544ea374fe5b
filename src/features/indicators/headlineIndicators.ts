import type { IndicatorId } from '#src/core/model/indicator.ts';

/** The four indicators that a board opens with, as their cards are headed. */
export const headlineIndicators = [
  { id: 'agency-rate', name: 'Agency workers' },
  { id: 'turnover-rate', name: 'Turnover' },
  { id: 'vacancy-rate', name: 'Vacancies' },
  { id: 'caseload', name: 'Cases per social worker' },
] as const satisfies readonly { id: IndicatorId; name: string }[];
