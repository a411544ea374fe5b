// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type Answers, answersSentence, answersTable, slidesTable } from './answerText.ts';

const answers: Answers = {
  served: {
    answers: 2400,
    scriptBytes: 140_000,
    scriptUnpacked: 420_000,
    slide: 60,
    slowestSlide: 95,
    authority: 1800,
    touch: 210,
  },
  disk: null,
  servedSlides: { '2. Where we stand': 60, '3. What changed': 95 },
  diskSlides: null,
};

describe('the answers', () => {
  test('are told as somebody in a meeting meets them', () => {
    expect(answersSentence(answers)).toBe(
      'On a machine four times slower than this one the slowest slide is painted 95 ms after its key, another authority’s overview 1,800 ms after the choice, and a chart answers its first touch after 210 ms.',
    );
    expect(answersSentence({ ...answers, served: null })).toBe(
      'The board was not there to answer.',
    );
  });

  test('stand in a table with a dash for a file that is not there', () => {
    expect(answersTable(answers)).toMatch(/Script by then, as sent +\| +140 kB \| +– \|/);
  });

  test('are told of each slide in the order of the presentation', () => {
    const rows = slidesTable(answers).split('\n').slice(2);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^\| 2\. Where we stand \| +60 ms \| +– \|$/);
    expect(rows[1]).toContain('95 ms');
  });
});
