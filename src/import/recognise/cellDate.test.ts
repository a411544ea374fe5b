import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf } from '#src/import/spreadsheets/cell.ts';
import { cellDate, dateOrderOf } from './cellDate.ts';

const said = (text: string, order: 'day-first' | 'month-first' | null = 'day-first') => {
  const read = cellDate(cellOf('text', text), order);
  if (read.kind === 'date') return read.date;
  return read.kind === 'words' ? `words: ${read.words}` : read.kind;
};

describe('a date in a cell', () => {
  test.each([
    ['31/12/2026', '2026-12-31'],
    ['9.12.16', '2016-12-09'],
    ['31-Dec-26', '2026-12-31'],
    ['31st December 2026', '2026-12-31'],
    ['Thursday 31 December 2026', '2026-12-31'],
    ['Dec 2026', '2026-12'],
    ['December ’26', '2026-12'],
    ['Sept-26', '2026-09'],
    ['12/2026', '2026-12'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T00:00:00', '2026-12-31'],
    ['2026-12', '2026-12'],
    ['2026', '2026'],
    ['46387', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['end of March 2027', '2027-03'],
    ['Ongoing', 'words: Ongoing'],
    ['TBC', 'words: TBC'],
    ['Spring 2026', 'words: Spring 2026'],
    ['Q2', 'words: Q2'],
    ['end of term', 'words: end of term'],
    ['within 6 weeks', 'words: within 6 weeks'],
    ['31/02/2026', 'unread'],
    ['1905-07-18', 'unread'],
    ['2026-31-12', 'unread'],
    ['31/12/2162', 'unread'],
    ['12345', 'unread'],
    ['Decemmber 2026 12', 'unread'],
  ])('written as %s is %s', (text, wanted) => {
    expect(said(text)).toBe(wanted);
  });

  test('of two numbers up to 12 is what its column proves, and either where nothing does', () => {
    expect(said('01/02/2026', 'day-first')).toBe('2026-02-01');
    expect(said('01/02/2026', 'month-first')).toBe('2026-01-02');
    expect(said('01/02/2026', null)).toBe('either');
    expect(said('02/02/2026', null)).toBe('2026-02-02');
    expect(dateOrderOf(['01/02/2026', '13/02/2026'])).toBe('day-first');
    expect(dateOrderOf(['01/02/2026', '02/13/2026'])).toBe('month-first');
    expect(dateOrderOf(['13/02/2026', '02/13/2026'])).toBe('mixed');
    expect(dateOrderOf(['01/02/2026', 'Ongoing'])).toBe('unproven');
  });

  test('of a year that was typed into a column of dates says so', () => {
    const read = cellDate(cellOf('date', '1905-07-18', false, null, '1905-07-18'), null);
    expect(read).toMatchObject({
      kind: 'unread',
      wanted: expect.stringContaining('of the year 2026'),
    });
  });

  test('is the same in every form of every day', () => {
    const days = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2099, 11, 31) });
    fc.assert(
      fc.property(days, (time) => {
        const day = new Date(time).toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = day.split('-');
        const name = new Date(day).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
        for (const text of [
          `${date}/${month}/${year}`,
          `${Number(date)}.${Number(month)}.${year}`,
          `${date} ${name} ${year}`,
          `${date}-${name.slice(0, 3)}-${year}`,
          day,
        ]) {
          expect(said(text)).toBe(day);
        }
        const serial = (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
        expect(cellDate(cellOf('number', String(serial), false, serial), null)).toMatchObject({
          date: day,
        });
      }),
    );
  });
});
