import { limits } from '#src/core/schema/limits.ts';
import type { Row } from './row.ts';

/** What a cell `value` says, by the unit beside it. */
export interface FactValue {
  /** `null` for a finding in words and for a range. */
  readonly value: number | null;
  /** A range such as `16-18`, which is no one value; else empty. */
  readonly range: string;
}

/** What a unit lets a value be. */
type Kind = 'share' | 'change' | 'count';

/**
 * A share of a whole is in percent and no more said of it than in brackets: `percent`, `%`,
 * `percent (more than)`. Another percentage, as `percent over six months`, may be a change.
 */
function kindOf(unit: string): Kind {
  const percent = /^(%|per ?cent)\s*(\(.*\))?$/i;
  if (percent.test(unit.trim())) return 'share';
  return /^(%|per ?cent|percentage points|points)/i.test(unit.trim()) ? 'change' : 'count';
}

/** No council has more of anything that its workforce is counted in. */
const most = 1_000_000;

/**
 * Reads the value of a statement. A share is from 0 to 100. One between 0 and 1 is a fault unless
 * its percent sign stands in the cell, as a spreadsheet keeps 18.3% as 0.183. A change is -100 or
 * more, everything else 0 or more.
 */
export function readFactValue(row: Row<'value' | 'unit' | 'measure'>): FactValue {
  const text = row.text('value').trim();
  if (/^\d+(\.\d+)?-\d+(\.\d+)?$/.test(text)) {
    row.notice(
      'value',
      `${row.text('measure')}: a range, which is kept in words and is no point to plot`,
    );
    return { value: null, range: text };
  }
  const unit = row.text('unit');
  const isNarrative = unit === 'narrative';
  if (text === '' && isNarrative) return { value: null, range: '' };
  if (isNarrative) row.fault('value', 'an empty cell for a finding in words');
  const kind = kindOf(unit);
  if (kind === 'share') return { value: readShare(row), range: '' };
  const least = kind === 'change' ? -limits.percent : 0;
  return { value: row.numberIn('value', { min: least, max: most }), range: '' };
}

function readShare(row: Row<'value' | 'unit'>): number {
  const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(row.text('value').trim()) ?? [];
  const share = Number(digits);
  if (digits === undefined || share > limits.percent) {
    row.fault(
      'value',
      `a share from 0 to ${limits.percent}, as the unit is ${row.text('unit')}; a change has a unit like percent over a year`,
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
