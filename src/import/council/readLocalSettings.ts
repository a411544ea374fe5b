import type { BoardSettings } from '#src/core/model/boardPack.ts';
import { ratings } from '#src/core/model/rating.ts';
import { limits } from '#src/core/schema/limits.ts';
import { contactPattern, markingPattern } from '#src/core/schema/ownBoard.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';

/** Of a board for which nothing is set. */
export const noSettings: BoardSettings = {
  marking: '',
  ratingMeanings: {},
  oldAfterDays: null,
  renewAfterDays: null,
  accessibilityContact: '',
};

export const settingColumns = ['key', 'value'] as const;

const keys = [
  'marking',
  ...ratings.map((rating) => `${rating}_means`),
  'old_after_days',
  'renew_after_days',
  'accessibility_contact',
];

/**
 * How a council wants its board shown, from its optional `board.csv`: a key and a value in each row,
 * no key twice. A key that is not there, or has no value, is not set.
 */
export function readLocalSettings(
  file: string,
  bytes: Uint8Array,
  findings: Findings,
): BoardSettings {
  const rows = new Map<string, Row<'key' | 'value'>>();
  for (const row of readTable(file, bytes, settingColumns, findings).rows) {
    const key = row.text('key');
    if (!keys.includes(key)) row.fault('key', `one of ${keys.join(', ')}`);
    else if (rows.has(key)) row.fault('key', 'each key once');
    else if (row.text('value').trim() !== '') rows.set(key, row);
  }
  const days = (key: string): number | null => {
    const row = rows.get(key);
    if (row === undefined) return null;
    const count = row.numberIn('value', { min: 1, whole: true });
    if (count > limits.days) row.fault('value', `at most ${limits.days} days`);
    return count;
  };
  return {
    marking:
      rows
        .get('marking')
        ?.matching('value', markingPattern, 'one line of 60 characters at most')
        .trim() ?? '',
    ratingMeanings: Object.fromEntries(
      ratings.flatMap((rating) => {
        const meaning = rows.get(`${rating}_means`)?.text('value').trim();
        return meaning === undefined ? [] : [[rating, meaning]];
      }),
    ),
    oldAfterDays: days('old_after_days'),
    renewAfterDays: days('renew_after_days'),
    accessibilityContact:
      rows
        .get('accessibility_contact')
        ?.matching('value', contactPattern, 'one line of 200 characters at most')
        .trim() ?? '',
  };
}
