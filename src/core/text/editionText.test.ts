import { describe, expect, test } from 'vitest';
import type { PublicEdition } from '#src/core/model/publicEdition.ts';
import { boardName, describeEdition } from './editionText.ts';

const edition: PublicEdition = { madeOn: '2026-11-27', leftOut: [], suppressedUpTo: 1 };

describe('a public edition', () => {
  test('says what it leaves out, but not that it has no marking: another stands in its place', () => {
    expect(describeEdition({ ...edition, leftOut: ['owners', 'marking'], suppressedUpTo: 9 })).toBe(
      'Public edition, made on 27 November 2026. It leaves out owners. Counts from 1 to 9 are suppressed, and with them figures that would give one away: each stands as [c], never as 0.',
    );
    expect(describeEdition(edition)).toMatch(
      /^Public edition, made on 27 November 2026\. Counts of 1/,
    );
  });

  test('is called so below the name of its council', () => {
    expect(boardName({ publicEdition: edition })).toBe('Improvement Board, public edition');
    expect(boardName({})).toBe('Improvement Board');
  });
});
