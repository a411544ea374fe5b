import { describe, expect, test } from 'vitest';
import { labelLines } from './labelLines.ts';

const name = 'Bournemouth, Christchurch and Poole';
const lines = (room: number, most: number) => labelLines(name, '28.3', { room, font: 10, most });

describe(labelLines, () => {
  test('sets a name that fits in one line', () => {
    expect(lines(400, 1)).toEqual(['Bournemouth, Christchurch and Poole 28.3']);
  });

  test('breaks a longer one between words, the value last', () => {
    expect(lines(140, 2)).toEqual(['Bournemouth, Christchurch', 'and Poole 28.3']);
    expect(lines(70, 4)).toEqual(['Bournemouth,', 'Christchurch', 'and Poole 28.3']);
  });

  test('cuts the name, never the value, where the lines would be too many', () => {
    expect(lines(70, 1)).toEqual(['Bournemo… 28.3']);
    expect(lines(70, 2)).toEqual(['Bournemouth,', 'Christch… 28.3']);
    expect(labelLines('Example', '1,234.5', { room: 36, font: 10, most: 1 })).toEqual(['1,234.5']);
  });
});
