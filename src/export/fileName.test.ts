import { describe, expect, test } from 'vitest';
import { fileName } from './fileName.ts';

describe(fileName, () => {
  test('is lower case with hyphens, whatever the name', () => {
    expect(
      fileName(['Exampleshire upon Example, City of', 'agency-rate', '2026-11-22'], 'csv'),
    ).toBe('exampleshire-upon-example-city-of-agency-rate-2026-11-22.csv');
  });
});
