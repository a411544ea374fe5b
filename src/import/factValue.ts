import { limits } from '#src/core/schema/limits.ts';
import type { Row } from './row.ts';

/** What a cell `value` says, by what the row says that it is. */
export interface FactValue {
  /** `null` for a finding in words and for a range. */
  readonly value: number | null;
  /** A range such as `16-18`, which is no one value; else empty. */
  readonly range: string;
}

/**
 * What a value is, as the column `value_kind` says it. `share`: a part of a whole, in percent.
 * `change`: by how much something rose or fell. `count`: anything else that is counted. `finding`: none,
 * as what was found is said in words.
 */
const kinds = { share: 'share', change: 'change', count: 'count', finding: 'finding' } as const;

/** What the fixed words of an older file's units say; any other unit is of a count. */
const kindOfUnit: Readonly<Record<string, keyof typeof kinds>> = {
  percent: 'share',
  '%': 'share',
  'percentage points': 'change',
  narrative: 'finding',
};

/** No council has more of anything that its workforce is counted in. */
const most = 1_000_000;

/**
 * Reads the value of a statement, by what its row says that it is. A share is from 0 to 100. One between 0 and 1 is a fault unless
 * its percent sign stands in the cell, as a spreadsheet keeps 18.3% as 0.183. A change is -100 or
 * more, everything else 0 or more.
 *
 * @param hasKinds Whether the file has the column `value_kind`.
 */
export function readFactValue(
  row: Row<'value' | 'unit' | 'measure' | 'value_kind'>,
  hasKinds: boolean,
): FactValue {
  const text = row.text('value').trim();
  const unit = row.text('unit').trim();
  const ofUnit = Object.hasOwn(kindOfUnit, unit) ? kindOfUnit[unit] : 'count';
  const kind = hasKinds ? row.choice('value_kind', kinds) : (ofUnit ?? 'count');
  if (/^\d+(\.\d+)?-\d+(\.\d+)?$/.test(text)) {
    row.notice('value', {
      subject: row.text('measure'),
      outcome: 'kept-as-range',
      reason: 'a range, which is kept in words and is no point to plot',
    });
    return { value: null, range: text };
  }
  if (kind === 'finding') {
    if (text !== '') row.fault('value', 'an empty cell for a finding in words');
    return { value: null, range: '' };
  }
  if (kind === 'share') return { value: readShare(row), range: '' };
  if (!hasKinds && text.startsWith('-') && kind === 'count') {
    row.fault('value', '0 or more, or a column value_kind with change in this row');
    return { value: 0, range: '' };
  }
  const least = kind === 'change' ? -limits.percent : 0;
  return { value: row.numberIn('value', { min: least, max: most }), range: '' };
}

function readShare(row: Row<'value' | 'unit'>): number {
  const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(row.text('value').trim()) ?? [];
  const share = Number(digits);
  if (digits === undefined || share > limits.percent) {
    row.fault(
      'value',
      `a share from 0 to ${limits.percent}, as it is a share in ${row.text('unit')}; a change has change in value_kind`,
    );
    return 0;
  }
  if (share > 0 && share < 1 && sign === '') {
    const meant = Number((share * limits.percent).toPrecision(12));
    const wanted = `${meant}, as a spreadsheet keeps ${meant}% as ${digits}; where less than one percent is meant, ${digits}%`;
    row.fault('value', wanted);
  }
  return share;
}
