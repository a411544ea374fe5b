import { describe, expect, test } from 'vitest';
import type { Meeting } from '#src/core/model/boardPack.ts';
import { meetingOptions } from './meetingOptions.ts';

const board = 'Children’s Services Improvement Board';

const meeting = (body: string, on: string): Meeting => ({
  id: `${on} ${body}`,
  on,
  knownOn: on,
  knownBy: 'happened',
  body,
  isBoard: body === board,
  presented: '',
  note: '',
  confidence: 'high',
  sourceId: 'T1',
});
const meetings = [
  meeting(board, '2024-01-31'),
  meeting('Cabinet', '2024-01-31'),
  meeting(board, '2025-05'),
  meeting('Cabinet', '2026-02-05'),
  meeting('Scrutiny', '2022'),
];

describe(meetingOptions, () => {
  test('puts the Improvement Board first, and the newest meeting of each body', () => {
    expect(
      meetingOptions(meetings, '2026-11-22').map(({ label, options }) => [
        label,
        options.map(({ value }) => value),
      ]),
    ).toEqual([
      [board, ['2025-05-31', '2024-01-31']],
      ['Cabinet', ['2026-02-05', '2024-01-31']],
      ['Scrutiny', ['2022-12-31']],
    ]);
  });

  test('says from which day a vague meeting is read, and of a precise one only its day', () => {
    const [{ options } = { options: [] }] = meetingOptions(meetings, '2026-11-22');
    expect(options).toEqual([
      { value: '2025-05-31', label: 'May 2025', detail: 'read from 31 May 2025' },
      { value: '2024-01-31', label: '31 January 2024' },
    ]);
  });

  test('leaves out a meeting whose month is not over', () => {
    expect(meetingOptions(meetings, '2025-05-30').flatMap(({ options }) => options)).toHaveLength(
      3,
    );
  });
});
