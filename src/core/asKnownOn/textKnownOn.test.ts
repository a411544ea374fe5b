import { describe, expect, test } from 'vitest';
import { textKnownOn } from './textKnownOn.ts';

const record = {
  note: 'A strength. Risk again. Grades rose.',
  noteParts: [
    { text: 'A strength.', knownOn: null },
    { text: 'Risk again.', knownOn: '2022' },
    { text: 'Grades rose.', knownOn: '2025-11' },
  ],
};

describe(textKnownOn, () => {
  test.each([
    ['2022-12-30', 'A strength.'],
    ['2022-12-31', 'A strength. Risk again.'],
    ['2025-11-29', 'A strength. Risk again.'],
    ['2025-11-30', 'A strength. Risk again. Grades rose.'],
  ])('has on %s the parts that were known by its end', (asAt, note) => {
    expect(textKnownOn(record, 'note', asAt).note).toBe(note);
  });

  test('can be read again as on an earlier day', () => {
    const view = textKnownOn(record, 'note', '2023-01-01');
    expect(textKnownOn(view, 'note', '2020-01-01').note).toBe('A strength.');
  });

  test('reads no date out of a text without parts', () => {
    const plain = { note: 'Graded Outstanding in November 2025. Due in March 2027.' };
    expect(textKnownOn(plain, 'note', '2012-01-01')).toBe(plain);
  });
});
