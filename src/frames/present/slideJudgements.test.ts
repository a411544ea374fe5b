import { describe, expect, test } from 'vitest';
import type { Grade } from '#src/core/model/grade.ts';
import type { Topic } from '#src/core/model/topic.ts';
import type { JudgementHistory } from '#src/features/judgements/history/judgementHistory.ts';
import { describeOverallRun } from './slideJudgements.ts';

const judgementHistory = (...lines: (readonly [Topic, ...(readonly [string, Grade])[]])[]) =>
  ({
    breaks: [],
    lines: lines.map(([topic, ...steps]) => ({
      topic,
      steps: steps.map(([start, grade]) => ({ start, grade })),
    })),
  }) as unknown as Pick<JudgementHistory, 'breaks' | 'lines'>;

describe(describeOverallRun, () => {
  test('says each run of a grade once, across frameworks, in the order of time', () => {
    const words = describeOverallRun(
      judgementHistory(
        ['overall', ['2018-06-04', 'requires-improvement'], ['2022-07-18', 'inadequate']],
        ['leadership', ['2022-07-18', 'outstanding']],
        ['overall', ['2014-04-29', 'requires-improvement']],
      ),
    );
    expect(words).toBe('Overall: Requires improvement in 2014 and 2018, Inadequate in 2022');
  });

  test('ends where Ofsted no longer gives an overall grade, and says so', () => {
    const breaks = ['2026-05-11', '2028-02-01'].map((start) => ({
      topic: 'overall' as const,
      inspectionId: start,
      framework: 'ilacs' as const,
      start,
      publishedOn: null,
    }));
    const { lines } = judgementHistory([
      'overall',
      ['2022-07-18', 'inadequate'],
      ['2025-11-10', 'good'],
    ]);
    expect(describeOverallRun({ lines, breaks })).toBe(
      'Overall: Inadequate in 2022, Good in 2025; none in 2026 and 2028, as Ofsted no longer gives one',
    );
  });

  test('has nothing to say without an overall grade', () => {
    expect(describeOverallRun(judgementHistory(['leadership', ['2022-07-18', 'good']]))).toBeNull();
  });
});
