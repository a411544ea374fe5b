import { describe, expect, test } from 'vitest';
import { changeBetween } from './change.ts';

const years = [2023, 2024, 2025];

describe(changeBetween, () => {
  test('is the later year less the earlier, with both named', () => {
    expect(changeBetween(years, [55.2, 33.9, 18.3], 2023, 2025)).toEqual({
      from: 2023,
      to: 2025,
      difference: 18.3 - 55.2,
    });
  });

  test('is none where either year has no number, and does not reach across a gap', () => {
    expect(changeBetween(years, [1, 'x', 3], 2024, 2025)).toBeNull();
    expect(changeBetween(years, [1, null, 3], 2023, 2024)).toBeNull();
    expect(changeBetween(years, [1, 2, 3], 2022, 2023)).toBeNull();
  });
});
