import type { MeasurePart } from '#src/import/council/measureCell.ts';
import { plainHeading, reasonLeftOut } from '#src/import/council/measureHeadings.ts';

/** What a column of a scorecard beside its months says. */
export type SideColumn =
  | 'ref'
  | 'good'
  | 'part'
  | 'unit'
  | 'target'
  | 'owner'
  | 'definition'
  | 'comment'
  | 'theme'
  | 'name';

const sides: Readonly<Record<SideColumn, readonly string[]>> = {
  name: [
    'measure',
    'indicator',
    'kpi',
    'measure name',
    'performance measure',
    'performance indicator',
    'metric',
    'name',
  ],
  ref: ['ref', 'no', 'id', 'reference', 'kpi ref', 'measure id', 'measure no'],
  good: [
    'good is',
    'good performance is',
    'good performance',
    'polarity',
    'better is',
    'desired direction',
    'high or low',
  ],
  part: ['num den %', 'row', 'line', 'part', 'type'],
  unit: ['unit', 'units'],
  target: ['target', 'local target'],
  owner: ['owner', 'lead', 'lead officer', 'responsible'],
  definition: ['definition', 'description'],
  comment: ['comment', 'comments', 'commentary', 'narrative', 'data note', 'notes', 'note'],
  theme: ['theme', 'domain', 'category', 'section'],
};

export const sideColumn = (heading: string): SideColumn | null => {
  const key = plainHeading(heading);
  return (Object.keys(sides) as SideColumn[]).find((side) => sides[side].includes(key)) ?? null;
};

const named = /^(.*?)[\s:,(–-]+(numerator|denominator|num|denom|den)\)?$/i;
const alone = /^(numerator|denominator|num|denom|den)$/i;

/** The name of a measure, and whether its row or column holds a count that the value is divided from. */
export function partOf(text: string): { readonly name: string; readonly part: MeasurePart } {
  const trimmed = text.replaceAll(/\s+/g, ' ').trim();
  const word = alone.exec(trimmed)?.[1] ?? named.exec(trimmed)?.[2];
  const name = alone.test(trimmed) ? '' : (named.exec(trimmed)?.[1] ?? trimmed).trim();
  if (word === undefined) return { name, part: 'value' };
  return { name, part: /^num/i.test(word) ? 'numerator' : 'denominator' };
}

/** Why a row or a column holds no measure; `null` for one that may. "Average caseload" is a measure. */
export function reasonNoMeasure(text: string): string | null {
  const trimmed = text.trim();
  if (/^(avg|average|mean)\s+(?!\()/i.test(trimmed) && !/month|year|ytd/i.test(trimmed))
    return null;
  if (
    /^(ref|no|nos|id|owner|lead|theme|units?|polarity|definition|good is|source|comments?|notes?|commentary|narrative)\s+\w/i.test(
      trimmed,
    )
  )
    return null;
  if (
    /^(status|rating|change|trend|direction|previous|region|national|threshold|target)\w*\s+\w+\s+\w/i.test(
      trimmed,
    )
  )
    return null;
  return reasonLeftOut(trimmed);
}

/** Whether a name says what its figures span. */
export function spanOf(name: string): 'single' | 'rolling' | 'cumulative' {
  if (/\brolling\b|\b(last|previous|past) 12 months?\b|\b12[- ]month rolling\b/i.test(name))
    return 'rolling';
  return /\b(cumulative|year to date|ytd)\b/i.test(name) ? 'cumulative' : 'single';
}

/** Which way is better, as a scorecard says it: "Low", "Higher is better". `null` where it does not. */
export function polarityOf(text: string): 'lower' | 'higher' | null {
  if (/^(lower|low|smaller|decrease|down|↓|▼)/i.test(text.trim())) return 'lower';
  return /^(higher|high|bigger|larger|increase|up|↑|▲)/i.test(text.trim()) ? 'higher' : null;
}
