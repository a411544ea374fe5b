/**
 * The thirteen measures of Exampleshire, December 2023 to November 2026. Every figure is made up.
 * Between them they have every mark, and every reason for none: a rolling figure, nine months only, a
 * constant, no target, a month not supplied, a recalculation, a restated value.
 */
import { addMonths, type Measure } from '#src/core/model/measure.ts';
import {
  countsOf,
  exampleMeasure,
  monthsWithCounts,
  provisionalLast,
  targetsOf,
} from './exampleMeasureParts.ts';
import { measureFigures } from './measureFigures.ts';
import { knownEarly, testMonths } from './testMeasure.ts';

export const scorecardId = 'scorecards';

const percent = { unit: 'percent', decimals: 1, sourceId: scorecardId } as const;
const number = { unit: 'number', sourceId: scorecardId } as const;
const stability = { theme: 'Workforce stability', owner: 'Head of Workforce' };
const caseloads = { theme: 'Caseloads and supervision', owner: 'Head of Safeguarding' };
const practice = { theme: 'Practice and timeliness', owner: 'Head of Safeguarding' };
const quality = { theme: 'Quality and demand', owner: 'Head of Quality' };

const recruitmentOffer = {
  ...knownEarly,
  knownOn: '2025-10-15',
  from: '2025-10',
  reason: 'new recruitment offer',
};

/** The figures of average caseload with what they were divided from. */
const caseloadMonths = testMonths(measureFigures.averageCaseload).map((one, index) => {
  const workers = measureFigures.caseHoldingWorkers[index] ?? null;
  const { value } = one;
  return typeof value !== 'number' || workers === null
    ? one
    : { ...one, numerator: Math.round(value * workers), denominator: workers };
});

/** October 2026 was first told without the referrals of its last week. */
const rereferralMonths = monthsWithCounts(measureFigures.rereferrals, 410).map((one) => {
  if (one.period !== '2026-10') return one;
  const { period: _, ...before } = { ...one, value: 23.8, ...countsOf(23.8, 330) };
  return { ...one, knownOn: '2026-12-08', restatedFrom: [{ ...before, isProvisional: true }] };
});

