import type { Indicator, IndicatorId } from '#src/domain/indicator.ts';
import type { WorkforceColumn } from './readWorkforce.ts';

const jointReturns =
  'Kingston upon Thames files with Richmond upon Thames, and North with West Northamptonshire: none of the four has a figure of its own.';
const restated = 'Earlier years are shown as the latest release restates them.';
const unlikeTotals =
  'The agency rate and the vacancy rate are shares of different totals: they do not add up.';

/** Those that DfE's workforce release gives, and the column that holds each. */
export const workforceColumns = {
  'agency-rate': 'agency_rate_fte',
  'turnover-rate': 'turnover_rate_fte',
  'vacancy-rate': 'vacancy_rate_fte',
  caseload: 'caseload_fte',
  'absence-rate': 'absence_rate_fte',
  'vacancies-covered-by-agency': 'vacancy_agency_cover_rate_fte',
  'agency-covering-vacancies': 'agency_cover_rate_fte',
  'social-workers-in-post': 'inpost_fte',
  starters: 'starters_fte',
  leavers: 'leavers_fte',
} as const satisfies Partial<Record<IndicatorId, WorkforceColumn>>;

/**
 * What each indicator means, in our own words, after DfE's methodology. Counts of full-time
 * equivalents (FTE) leave out staff whose FTE is not known.
 */
export const indicators: readonly Indicator[] = [
  {
    id: 'agency-rate',
    name: 'Agency workers',
    measure: 'Agency workers as a share of social workers',
    definition:
      'Agency social workers as a share of agency social workers and social workers in post together, in full-time equivalents, on 30 September.',
    caveats: [unlikeTotals, restated, jointReturns],
    unit: 'percent',
    decimals: 1,
    polarity: 'lower',
    periodKind: 'at 30 September',
  },
  {
    id: 'turnover-rate',
    name: 'Turnover',
    measure: 'Social workers who left in the year as a share of those in post',
    definition:
      'Social workers who left in the year to 30 September as a share of those in post at its end, not of the average over the year, in full-time equivalents.',
    caveats: [
      'Leavers include moves to an agency, to another authority, to a career break and to other work in the same authority.',
      restated,
      jointReturns,
    ],
    unit: 'percent',
    decimals: 1,
    polarity: 'lower',
    periodKind: 'year to 30 September',
  },
  {
    id: 'vacancy-rate',
    name: 'Vacancies',
    measure: 'Vacant posts as a share of all social worker posts',
    definition:
      'Vacancies as a share of vacancies and social workers in post together, in full-time equivalents, on 30 September.',
    caveats: [
      'A vacancy may be covered by an agency worker, and may be one that nobody is being recruited to: it is not an empty desk.',
      unlikeTotals,
      restated,
      jointReturns,
    ],
    unit: 'percent',
    decimals: 1,
    polarity: 'lower',
    periodKind: 'at 30 September',
  },
  {
    id: 'caseload',
    name: 'Cases per social worker',
    measure: 'Average cases per social worker',
    definition:
      'Cases held on 30 September for each full-time equivalent social worker who holds at least one, agency workers included.',
    caveats: [
      'The rule for who counts as holding cases changed in 2024.',
      'An average hides who carries most.',
      restated,
      jointReturns,
    ],
    unit: 'cases',
    decimals: 1,
    polarity: 'lower',
    periodKind: 'at 30 September',
  },
  {
    id: 'absence-rate',
    name: 'Sickness absence',
    measure: 'Working days lost to sickness as a share of all working days',
    definition:
      'Days lost to sickness in the year to 30 September as a share of the working days of the social workers in post at its end, 253 for each full-time equivalent and 254 in a leap year.',
    caveats: [restated, jointReturns],
    unit: 'percent',
    decimals: 1,
    polarity: 'lower',
    periodKind: 'year to 30 September',
  },
  {
    id: 'vacancies-covered-by-agency',
    name: 'Vacancies covered by agency',
    measure: 'Vacancies covered by agency workers as a share of all vacancies',
    definition:
      'Agency social workers who cover a vacancy as a share of vacancies, in full-time equivalents, on 30 September.',
    caveats: [
      'More is counted as better, because the work is covered. A board that wants fewer agency workers may see it the other way.',
      restated,
      jointReturns,
    ],
    unit: 'percent',
    decimals: 1,
    polarity: 'higher',
    periodKind: 'at 30 September',
  },
  {
    id: 'agency-covering-vacancies',
    name: 'Agency workers covering vacancies',
    measure: 'Agency workers who cover a vacancy as a share of all agency workers',
    definition:
      'Agency social workers who cover a vacancy as a share of all agency social workers, in full-time equivalents, on 30 September.',
    caveats: [
      'Neither more nor less is better: it says what agency workers are used for, not how many there are.',
      restated,
      jointReturns,
    ],
    unit: 'percent',
    decimals: 1,
    polarity: 'none',
    periodKind: 'at 30 September',
  },
  {
    id: 'social-workers-in-post',
    name: 'Social workers in post',
    measure: 'Social workers in post',
    definition:
      'Children and family social workers employed by the authority, in full-time equivalents, on 30 September. Agency workers are not among them.',
    caveats: [
      'A number of posts says nothing without the size of the authority.',
      restated,
      jointReturns,
    ],
    unit: 'fte',
    decimals: 1,
    polarity: 'none',
    periodKind: 'at 30 September',
  },
  {
    id: 'starters',
    name: 'Starters',
    measure: 'Social workers who started in the year',
    definition:
      'Children and family social workers who started in the year to 30 September, in full-time equivalents.',
    caveats: [
      'A number of people says nothing without the size of the authority.',
      restated,
      jointReturns,
    ],
    unit: 'fte',
    decimals: 1,
    polarity: 'none',
    periodKind: 'year to 30 September',
  },
  {
    id: 'leavers',
    name: 'Leavers',
    measure: 'Social workers who left in the year',
    definition:
      'Children and family social workers who left in the year to 30 September, in full-time equivalents.',
    caveats: [
      'Leavers include moves to an agency, to another authority, to a career break and to other work in the same authority.',
      'A number of people says nothing without the size of the authority.',
      restated,
      jointReturns,
    ],
    unit: 'fte',
    decimals: 1,
    polarity: 'none',
    periodKind: 'year to 30 September',
  },
  {
    id: 'children-with-3-or-more-social-workers',
    name: 'Children with three or more social workers',
    measure: 'Children in care with three or more social workers in the year',
    definition:
      'Of the children looked after on 31 March, the share who had three or more social workers in the year to that day.',
    caveats: [
      'The year ends on 31 March, not on 30 September as for the other workforce figures.',
      'A social worker who comes back to a child counts once.',
    ],
    unit: 'percent',
    decimals: 0,
    polarity: 'lower',
    periodKind: 'year to 31 March',
  },
];
