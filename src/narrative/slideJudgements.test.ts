import { describe, expect, test } from 'vitest';
import type { Grade } from '#src/domain/grade.ts';
import type { Topic } from '#src/domain/inspection.ts';
import type { Ladder } from '#src/domain/ladder.ts';
import { overallRunInWords } from './slideJudgements.ts';

const ladder = (...lines: (readonly [Topic, ...(readonly [string, Grade])[]])[]) =>
  ({
    lines: lines.map(([topic, ...steps]) => ({
      topic,
      steps: steps.map(([start, grade]) => ({ start, grade })),
    })),
  }) as unknown as Pick<Ladder, 'lines'>;

describe(overallRunInWords, () => {
  test('says each run of a grade once, across frameworks, in the order of time', () => {
    const words = overallRunInWords(
      ladder(
        ['overall', ['2018-06-04', 'requires-improvement'], ['2022-07-18', 'inadequate']],
        ['leadership', ['2022-07-18', 'outstanding']],
        ['overall', ['2014-04-29', 'requires-improvement']],
      ),
    );
    expect(words).toBe('Overall: Requires improvement in 2014 and 2018, Inadequate in 2022');
  });

  test('has nothing to say without an overall grade', () => {
    expect(overallRunInWords(ladder(['leadership', ['2022-07-18', 'good']]))).toBeNull();
  });
});
