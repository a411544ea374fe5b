import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import { measuresDay, measuresPack } from '#mocks/measuresBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { type SlideId, slideIds, slidesOnRequest } from '#src/core/model/slide.ts';
import { runInAddress, runOf, slideAt, slidesOf, usualSlides } from './slideRun.ts';

const some = fc.subarray<SlideId>([...slideIds], { minLength: 1 });

describe(slidesOf, () => {
  test('leaves out what the board has nothing for', () => {
    expect(slidesOf(testPack)).not.toContain('questions');
    const bare = { ...testPack, areas: [], inspections: [] };
    expect(slidesOf(bare)).toEqual([
      'title',
      'changes',
      'agency-rate',
      'turnover-rate',
      'vacancy-rate',
      'caseload',
      'others',
      'sources',
      ...slidesOnRequest,
    ]);
  });

  test('says what keeps coming back only from the second list on', () => {
    const [area] = testPack.areas;
    if (!area) throw new Error('The test board has no areas');
    const first = { ...testPack, areas: [{ ...area, restatedIn: [] }] };
    expect(slidesOf(first)).toContain('areas');
    expect(slidesOf(first)).not.toContain('threads');
    expect(slidesOf(testPack)).toContain('threads');
  });

  test('asks questions only where the pack has one', () => {
    const question = { id: 'Q', about: 'areas', note: '', question: 'Why?' } as const;
    const known = { knownOn: '2026-01-01', knownBy: 'published' } as const;
    expect(slidesOf({ ...testPack, commentary: [{ ...question, ...known }] })).toContain(
      'questions',
    );
    expect(
      slidesOf({ ...testPack, commentary: [{ ...question, ...known, question: '' }] }),
    ).not.toContain('questions');
  });
});

describe('the slide of actions', () => {
  test('is in the run where the board has asked for one, after the areas', () => {
    const run = slidesOf({ ...testPack, decisions: testDecisions });
    expect(run.slice(run.indexOf('areas'))).toEqual([
      'areas',
      'actions',
      'others',
      'sources',
      ...slidesOnRequest,
    ]);
  });

  test('is not for decisions alone, nor for a board that records neither', () => {
    const decisions = testDecisions.filter(({ kind }) => kind === 'decision');
    expect(slidesOf({ ...testPack, decisions })).not.toContain('actions');
    expect(slidesOf({ ...testPack, decisions: [] })).not.toContain('actions');
    expect(slidesOf(testPack)).not.toContain('actions');
  });
});

describe('the slides of authorities side by side', () => {
  test('are in no run unless a reader asks for them', () => {
    expect(usualSlides(testPack)).not.toContain('authorities');
    const asked = runOf(slidesOf(testPack), ['authorities'], usualSlides(testPack));
    expect(asked).toEqual(['authorities']);
  });
});

describe('the slides of measures', () => {
  const board = asKnownOn(measuresPack, measuresDay);

  test('are one for all and one for each that needs attention, the worst first', () => {
    const run = usualSlides(board);
    const first = run.indexOf('performance');
    expect(run[first - 1]).toBe('judgements');
    expect(run.slice(first, first + 7)).toEqual([
      'performance',
      'measure-caseloads-over-20',
      'measure-average-caseload',
      'measure-re-referrals',
      'measure-vacancies',
      'measure-agency-social-workers',
      'agency-rate',
    ]);
  });

  test('can be chosen for every measure', () => {
    const available = slidesOf(board);
    expect(available).toContain('measure-sickness');
    expect(runOf(available, ['measure-sickness'], usualSlides(board))).toEqual([
      'measure-sickness',
    ]);
    expect(runOf(available, null, usualSlides(board))).toEqual(usualSlides(board));
  });

  test('are not there without measures', () => {
    expect([...usualSlides(testPack), ...slidesOnRequest]).toEqual(slidesOf(testPack));
    expect(slidesOf(testPack)).not.toContain('performance');
  });
});

describe(runOf, () => {
  test('keeps the order of the reader, each slide once, and none that the board lacks', () => {
    fc.assert(
      fc.property(some, fc.shuffledSubarray([...slideIds]), (available, requested) => {
        const run = runOf(available, requested);
        expect(run.length).toBeGreaterThan(0);
        expect(new Set(run).size).toBe(run.length);
        expect(run.every((id) => available.includes(id))).toBe(true);
        const kept = requested.filter((id) => available.includes(id));
        if (kept.length > 0) expect(run).toEqual(kept);
      }),
    );
  });

  test('comes back from the address as it went', () => {
    fc.assert(
      fc.property(some, fc.shuffledSubarray([...slideIds]), (available, requested) => {
        const run = runOf(available, requested);
        const address = runInAddress(run, available);
        const back = address === undefined ? null : (address.split(',') as typeof run);
        expect(runOf(available, back)).toEqual(run);
      }),
    );
  });
});

describe(slideAt, () => {
  const run = ['title', 'changes', 'sources'] as const;
  test.each([
    ['title', 1, 'changes'],
    ['title', -1, 'title'],
    ['sources', 1, 'sources'],
    ['changes', -99, 'title'],
    ['changes', 99, 'sources'],
  ] as const)('goes from %s by %i to %s', (slide, places, wanted) => {
    expect(slideAt(run, slide, places)).toBe(wanted);
  });
});
