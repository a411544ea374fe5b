import { describe, expect, test } from 'vitest';
import type { AfterInadequate, InadequateSpell, Outcome } from './afterInadequate.ts';
import {
  afterHeadline,
  afterSentence,
  afterSummary,
  describeCounting,
  describeEnd,
  describeEpisode,
  describeMethod,
  describeOwnEpisodes,
  describeUnmarked,
  formatTimes,
} from './afterInadequateText.ts';

const episode = (outcome: Outcome, more: Partial<InadequateSpell> = {}): InadequateSpell => ({
  inspectionId: `${outcome}`,
  authorityCode: 'E06999001',
  name: 'Exampleshire',
  isOwn: false,
  start: '2022-07-18',
  publishedOn: '2022-09-21',
  kind: 'standard',
  next: null,
  outcome,
  months: 30,
  ...more,
});
const good = episode('good-or-better', {
  next: { start: '2025-11-10', publishedOn: null, grade: 'good' },
  months: 40,
  isOwn: true,
});
const waiting = episode('waiting', { name: 'Neighbourham', months: 12 });
const abolished = episode('abolished', { name: 'Oldham-on-Example', months: null });

const noTimes = {
  ended: 0,
  open: 0,
  median: null,
  shortest: null,
  longest: null,
  medianOfAll: null,
};
const following = (episodes: readonly InadequateSpell[], more: Partial<AfterInadequate> = {}) => ({
  episodes,
  since: 2018,
  reach: '2026-06-30',
  toNext: noTimes,
  toGood: noTimes,
  toGoodReach: '2026-06-30',
  repeated: [],
  ...more,
});
const many = (count: number, one: InadequateSpell) => Array.from({ length: count }, () => one);

test('those without a mark are counted, so that the marks add up to all', () => {
  expect(describeUnmarked(following([good, waiting]))).toBe('');
  expect(describeUnmarked(following([good, abolished]))).toBe(
    'One has no mark: its authority was abolished first.',
  );
  expect(describeUnmarked(following([abolished, abolished]))).toBe(
    'Two have no mark: their authorities were abolished first.',
  );
});

test('the headline counts none as none', () => {
  expect(afterHeadline(following(many(5, waiting)))).toBe(
    'None of 5 Inadequate judgements was followed by Good or better at the next inspection',
  );
  expect(afterHeadline(following([good, waiting]))).toBe(
    'One of 2 Inadequate judgements was followed by Good or better at the next inspection',
  );
});

describe(afterSentence, () => {
  test('tells all outcomes and those that still wait', () => {
    const all = [
      ...many(10, good),
      ...many(9, episode('requires-improvement')),
      ...many(2, episode('inadequate')),
      ...many(13, waiting),
      abolished,
    ];
    expect(afterSentence(following(all))).toBe(
      'Of 35 Inadequate judgements under ILACS since 2018, ten were followed by Good or better at the next inspection, nine by Requires improvement and two by Inadequate again; 13 still wait and one was of an authority since abolished.',
    );
  });

  test('leaves out what did not happen', () => {
    expect(afterSentence(following([good]))).toBe(
      'Of one Inadequate judgement under ILACS since 2018, one was followed by Good or better at the next inspection.',
    );
    expect(afterSentence(following(many(2, waiting)))).toBe(
      'Of two Inadequate judgements under ILACS since 2018, none has been followed by another inspection; two still wait.',
    );
    expect(afterSentence(following([episode('ungraded'), waiting]))).toContain(
      'one was followed by no known overall grade at the next inspection; one still waits.',
    );
  });

  test('says when there is nothing to tell', () => {
    expect(afterSentence(following([]))).toBe(
      'No Inadequate judgement under ILACS is known since 2018.',
    );
    expect(afterSentence(following([], { since: null }))).toBe('No ILACS inspection is known.');
  });
});

