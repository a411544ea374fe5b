/** What the design says of Exampleshire's thirteen measures, word for word. */

import { describe, expect, test } from 'vitest';
import { measuresDay, measuresPack } from '#mocks/measuresBoard.ts';
import { testMeasure, testTarget } from '#mocks/testMeasure.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { isPlural } from './isPlural.ts';
import {
  assuranceText,
  assuranceWord,
  variationLetter,
  variationText,
  variationWord,
} from './markText.ts';
import { movedText } from './measure/movedText.ts';
import { answersOf, attentionOf, formatOverdue, noAnswer } from './measureAttention.ts';
import { earlierMeanText, measureHeadline } from './measureHeadline.ts';
import {
  attentionSummary,
  latestAndTarget,
  measuresHeadline,
  measuresSummary,
} from './measureListText.ts';
import { matrixColumns, matrixOf, matrixRows, notPlaced } from './measureMatrix.ts';
import { monthNotes, monthRange, monthText } from './measureMonthText.ts';
import { readMeasure, readMeasures } from './measureReading.ts';
import {
  completenessText,
  earlierTargetText,
  smallCounts,
  smallNumberText,
  statusFigure,
  statusText,
  targetText,
} from './measureStatusText.ts';

const board = asKnownOn(measuresPack, measuresDay);
const readings = readMeasures(board.measures ?? []);
const reading = (id: string) => {
  const found = readings.find(({ measure }) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const caseload = reading('average-caseload');
const names = (all: readonly { measure: { name: string } }[]) =>
  all.map(({ measure }) => measure.name);
const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10];
const of = (figures: Parameters<typeof testMeasure>[0], more = {}) =>
  readMeasure(testMeasure(figures, more));

describe('the list of measures', () => {
  test('begins with what all of them say together', () => {
    expect(measuresHeadline(readings)).toBe(
      'Three measures have got worse and none is sure to meet its target; supervision and agency use have improved',
    );
    expect(measuresSummary(readings)).toBe(
      '13 measures, to November 2026. Nine can be judged against both variation and target. Four cannot, and the table says why.',
    );
  });

  test('names the only measure that got worse, and says whether its target is sure', () => {
    expect(
      measuresHeadline([of([...steady, 30], { name: 'Sickness', targets: [testTarget(11)] })]),
    ).toBe('Sickness has got worse and is not sure to meet its target');
    expect(
      measuresHeadline([of([...steady, 30], { name: 'Vacancies', targets: [testTarget(99)] })]),
    ).toBe('Vacancies have got worse, and are still sure to meet their target');
  });

  test('begins with what improved, or what will be missed, where nothing got worse', () => {
    const better = of([...steady, 1], { name: 'Sickness' });
    const missed = of(steady, { targets: [testTarget(1)] });
    expect(measuresHeadline([better, missed])).toBe(
      'Sickness has improved; one measure will miss its target if nothing changes',
    );
    expect(measuresHeadline([of(steady)])).toBe(
      'No measure shows a clear change, and none is sure to miss its target',
    );
    expect(measuresHeadline([of([1, 2])])).toBe('No measure can be judged yet');
  });

  test('has what needs attention, the worst first', () => {
    const { worse, missed } = attentionOf(readings);
    expect(names(worse)).toEqual([
      'Caseloads over 20',
      'Average caseload',
      'Re-referrals within 12 months',
    ]);
    expect(names(missed)).toEqual(['Vacancies', 'Agency social workers']);
    expect(attentionSummary(readings)).toBe(
      'Five of 13 measures: changed for the worse, or sure to miss the target',
    );
  });

  test('has what the plan does about each, whose it is and whether it is late', () => {
    const answers = (id: string) => answersOf(reading(id).measure, board, measuresDay);
    const [panel] = answers('caseloads-over-20');
    expect(panel).toEqual({
      kind: 'action',
      id: '2.4',
      text: 'Weekly panel moves cases from anyone who holds more than 20',
      owner: 'Head of Safeguarding',
      dueOn: '2026-11-30',
      isOverdue: true,
    });
    expect(panel && formatOverdue(panel, measuresDay)).toBe('10 days overdue');
    const [offer] = answers('average-caseload');
    expect(offer && formatOverdue(offer, measuresDay)).toBe('');
    expect(answers('re-referrals')).toEqual([]);
    expect(noAnswer.lead).toBe('No action in the plan answers this');
  });

  test('takes the plan of an improvement area for an answer where it says what happens next', () => {
    const measure = { ...caseload.measure, actionIds: [], areaIds: ['A26', 'A27'] };
    expect(answersOf(measure, board, measuresDay)).toEqual([
      {
        kind: 'area',
        id: 'A26',
        text: 'Agree who takes samples at weekends.',
        owner: 'Lead for Samples',
        dueOn: '2026-03-31',
        isOverdue: true,
      },
    ]);
  });

  test('has the latest figure of each beside its target', () => {
    expect(latestAndTarget(reading('caseloads-over-20'))).toBe(
      '33 in Nov 2026; target 10 or fewer',
    );
    expect(latestAndTarget(caseload)).toBe('18.1 in Nov 2026; target 16 or lower');
    expect(latestAndTarget(reading('vacancies'))).toBe('26.0% in Nov 2026; target 18% or lower');
    expect(latestAndTarget(reading('sickness'))).toBe('4.4% in Oct 2026; target 7% or lower');
    expect(latestAndTarget(reading('named-social-worker'))).toBe('100.0% in Nov 2026; target 100%');
    expect(latestAndTarget(reading('referrals'))).toBe('490 in Nov 2026; no target');
    expect(latestAndTarget(caseload, '2026-11')).toBe('18.1; target 16 or lower');
    expect(latestAndTarget(reading('sickness'), '2026-11')).toBe(
      '4.4% in Oct 2026; target 7% or lower',
    );
  });

  test.each([
    ['agency-social-workers', 'Change for the better', 'to lower figures', 'Will be missed', ''],
    ['vacancies', 'No clear change', '', 'Will be missed', ''],
    ['turnover', 'No mark: rolling figure', '', 'No mark', ''],
    ['sickness', 'No clear change', '', 'Will be met', ''],
    [
      'average-caseload',
      'Change for the worse',
      'to higher figures',
      'May be met or missed',
      'moving away',
    ],
    ['caseloads-over-20', 'Change for the worse', 'to higher figures', 'Will be missed', ''],
    [
      'supervision',
      'Change for the better',
      'to higher figures',
      'May be met or missed',
      'moving nearer',
    ],
    ['assessments', 'No clear change', '', 'May be met or missed', 'by chance'],
    ['child-protection-visits', 'No clear change', '', 'Will be met', ''],
    [
      're-referrals',
      'Change for the worse',
      'to higher figures',
      'May be met or missed',
      'moving away',
    ],
    ['audits', 'No mark: too few months', '', 'No mark', ''],
    ['named-social-worker', 'No mark: nothing varies', '', 'No mark', ''],
    ['referrals', 'Change, neither good nor bad', 'to higher figures', 'No target', ''],
  ])('has the marks of %s in words', (id, word, detail, target, targetDetail) => {
    expect(variationText(reading(id))).toEqual({ word, detail });
    expect(assuranceText(reading(id))).toEqual({ word: target, detail: targetDetail });
  });

  test('names the rows and the columns of the matrix by their marks, the worst first', () => {
    expect(matrixRows.map((row) => variationWord[row])).toEqual([
      'Change for the worse',
      'No clear change',
      'Change for the better',
    ]);
    expect(matrixColumns.map((column) => assuranceWord[column])).toEqual([
      'Will be missed',
      'May be met or missed',
      'Will be met',
    ]);
  });

  test('has the letter of a mark only where figures changed', () => {
    expect(variationLetter(reading('agency-social-workers'))).toBe('L');
    expect(variationLetter(caseload)).toBe('H');
    expect(variationLetter(reading('vacancies'))).toBeNull();
  });

  test('has each measure in its cell of the matrix, with what to do about it', () => {
    const filled = matrixOf(readings).map((cell) => [cell.advice, names(cell.readings)]);
    expect(filled).toEqual([
      ['Failing and slipping: change the plan', ['Caseloads over 20']],
      ['Slipping: find the cause now', ['Average caseload', 'Re-referrals within 12 months']],
      ['Met, but slipping: act early', []],
      ['Stuck: it takes a different way of working', ['Vacancies']],
      ['Left to chance: narrow or move the range', ['Assessments within 45 working days']],
      ['Steady: leave well alone', ['Sickness', 'Child protection visits in timescale']],
      ['On the way, not yet there: keep going', ['Agency social workers']],
      ['Improving: see that it holds', ['Supervision within timescale']],
      ['Improved and sure: share what worked', []],
    ]);
    expect(
      notPlaced(readings).map(({ reading, reason }) => [reading.measure.name, reason]),
    ).toEqual([
      ['Turnover, rolling 12 months', 'a rolling figure'],
      ['Audits graded good or better', 'nine of the 13 months that marks need'],
      ['Children in care with a named social worker', 'nothing varies'],
      ['Referrals received', 'no target'],
    ]);
  });
});

describe('one measure', () => {
  test.each([
    [
      caseload,
      'Average caseload has risen six months running, to 18.1 cases: more than chance would give',
    ],
    [
      reading('caseloads-over-20'),
      'Caseloads over 20: 33 in November, above the usual range of 18 to 29',
    ],
    [
      reading('re-referrals'),
      'Re-referrals within 12 months have been above their mean for seven months, now 24.7%: more than chance would give',
    ],
    [reading('sickness'), 'Sickness: 4.4% in October 2026, no clear change in 35 months'],
    [
      reading('audits'),
      'Audits graded good or better: 62.5% in November 2026. Nine months of figures',
    ],
    [
      reading('named-social-worker'),
      'Children in care with a named social worker: 100.0% in each of 24 months',
    ],
    [
      of([...steady, ...steady, 16, 12, 16]),
      'Examples left: 16 in April 2026, two of the last three months were close to the upper limit',
    ],
    [of(['x']), 'Examples left: no month has a figure'],
  ])('begins with what it says: %#', (one, headline) => {
    expect(measureHeadline(one)).toBe(headline);
  });

  test('says what it was before the limits were recalculated', () => {
    expect(earlierMeanText(caseload)).toBe(
      '18.1 is below the mean of 20.1 before October 2025: new recruitment offer.',
    );
    expect(earlierMeanText(reading('vacancies'))).toBe('');
  });

  test('says what moved it since its special cause began', () => {
    expect(movedText(caseload)).toBe(
      'Since May, cases held rose by 208 (11%) and case-holding workers fell by 4.6 (4%)',
    );
    expect(movedText(reading('re-referrals'))).toBe(
      'Since May, re-referrals rose by 2 (2%) and referrals rose by 3 (1%)',
    );
    expect(movedText(reading('supervision'))).toBe(
      'Since March, the number counted fell by 5 (2%) and the number it is out of stayed at 242',
    );
    expect(movedText(reading('turnover'))).toBe('');
  });

  test('says how far it is from its target and its trajectory', () => {
    expect(statusFigure(caseload)).toEqual({
      figure: '2.1 above',
      rest: 'the target of 16, and 0.8 above the planned path',
    });
    expect(statusText(caseload)).toBe(
      'Target not met in November 2026: 18.1 is 2.1 above the target of 16. Off its trajectory: 0.8 above the 17.3 planned.',
    );
    expect(statusText(reading('supervision'))).toBe(
      'Target met in November 2026: 87.2% is 2.2 percentage points above the target of 85%.',
    );
    expect(statusText(of([...steady], { targets: [testTarget(10)] }))).toBe(
      'Target met in December 2024: 10 is exactly at the target of 10.',
    );
    expect(statusFigure(reading('referrals'))).toBeNull();
  });

  test('says what its target is, who set it and what it was', () => {
    expect(targetText(caseload)).toBe(
      '16 or lower from April 2026, set by the Improvement Board on 18 March 2026. The planned path to 16.0 by June 2027 was agreed on 21 October 2026.',
    );
    expect(earlierTargetText(caseload)).toBe('Was 17 until March 2026');
    expect(earlierTargetText(reading('sickness'))).toBe('');
    expect(targetText(reading('named-social-worker'))).toBe('100% from December 2023, set by law.');
  });

  test('says how complete it is and what the limits are worked out from', () => {
    expect(completenessText(caseload)).toBe(
      '35 of 36 months are here. February 2026 was not supplied. The new limits are worked out from 13 months, the fewest that marks allow.',
    );
    expect(completenessText(reading('vacancies'))).toBe('36 of 36 months are here.');
  });

  test('says where a share is of a small number', () => {
    expect(smallNumberText(reading('audits'))).toBe(
      'Small numbers: 10 of 16 audits. With fewer than 30, one more or fewer moves it by 6.3 percentage points.',
    );
    expect(smallNumberText(reading('supervision'))).toBe('');
    expect(smallCounts(reading('audits'))).toBe('10 of 16');
    expect(smallCounts(reading('supervision'))).toBe('');
  });

  test('says what each month shows', () => {
    const shows = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, step) => monthText(caseload, from + step));
    expect(shows(26, 36)).toEqual([
      'Not supplied. It is left out of the mean and the limits.',
      'Usual',
      'Usual',
      'Where the six rises start',
      'Rise 1 of 6 in a row',
      'Rise 2 of 6 in a row',
      'Rise 3 of 6 in a row',
      'Rise 4 of 6 in a row',
      'Rise 5 of 6 in a row',
      'Rise 6 of 6 in a row',
    ]);
    expect(monthText(caseload, 0)).toBe('Month 1 of 7 below the mean');
    expect(monthText(caseload, 16)).toBe('Above the usual range');
    expect(monthRange(caseload, 35)).toBe('14.9 to 18.4');
    expect(monthText(reading('audits'), 3)).toBe('No mark');
    expect(monthRange(reading('audits'), 3)).toBe('');
  });

  test('says of a month that it is provisional or was restated', () => {
    expect(monthNotes(reading('assessments'), 35)).toEqual(['Provisional']);
    expect(monthNotes(reading('re-referrals'), 34)).toEqual([
      'Restated on 8 December 2026, from 23.8%',
    ]);
    expect(monthNotes(caseload, 35)).toEqual([]);
  });
});

describe(isPlural, () => {
  test('goes by the words that name a thing, not by those that say more of it', () => {
    const plural = [
      'Agency social workers',
      'Vacancies',
      'Children in care with a plan',
      'Audits graded good',
    ];
    const singular = [
      'Average caseload',
      'Sickness',
      'Supervision of social workers',
      'agency use',
    ];
    expect(plural.filter(isPlural)).toEqual(plural);
    expect(singular.filter(isPlural)).toEqual([]);
  });
});
