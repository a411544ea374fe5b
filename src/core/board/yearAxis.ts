import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import { isPresentFramework } from '#src/core/model/frameworkRules.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { decimalYear, type PartialDate } from '#src/core/model/partialDate.ts';
import { judgementOn } from './latestInspection.ts';

/** Where in its calendar year the figures of a reporting year stand. */
const censusDay: Readonly<Record<Indicator['periodKind'], string>> = {
  'at 30 September': '09-30',
  'year to 30 September': '09-30',
  'year to 31 March': '03-31',
};

/**
 * A date's place among an indicator's years, on whose axis 2022 stands at the census day of 2022:
 * 18 July 2022 is a little before 2022.
 */
export function placeAmongYears(date: PartialDate, periodKind: Indicator['periodKind']): number {
  const year = date.slice(0, 4);
  const sinceYearBegan = decimalYear(`${year}-${censusDay[periodKind]}`) - Number(year);
  return decimalYear(date) - sinceYearBegan;
}

/** The latest inspection under ILACS or what follows it that judged the authority Inadequate overall. */
export function latestInadequate(pack: BoardPack): Inspection | null {
  return (
    pack.inspections
      .filter(({ framework }) => isPresentFramework(framework))
      .toSorted((a, b) => compareText(a.start, b.start))
      .findLast((one) => judgementOn(one, 'overall')?.grade === 'inadequate') ?? null
  );
}