export const exampleMeasures: readonly Measure[] = [
  exampleMeasure('agency-social-workers', 'Agency social workers', {
    ...percent,
    ...stability,
    shortName: 'agency use',
    unitName: '% of posts',
    definition:
      'Posts held by agency social workers on the last day of the month, as a share of all posts.',
    numeratorName: 'Posts held by agency social workers',
    denominatorName: 'Posts, full-time equivalent',
    indicatorId: 'agency-rate',
    values: monthsWithCounts(measureFigures.agency, 190),
    targets: targetsOf([[18], [15, '2026-04']]),
    recalculations: [
      {
        ...recruitmentOffer,
        knownOn: '2025-01-20',
        from: '2025-01',
        reason: 'regional agency rules',
      },
    ],
    actionIds: ['1.3'],
  }),
  exampleMeasure('vacancies', 'Vacancies', {
    ...percent,
    ...stability,
    unitName: '% of posts',
    definition: 'Posts that nobody holds on the last day of the month, agency cover left aside.',
    indicatorId: 'vacancy-rate',
    values: monthsWithCounts(measureFigures.vacancies),
    targets: targetsOf([[20], [18, '2026-04']]),
    actionIds: ['1.2'],
  }),
  exampleMeasure('turnover', 'Turnover, rolling 12 months', {
    ...percent,
    ...stability,
    unitName: '% of posts',
    kind: 'rolling',
    definition: 'Those who left in the twelve months that end with the month, as a share of posts.',
    indicatorId: 'turnover-rate',
    values: monthsWithCounts(measureFigures.turnover, undefined, '2024-12'),
    targets: targetsOf([[15]]),
  }),
  exampleMeasure('sickness', 'Sickness', {
    ...percent,
    ...stability,
    unitName: '% of working days',
    definition: 'Working days lost to sickness in the month.',
    indicatorId: 'absence-rate',
    values: monthsWithCounts(measureFigures.sickness),
    targets: targetsOf([[7]]),
  }),
  exampleMeasure('average-caseload', 'Average caseload', {
    ...number,
    ...caseloads,
    decimals: 1,
    unitName: 'cases per worker',
    definition:
      'Open cases divided by the full-time equivalent of social workers past their first year who hold at least one case, on the last day of the month. Agency workers count in both.',
    numeratorName: 'Cases held',
    denominatorName: 'Case-holding workers, full-time equivalent',
    indicatorId: 'caseload',
    values: caseloadMonths,
    targets: targetsOf([[17], [16, '2026-04']]),
    trajectory: measureFigures.caseloadPlan.map((value, index) => ({
      ...knownEarly,
      knownOn: '2026-10-21',
      period: addMonths('2026-11', index),
      value,
    })),
    recalculations: [recruitmentOffer],
    commentary: [
      {
        knownOn: '2026-12-04',
        knownBy: 'published',
        on: '2026-12-04',
        by: 'Head of Safeguarding',
        text: 'Ten posts came with the recruitment offer, and six are filled. Four experienced workers have left since July. More children came into court work in the autumn, and those cases stay open for longer.',
      },
    ],
    actionIds: ['2.1'],
  }),
  exampleMeasure('caseloads-over-20', 'Caseloads over 20', {
    ...number,
    ...caseloads,
    decimals: 0,
    unitName: 'number of workers',
    definition: 'Social workers who hold more than 20 cases on the last day of the month.',
    values: monthsWithCounts(measureFigures.over20),
    targets: targetsOf([[15], [10, '2026-04']]),
    recalculations: [recruitmentOffer],
    actionIds: ['2.4'],
  }),
  exampleMeasure('supervision', 'Supervision within timescale', {
    ...percent,
    ...caseloads,
    shortName: 'supervision',
    polarity: 'higher',
    unitName: '% of supervisions due',
    definition: 'Supervisions that were held by the day on which they were due.',
    values: monthsWithCounts(measureFigures.supervision, 240),
    targets: targetsOf([[85]]),
  }),
  exampleMeasure('assessments', 'Assessments within 45 working days', {
    ...percent,
    ...practice,
    shortName: 'timeliness of assessments',
    polarity: 'higher',
    unitName: '% of assessments',
    definition: 'Assessments that ended in the month within 45 working days.',
    numeratorName: 'Assessments in time',
    denominatorName: 'Assessments that ended',
    values: provisionalLast(monthsWithCounts(measureFigures.assessments, 220)),
    targets: targetsOf([[85]], { setBy: 'national', setByName: 'the Department for Examples' }),
  }),
  exampleMeasure('child-protection-visits', 'Child protection visits in timescale', {
    ...percent,
    ...practice,
    polarity: 'higher',
    unitName: '% of visits due',
    definition:
      'Visits to children on a child protection plan that were made within ten working days.',
    values: monthsWithCounts(measureFigures.visits, 380),
    targets: targetsOf([[90]]),
  }),
  exampleMeasure('re-referrals', 'Re-referrals within 12 months', {
    ...percent,
    ...practice,
    unitName: '% of referrals',
    definition: 'Referrals of the month within twelve months of an earlier one of the same child.',
    numeratorName: 'Re-referrals',
    denominatorName: 'Referrals',
    values: rereferralMonths,
    targets: targetsOf([[20]]),
  }),
  exampleMeasure('audits', 'Audits graded good or better', {
    ...percent,
    ...quality,
    polarity: 'higher',
    unitName: '% of audits',
    definition: 'Audits of the month that were graded good or better, after moderation.',
    numeratorName: 'Audits graded good or better',
    denominatorName: 'Audits',
    values: testMonths(
      measureFigures.goodAudits.map((good) => (100 * good) / measureFigures.audits),
      '2026-03',
    ).map((one, index) => ({
      ...one,
      numerator: measureFigures.goodAudits[index] ?? null,
      denominator: measureFigures.audits,
    })),
    targets: targetsOf([[70]]),
  }),
  exampleMeasure('named-social-worker', 'Children in care with a named social worker', {
    ...percent,
    ...quality,
    polarity: 'higher',
    unitName: '% of children in care',
    definition: 'Children in care on the last day of the month who have a named social worker.',
    values: monthsWithCounts(
      Array.from({ length: 24 }, () => 100),
      undefined,
      '2024-12',
    ),
    targets: targetsOf([[100]], { setBy: 'statutory', setByName: '' }),
  }),
  exampleMeasure('referrals', 'Referrals received', {
    ...number,
    ...quality,
    polarity: 'none',
    decimals: 0,
    unitName: 'number',
    definition: 'Referrals that were received in the month.',
    values: monthsWithCounts(measureFigures.referrals),
  }),
];
