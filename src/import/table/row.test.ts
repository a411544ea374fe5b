// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartialDate } from '#src/core/model/partialDate.ts';
import { Findings } from './findings.ts';
import { Row } from './row.ts';

function rowOf(cell: string) {
  const findings = new Findings();
  return { row: new Row<'cell'>('test.csv', 7, new Map([['cell', cell]]), findings), findings };
}

/** What a reading returns, and what it wanted where the cell is at fault. */
function reading<T>(cell: string, read: (row: Row<'cell'>) => T) {
  const { row, findings } = rowOf(cell);
  const value = read(row);
  const [fault] = findings.faults;
  expect(row.isFaulty).toBe(fault !== undefined);
  if (fault === undefined) return { value };
  expect(fault).toMatchObject({ file: 'test.csv', row: 7, column: 'cell' });
  return { found: fault.found, wanted: fault.wanted };
}

describe(Row, () => {
  test('reads numbers and leaves their size to the limits', () => {
    expect(reading('18.3', (row) => row.numberIn('cell'))).toEqual({ value: 18.3 });
    expect(reading('-1', (row) => row.numberIn('cell'))).toEqual({
      found: '"-1"',
      wanted: 'a number, 0 or more',
    });
    expect(reading('100.1', (row) => row.numberIn('cell', { max: 100 }))).toEqual({
      found: '"100.1"',
      wanted: 'a number from 0 to 100',
    });
    expect(reading('1.5', (row) => row.numberIn('cell', { whole: true }))).toEqual({
      found: '"1.5"',
      wanted: 'a whole number, 0 or more',
    });
    const anyNumber = { min: Number.NEGATIVE_INFINITY };
    expect(reading('-50', (row) => row.numberIn('cell', anyNumber))).toEqual({ value: -50 });
  });

  test.each(['', ' 1', '1e3', '0x10', '1,000', '.5', 'Infinity', 'NaN', '12%'])(
    'takes %j for no number',
    (cell) => {
      expect(reading(cell, (row) => row.numberIn('cell'))).toHaveProperty('wanted');
    },
  );

  test('keeps the publisher’s symbols and takes nothing else for one', () => {
    for (const symbol of ['c', 'z', 'x', 'u', 'low']) {
      expect(reading(symbol, (row) => row.figure('cell'))).toEqual({ value: symbol });
    }
    expect(reading('k', (row) => row.figure('cell'))).toEqual({
      found: '"k"',
      wanted: 'a number, 0 or more, or one of c, z, x, u, low',
    });
    expect(reading('toString', (row) => row.figure('cell'))).toHaveProperty('wanted');
  });

  test('reads British days and refuses those that the calendar has not', () => {
    expect(reading('29/02/2024', (row) => row.ukDay('cell'))).toEqual({ value: '2024-02-29' });
    expect(reading('1/2/2024', (row) => row.ukDay('cell'))).toEqual({ value: '2024-02-01' });
    const wanted = 'a day that the calendar has, like 31/12/2025';
    for (const cell of ['31/02/2024', '29/02/2023', '1/2/202', '2024-02-01', '12/31/2024', '']) {
      expect(reading(cell, (row) => row.ukDay('cell'))).toMatchObject({ wanted });
    }
  });

  test('reads every day that it prints back, and no day otherwise', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1990, max: 2100 }), (day, month, year) => {
        const [dd, mm] = [day, month].map((number) => String(number).padStart(2, '0'));
        const { row, findings } = rowOf(`${dd}/${mm}/${year}`);
        const iso = row.ukDay('cell');
        const isDay = isPartialDate(`${year}-${mm}-${dd}`);
        expect(findings.faults).toHaveLength(isDay ? 0 : 1);
        if (isDay) expect(iso).toBe(`${year}-${mm}-${dd}`);
      }),
    );
  });

  test('reads dates as precise as they are, and an empty cell as none', () => {
    expect(reading('2023', (row) => row.dateOrNull('cell'))).toEqual({ value: '2023' });
    expect(reading('2023-07', (row) => row.date('cell'))).toEqual({ value: '2023-07' });
    expect(reading('', (row) => row.dateOrNull('cell'))).toEqual({ value: null });
    expect(reading('2023-02-31', (row) => row.dateOrNull('cell'))).toHaveProperty('wanted');
  });

  test('names the words that it knows when it meets another', () => {
    expect(reading('Fair', (row) => row.choice('cell', { Good: 1, Poor: 2 }))).toEqual({
      found: '"Fair"',
      wanted: 'one of "Good", "Poor"',
    });
    expect(reading('constructor', (row) => row.choice('cell', { Good: 1 }))).toHaveProperty(
      'wanted',
    );
  });

  test('cuts a long text in the fault short', () => {
    expect(reading('x'.repeat(500), (row) => row.numberIn('cell')).found?.length).toBeLessThan(90);
  });
});
