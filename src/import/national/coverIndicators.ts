import type { Indicator } from '#src/core/model/indicator.ts';
import { caveats, unknownFte } from './indicatorCaveats.ts';

const { restated, roundedParts } = caveats;

/** How far agency workers and vacancies are about the same posts, after DfE's methodology. */
export const coverIndicators: readonly Indicator[] = [
  {
    id: 'vacancies-covered-by-agency',
    name: 'Vacancies covered by agency',
    measure: 'Vacancies covered by agency workers as a share of all vacancies',
    definition:
      'Agency social workers who cover a vacancy as a share of vacancies, in full-time equivalents, on 30 September.',
    counts: [
      'Agency social workers who cover a vacancy.',
      'They are set against all vacancies, those that nobody is being recruited to included.',
    ],
    leavesOut: ['Agency workers who do not cover a vacancy.', unknownFte],
    howToRead:
      'Higher counts as better, because the work is covered. It says nothing of how many vacancies there are: read it with the vacancy rate.',
    caveats: [
      'A board that wants fewer agency workers may see it the other way.',
      roundedParts,
      restated,
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
    counts: [
      'Agency social workers who cover a vacancy.',
      'They are set against all agency social workers.',
    ],
    leavesOut: ['Vacancies that no agency worker covers.', unknownFte],
    howToRead:
      'Neither more nor less is better: it says what agency workers are used for, not how many there are.',
    caveats: [roundedParts, restated],
    unit: 'percent',
    decimals: 1,
    polarity: 'none',
    periodKind: 'at 30 September',
  },
];
