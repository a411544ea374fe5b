import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { describeNeighbours, describeNeighboursRequest } from './trendNeighbourText.ts';
import { trendOf } from './trendStats.ts';
import { describePoint } from './trendText.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

const ten = Array.from({ length: 10 }, (_, index) => [index, index + 1]);
const trend = (neighbours: (number | null)[][], chosen: string[] = []) =>
  trendOf(testIndicator([40, 20], { neighbours }), testAuthorities, own, {
    neighbours: true,
    chosen,
  });

describe(describeNeighboursRequest, () => {
  test('says how many lines it would draw, and of which neighbours', () => {
    const words = (withFigures: number, chosen: number) =>
      describeNeighboursRequest({ of: 10, withFigures, chosen });
    expect(words(10, 0)).toBe('Each of the 10 statistical neighbours');
    expect(words(10, 1)).toBe('Each of the other 9 statistical neighbours');
    expect(words(9, 0)).toBe('Each of the 9 statistical neighbours with figures');
    expect(words(9, 2)).toBe('Each of the other 7 statistical neighbours with figures');
    expect(words(1, 0)).toBe('The one statistical neighbour with figures');
  });
});

describe(describeNeighbours, () => {
  test('counts the thin lines as they are', () => {
    expect(describeNeighbours(trend(ten))).toBe(
      'Thin grey: ten statistical neighbours. Point at a line or a name.',
    );
  });

  test('names those without figures, and says where those compared with are', () => {
    const none = ten.map((values, index) => (index === 4 ? [null, null] : values));
    expect(describeNeighbours(trend(none))).toBe(
      'Thin grey: nine of ten statistical neighbours. Neighbourham 5 has no figures of its own. Point at a line or a name.',
    );
    expect(describeNeighbours(trend(ten, ['E06999010']))).toBe(
      'Thin grey: nine of ten statistical neighbours. Those compared with have a line of their own. Point at a line or a name.',
    );
  });
});

describe('neighbours that are few', () => {
  test('are counted in the singular, and as none where no line is drawn', () => {
    const without = ten.map(() => [null, null]);
    const { lines, ...rest } = trend(ten);
    const one = lines.filter(({ kind }) => kind === 'neighbour').slice(0, 1);
    expect(describeNeighbours({ ...rest, lines: one })).toMatch(
      /^Thin grey: one statistical neighbour\./,
    );
    expect(describeNeighbours(trend(without))).toMatch(
      /^Thin grey: none of ten statistical neighbours\./,
    );
  });
});

describe(describePoint, () => {
  test('counts nobody where there is nobody to count', () => {
    const alone = trend([], []);
    const lines = alone.lines.map((line) =>
      line.counts ? { ...line, counts: line.counts.map(() => ({ withNumber: 0, of: 0 })) } : line,
    );
    expect(describePoint({ ...alone, lines }, 1)).not.toContain('0 of 0');
  });

  test('leaves the ten neighbours to the chart, and none of the others', () => {
    expect(describePoint(trend(ten, ['E06999010']), 1)).toBe(
      '2018: Exampleshire 20.0%, Exampleland no row published, Neighbours’ median (10 of 10 with a number) 5.5%, Neighbourham 1 1.0%',
    );
  });
});
