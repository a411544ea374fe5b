import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from './fileName.ts';

describe(fileName, () => {
  test('is lower case with hyphens, whatever the name', () => {
    expect(
      fileName(['Exampleshire upon Example, City of', 'agency-rate', '2026-11-22'], 'csv'),
    ).toBe('exampleshire-upon-example-city-of-agency-rate-2026-11-22.csv');
  });

  test('writes letters with accents without them', () => {
    expect(fileName(['Ynys Môn', 'Ａreas'], 'csv')).toBe('ynys-mon-areas.csv');
  });

  test('is no folder, no device of Windows and no hidden file', () => {
    expect(fileName(['../../etc/passwd'], 'csv')).toBe('etc-passwd.csv');
    expect(fileName(['C:\\Windows\\a'], 'csv')).toBe('c-windows-a.csv');
    for (const device of ['CON', 'prn', 'Aux', 'NUL', 'COM1', 'lpt9']) {
      expect(fileName([device], 'csv')).toBe(`board-${device.toLowerCase()}.csv`);
    }
    expect(fileName(['报告'], 'csv')).toBe('board.csv');
    expect(fileName([], 'csv')).toBe('board.csv');
  });

  test('turns round no letters: what comes before the last point is what it is', () => {
    expect(fileName(['annual\u202Efdp', 'a\u0000b'], 'csv')).toBe('annual-fdp-a-b.csv');
  });

  test('is short, and of letters, digits and hyphens, whatever the parts', () => {
    const part = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const name = fileName(parts, 'png');
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.png$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|(com|lpt)\d)\./);
        expect(name.length).toBeLessThanOrEqual(110);
      }),
    );
  });
});
