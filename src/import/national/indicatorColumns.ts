import type { IndicatorId, IndicatorPart } from '#src/core/model/indicator.ts';
import type { WorkforceColumn } from './readWorkforce.ts';

/** A count behind a rate, and the column of DfE's file that holds it. */
type PartColumn<Column> = Omit<IndicatorPart, 'figures'> & { readonly column: Column };

const fte = { unit: 'fte', decimals: 1 } as const;
const agency = { id: 'agency', name: 'Agency', ...fte, column: 'agency_fte' } as const;
const inPost = { id: 'in-post', name: 'In post', ...fte, column: 'inpost_fte' } as const;
const vacancies = { id: 'vacancies', name: 'Vacancies', ...fte, column: 'vacancy_fte' } as const;
const agencyCover = {
  id: 'agency-cover',
  name: 'Agency covering a vacancy',
  ...fte,
  column: 'agency_cover_fte',
} as const;

interface WorkforceColumns {
  readonly figure: WorkforceColumn;
  /** The numerator first. */
  readonly parts: readonly PartColumn<WorkforceColumn>[];
}

/** Where DfE's workforce release holds an indicator; one that is not here is in another release. */
export const workforceColumns: Readonly<Partial<Record<IndicatorId, WorkforceColumns>>> = {
  'agency-rate': { figure: 'agency_rate_fte', parts: [agency, inPost] },
  'turnover-rate': {
    figure: 'turnover_rate_fte',
    parts: [{ id: 'leavers', name: 'Leavers', ...fte, column: 'leavers_fte' }, inPost],
  },
  'vacancy-rate': { figure: 'vacancy_rate_fte', parts: [vacancies, inPost] },
  caseload: {
    figure: 'caseload_fte',
    parts: [
      { id: 'cases', name: 'Cases', unit: 'cases', decimals: 0, column: 'cases' },
      { id: 'case-holders', name: 'Case holders', ...fte, column: 'case_holders_fte' },
    ],
  },
  'absence-rate': {
    figure: 'absence_rate_fte',
    parts: [
      {
        id: 'days-lost',
        name: 'Days lost',
        unit: 'days',
        decimals: 1,
        column: 'working_days_lost_fte',
      },
      inPost,
    ],
  },
  'vacancies-covered-by-agency': {
    figure: 'vacancy_agency_cover_rate_fte',
    parts: [agencyCover, vacancies],
  },
  'agency-covering-vacancies': { figure: 'agency_cover_rate_fte', parts: [agencyCover, agency] },
  'social-workers-in-post': { figure: 'inpost_fte', parts: [] },
  starters: { figure: 'starters_fte', parts: [] },
  leavers: { figure: 'leavers_fte', parts: [] },
};

/** The counts behind the share of children with three or more social workers, the numerator first. */
export const countParts: readonly PartColumn<'threeOrMore' | 'total'>[] = [
  {
    id: 'children',
    name: 'With three or more',
    unit: 'children',
    decimals: 0,
    column: 'threeOrMore',
  },
  { id: 'total', name: 'All looked after', unit: 'children', decimals: 0, column: 'total' },
];
