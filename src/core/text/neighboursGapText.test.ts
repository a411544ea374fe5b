import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities } from '#mocks/exampleshire.ts';
import type { Authority } from '#src/core/model/authority.ts';
import { describeNeighboursGap } from './neighboursGapText.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire) as Authority;
const withAbolished = (...names: readonly string[]) => ({
  authorities: testAuthorities.authorities.map((one) =>
    names.includes(one.shortName) ? { ...one, status: 'abolished' as const } : one,
  ),
});

describe(describeNeighboursGap, () => {
  test('says nothing where every neighbour is current', () => {
    expect(describeNeighboursGap(own, testAuthorities)).toBeNull();
  });

  test('names the neighbours that are abolished, and how many are left', () => {
    expect(describeNeighboursGap(own, withAbolished('Neighbourham 2'))).toBe(
      'Nine of the ten statistical neighbours are current authorities: Neighbourham 2 is abolished and has no later figures.',
    );
    expect(describeNeighboursGap(own, withAbolished('Neighbourham 2', 'Neighbourham 7'))).toBe(
      'Eight of the ten statistical neighbours are current authorities: Neighbourham 2 and Neighbourham 7 are abolished and have no later figures.',
    );
  });

  test('says why an authority has none at all', () => {
    const none = { ...own, neighbours: [] };
    expect(describeNeighboursGap(none, testAuthorities)).toBe(
      'There is no median of statistical neighbours: DfE’s model names none of Exampleshire, as the model was made before it began.',
    );
    expect(describeNeighboursGap({ ...none, status: 'abolished' }, testAuthorities)).toMatch(
      /as it is not a current authority\.$/,
    );
  });
});
