import { addMonths, type Month } from '#src/core/model/measure.ts';
import { remembered } from '#src/core/model/remembered.ts';

/**
 * The last month of a quarter of the financial year that a heading names: `Q1 2025/26` is June 2025.
 * `null` for anything else, also for a quarter without its year.
 */
export function quarterIn(text: string): Month | null {
  const [, quarter, year] =
    /^(?:q|qtr|quarter)\s*([1-4])\s*[- (]*(\d{4})\s*[/-]\s*(?:\d{4}|\d{2})\)?$/i.exec(
      text.trim(),
    ) ?? [];
  if (quarter === undefined || year === undefined) return null;
  return addMonths(`${year}-06`, (Number(quarter) - 1) * 3);
}

/** What is left out of a scorecard, by what its heading says, and why. */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/^(q|qtr|quarter)\s*[1-4]?\b/i, 'a quarter, whose months stand beside it'],
  [/^(ytd|year[- ]to[- ]date|cumulative)\b/i, 'a year to date, which holds the months beside it'],
  [/^(grand |year |annual )?total\b|^sum$/i, 'a total of what stands beside it'],
  [
    /^(avg|average|mean)\b|^(rolling|last) ?12\b|\b12[- ]?month (average|mean)/i,
    'an average of what stands beside it',
  ],
  [
    /^(fy)?\s*\d{4}\s*[/-]\s*(\d{4}|\d{2})\b|^(fy|year)\s*\d*$/i,
    'a year, whose months stand beside it',
  ],
  [/^(rag|brag|r\/a\/g|status|rating)\b/i, 'a rating, as the board draws its own marks'],
  [
    /^(dot|direction|trend|arrow|change|previous|last month|movement|sparkline)\b/i,
    'a direction of travel, as the board judges months by control limits',
  ],
  [/^(target|tolerance|threshold)\b/i, 'a target, which measure_notes.csv gives with its date'],
  [
    /^(england|national|region(al)?|statistical neighbours?|sn|benchmark|comparator)\b/i,
    'a figure of others',
  ],
  [
    /^(ref|no|nos|id|owner|lead|theme|units?|polarity|definition|good is|source|comments?|notes?|commentary|narrative)\b/i,
    'what measures.csv or measure_notes.csv says',
  ],
];

/** Why a column or row with such a heading is left out of a scorecard; `null` for any other. */
export const reasonLeftOut = (heading: string): string | null =>
  leftOut.find(([form]) => form.test(heading.trim()))?.[1] ?? null;

/** A heading without case, spaces and punctuation. */
export const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9%]+/g, ' ')
    .trim();

/** By which a measure is found, however its name is spaced or spelled in capitals. */
export const measureKey = remembered((text: string): string => plainHeading(text) || text.trim());
