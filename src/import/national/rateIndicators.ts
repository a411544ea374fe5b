import type { Indicator } from '#src/core/model/indicator.ts';
import { caveats, leaverTexts, unknownFte } from './indicatorCaveats.ts';

const { restated, roundedParts, unlikeTotals } = caveats;

/** The rates that a board reads first, after DfE's methodology. */
export const rateIndicators: readonly Indicator[] = [
  {
    id: 'agency-rate',
    name: 'Agency workers',
    measure: 'Agency workers as a share of social workers',
    definition:
      'Agency social workers as a share of agency social workers and social workers in post together, in full-time equivalents, on 30 September.',
    counts: [
      'Children and family social workers from agencies, whether or not they cover a vacancy.',
      'They are set against themselves and those in post together.',
    ],
    leavesOut: ['Vacancies: an empty post is in neither number.', unknownFte],
    howToRead:
      'Lower counts as better. The rate falls when agency workers go and also when more people are employed: see both parts.',
    caveats: [unlikeTotals, roundedParts, restated],
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
    counts: leaverTexts.counts,
    leavesOut: leaverTexts.leavesOut,
    howToRead:
      'Lower counts as better. The rate moves with the leavers and with those in post at the end of the year: see both parts. In a small authority a few leavers move it far.',
    caveats: ['A leaver need not have left the authority, or social work.', roundedParts, restated],
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
    counts: [
      'Vacant posts for children and family social workers, those covered by an agency worker included.',
      'Posts that nobody is being recruited to are among them.',
    ],
    leavesOut: [
      'Agency workers: those who cover a vacancy are not taken off it, and are not among those in post.',
      unknownFte,
    ],
    howToRead:
      'Lower counts as better. A rate of 14% does not mean that 14% of desks are empty: see also the share of vacancies covered by agency workers.',
    caveats: [
      'A vacancy may be covered by an agency worker, and may be one that nobody is being recruited to: it is not an empty desk.',
      unlikeTotals,
      roundedParts,
      restated,
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
    counts: [
      'Cases held on 30 September.',
      'The social workers who hold at least one, in full-time equivalents.',
      'Agency workers and their cases are in both numbers.',
    ],
    leavesOut: ['Social workers who hold no case.', unknownFte],
    howToRead:
      'Lower counts as better. The average falls when there are fewer cases and also when more people hold them: see both parts.',
    caveats: ['An average hides who carries most.', roundedParts, restated],
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
    counts: [
      'Working days lost to sickness in the year to 30 September.',
      'They are set against 253 days for each full-time equivalent in post, 254 in a leap year.',
    ],
    leavesOut: [
      'Agency workers are not among those in post that the days are set against.',
      unknownFte,
    ],
    howToRead:
      'Lower counts as better. The working days are those of the people in post at the end of the year. In a small authority a few people move it far.',
    caveats: [roundedParts, restated],
    unit: 'percent',
    decimals: 1,
    polarity: 'lower',
    periodKind: 'year to 30 September',
  },
];