describe('an inspection that gives no overall grade any more', () => {
  const again = episode('no-longer-graded', {
    next: { start: '2026-05-11', publishedOn: '2026-06-24', grade: null },
    months: 46,
  });

  test('is named among what followed, and no source is blamed', () => {
    expect(afterSentence(following([good, again]))).toBe(
      'Of two Inadequate judgements under ILACS since 2018, one was followed by Good or better at the next inspection and one by an inspection without an overall grade, as Ofsted no longer gives one.',
    );
    expect(describeEpisode(again)).toBe(
      'Exampleshire, Inadequate at the inspection of 18 July 2022: no overall grade given any more at the next, which began 11 May 2026, after 46 months',
    );
    expect(describeEnd(again)).toBe('No overall grade, 46 months');
  });

  test('is counted as its method says', () => {
    expect(describeMethod(following([again], { toGoodReach: '2026-04-01' }))).toMatch(
      /An inspection from April 2026 gives no overall grade: it ends the time to the next inspection, and is neither Good nor Inadequate; times to Good or better that were not over are counted to 1 April 2026\.$/,
    );
    expect(describeMethod(following([waiting]))).not.toMatch(/overall grade/);
  });

  test('has those without Good counted to the day from which none is given', () => {
    const toGood = { ended: 12, open: 20, median: 41, shortest: 36, longest: 86, medianOfAll: 72 };
    const toNext = { ...toGood, medianOfAll: 40 };
    expect(formatTimes(following([good], { toNext, toGood, toGoodReach: '2026-04-01' }))).toMatch(
      /Counting the other 20 for as long as they had gone without by 1 April 2026, the median is 72 months\.$/,
    );
  });
});

describe(formatTimes, () => {
  const toNext = { ended: 21, open: 13, median: 43, shortest: 30, longest: 56, medianOfAll: 44 };

  test('says of whom each median is, and what the unfinished make of it', () => {
    const toGood = { ended: 12, open: 20, median: 41, shortest: 36, longest: 86, medianOfAll: 72 };
    expect(formatTimes(following([good], { toNext, toGood }))).toBe(
      'Where there was a next inspection, it began a median of 43 months later (from 30 to 56). Good or better was reached, at this or a later inspection, after 12 of 32 first Inadequate judgements, a median of 41 months on. Counting the other 20 for as long as they have gone without, the median is 72 months.',
    );
  });

  test('has no median where fewer than half have reached it', () => {
    const toGood = {
      ended: 2,
      open: 19,
      median: 40.5,
      shortest: 36,
      longest: 45,
      medianOfAll: null,
    };
    expect(formatTimes(following([good], { toNext, toGood }))).toMatch(
      /a median of 40\.5 months on\. Counting the other 19 for as long as they have gone without, there is no median: fewer than half had reached it\.$/,
    );
  });

  test('is silent where no inspection followed', () => {
    expect(formatTimes(following([waiting]))).toBeNull();
  });
});

describe(describeEpisode, () => {
  test('gives both dates and the months', () => {
    expect(describeEpisode(good)).toBe(
      'Exampleshire, Inadequate at the inspection of 18 July 2022: Good at the next, which began 10 November 2025, after 40 months',
    );
    expect(describeEpisode(waiting)).toBe(
      'Neighbourham, Inadequate at the inspection of 18 July 2022: no next inspection known, 12 months so far',
    );
    expect(describeEpisode(abolished)).toBe(
      'Oldham-on-Example, Inadequate at the inspection of 18 July 2022: abolished, and no next inspection known',
    );
  });

  test('is short at the end of a line', () => {
    expect([good, waiting, abolished].map(describeEnd)).toEqual([
      'Good, 40 months',
      '12 months so far',
      'Abolished',
    ]);
  });

  test('tells the board’s own alone', () => {
    expect(describeOwnEpisodes(following([waiting, good]))).toMatch(
      /^Exampleshire, [^.]*40 months\.$/,
    );
    expect(describeOwnEpisodes(following([waiting]))).toBeNull();
  });
});

describe(afterSummary, () => {
  test('names every authority with its months', () => {
    expect(afterSummary(following([good, waiting, abolished]))).toBe(
      'Months from each Inadequate judgement to the next inspection. Good or better at the next inspection: Exampleshire 40. No next inspection known: Neighbourham 12. Authority abolished, no next inspection: Oldham-on-Example.',
    );
  });
});

describe('how it is counted', () => {
  test('says to which day waits run', () => {
    expect(describeMethod(following([good]))).toContain(
      'those that wait are counted to 30 June 2026',
    );
  });

  test('names who was judged twice and who was abolished, and how many inspections were short', () => {
    const described = describeCounting(
      following([good, abolished, episode('inadequate', { kind: 'short' })], {
        repeated: ['Exampleshire'],
      }),
      ['covers nothing else.'],
    ).join(' ');
    expect(described).toContain('Exampleshire was judged Inadequate twice running');
    expect(described).toContain('(Oldham-on-Example) do not inherit its judgements');
    expect(described).toContain('one of the Inadequate judgements is theirs');
    expect(described).toContain('They do not measure workforce stability');
    expect(described).toMatch(/Covers nothing else\.$/);
  });
});
