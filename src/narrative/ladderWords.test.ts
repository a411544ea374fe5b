import { describe, expect, test } from 'vitest';
import { directionInWords } from './ladderWords.ts';
import { markInWords } from './markWords.ts';

describe(directionInWords, () => {
  test('says what is recorded of a direction, and what is not', () => {
    expect(directionInWords({ began: '2022-09-21', ended: null })).toBe(
      'A statutory direction began on 21 September 2022; no source read gives its end.',
    );
    expect(directionInWords({ began: '2022-09', ended: '2026-03-02' })).toBe(
      'A statutory direction began in September 2022 and ended on 2 March 2026.',
    );
    expect(directionInWords({ began: null, ended: '2026' })).toBe(
      'A statutory direction ended in 2026; no source read gives its beginning.',
    );
  });
});

describe(markInWords, () => {
  test('tells the end of a direction from its beginning', () => {
    expect(markInWords({ kind: 'direction', on: '2022-09-21' })).toBe(
      'Statutory direction, September 2022',
    );
    expect(markInWords({ kind: 'direction-end', on: '2026-03-02' })).toBe(
      'End of statutory direction, March 2026',
    );
  });
});
