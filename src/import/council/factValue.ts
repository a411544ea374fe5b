import { limits } from '#src/core/schema/limits.ts';
import type { Row } from '#src/import/table/row.ts';

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

/** What a range is called that is no one value. */
const range = /^\d+(\.\d+)?-\d+(\.\d+)?$/;

/** What a statement without a column for it counts, by its unit. */
const kindBy = (unit: string): keyof typeof kinds =>
  (Object.hasOwn(kindOfUnit, unit) && kindOfUnit[unit]) || 'count';

/**
 * What should stand in place of the text of a share: from 0 to 100, and one between 0 and 1 with its
 * percent sign, as a spreadsheet keeps 18.3% as 0.183.
 *
 * @returns `null` where the text can be read.
 */
function wantedShare(text: string, unit: string): string | null {
  const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  const share = Number(digits);
  if (digits === undefined || share > limits.percent) {
    return `a share from 0 to ${limits.percent}, as it is a share in ${unit}; a change has change in value_kind`;
  }
  if (share === 0 || share >= 1 || sign !== '') return null;
  const meant = Number((share * limits.percent).toPrecision(12));
  return `${meant}, as a spreadsheet keeps ${meant}% as ${digits}; where less than one percent is meant, ${digits}%`;
}

/**
 * What should stand in place of the text of a statement's value, in words.
 *
 * @param valueKind What the column `value_kind` says; `null` where there is none.
 * @returns `null` where the text can be read.
 */
export function wantedFigure(text: string, valueKind: string | null, unit: string): string | null {
  const kind = valueKind ?? kindBy(unit);
  if (range.test(text)) return null;
  if (kind === 'finding') return text === '' ? null : 'an empty cell for a finding in words';
  if (kind === 'share') return wantedShare(text, unit);
  const least = kind === 'change' ? -limits.percent : 0;
  const isNumber = /^-?\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most;
  return isNumber ? null : `a number from ${least} to ${most.toLocaleString('en-GB')}`;
}

/**
 * Reads the value of a statement, by what its row says that it is. A share is from 0 to 100, a change
 * -100 or more, everything else 0 or more.
 *
 * @param hasKinds Whether the file has the column `value_kind`.
 */
export function readFactValue(
  row: Row<'value' | 'unit' | 'measure' | 'value_kind'>,
  hasKinds: boolean,
): FactValue {
  const text = row.text('value').trim();
  const unit = row.text('unit').trim();
  const kind = hasKinds ? row.choice('value_kind', kinds) : kindBy(unit);
  if (range.test(text)) {
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
  if (kind === 'share') {
    const wanted = wantedShare(text, unit);
    if (wanted !== null) row.fault('value', wanted);
    return { value: Number.parseFloat(text) || 0, range: '' };
  }
  if (!hasKinds && text.startsWith('-') && kind === 'count') {
    row.fault('value', '0 or more, or a column value_kind with change in this row');
    return { value: 0, range: '' };
  }
  const least = kind === 'change' ? -limits.percent : 0;
  return { value: row.numberIn('value', { min: least, max: most }), range: '' };
}
