import { describe, expect, test } from 'vitest';
import { Findings } from '#src/import/table/findings.ts';
import { Row } from '#src/import/table/row.ts';
import { datedProseIn } from './datedProse.ts';
import { anySource } from './localCells.ts';

function read(notes: string, dates: string) {
  const findings = new Findings();
  const cells = new Map([
    ['notes', notes],
    ['notes_known_on', dates],
  ]);
  const row = new Row<'notes' | 'notes_known_on'>('example.csv', 2, cells, findings);
  return { ...datedProseIn(row, 'notes', 'note', anySource), faults: findings.faults };
}

describe(datedProseIn, () => {
  test('gives each part of a text its date, and joins them', () => {
    expect(read('A strength. | Risk again. | Later.', ';2022;2025-11')).toEqual({
      note: 'A strength. Risk again. Later.',
      noteParts: [
        { text: 'A strength.', knownOn: null },
        { text: 'Risk again.', knownOn: '2022' },
        { text: 'Later.', knownOn: '2025-11' },
      ],
      faults: [],
    });
  });

  test('takes the mark between parts for text where the column is empty', () => {
    expect(read('On 1 May 2030 a | b', '')).toEqual({ note: 'On 1 May 2030 a | b', faults: [] });
  });

  test.each([
    ['One part.', '2022;2023', /a date or nothing for each part of the text.*one part/],
    ['One. | Two.', '2022', /2 parts/],
    ['One. |  ', '2022', /a date or nothing/],
    ['One. | ', ';2022', /a date or nothing/],
    ['One. | Two.', ';2022-13', /^dates that the calendar has/],
    ['One. | Two.', ';1905-07-18', /from 1990 to 2100/],
  ])('refuses %j with the dates %j', (notes, dates, wanted) => {
    expect(read(notes, dates).faults).toMatchObject([
      {
        file: 'example.csv',
        row: 2,
        column: 'notes_known_on',
        wanted: expect.stringMatching(wanted),
      },
    ]);
  });
});
