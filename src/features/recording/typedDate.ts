import { type PartialDate, precisionOf } from '#src/core/model/partialDate.ts';

/** The parts of a date as a member types them, each perhaps empty. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What is typed into the three fields of a date: `12/1/2026`, `/6/2027`, `//2027`; empty for none. */
export const joinedParts = ({ day, month, year }: DateParts): string =>
  [day, month, year].every((part) => part === '') ? '' : [day, month, year].join('/');

export function partsOf(typed: string): DateParts {
  const [day = '', month = '', year = ''] = typed.split('/');
  return { day, month, year };
}

/** A known date as it would be typed. */
export function typedDate(date: PartialDate | null): string {
  if (date === null || date === '') return '';
  const [year = '', month = '', day = ''] = date.split('-');
  const plain = (part: string) => part.replace(/^0/, '');
  return {
    year: `//${year}`,
    month: `/${plain(month)}/${year}`,
    day: `${plain(day)}/${plain(month)}/${year}`,
  }[precisionOf(date)];
}

/**
 * What was typed as a date, as precise as it was typed: a day, a month or a year. What is no date
 * comes out as something that no schema takes for one.
 */
export function dateOf(typed: string): PartialDate | null {
  const { day, month, year } = partsOf(typed);
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  if (d === '' && m === '' && y === '') return null;
  const padded = (part: string) => part.padStart(2, '0');
  if (d !== '' && m === '') return `${y}-?-${d}`;
  return [y, ...(m === '' ? [] : [padded(m)]), ...(d === '' ? [] : [padded(d)])].join('-');
}
