import { compareText } from '#src/core/model/compare.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { type AreaKey, lastingKey } from './areaKeys.ts';

interface Place {
  readonly year: number;
  readonly area: AreaKey;
}

interface Missing {
  readonly year: number;
  readonly area: string;
  readonly wanted: string;
}

/** Of more than these in one year it is the file that is cut, and one fault says so. */
const fewMissing = 10;

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * Finds rows that a complete file would have. England and each region have one for each year. An
 * authority has one for each year from its first to its last; it may begin or end between the
 * file's own first and last year only in a reorganisation, where in the same region and year
 * another ends or begins.
 */
export function checkNoRowIsMissing(
  file: string,
  places: readonly Place[],
  findings: Findings,
): void {
  const years = places.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const missed: Missing[] = [];
  const missing = ({ name, code }: AreaKey, year: number, wanted: string) =>
    missed.push({ year, wanted, area: `${name} (${code})` });

  if (!places.some(({ area }) => area.level === 'country')) {
    const wanted = 'a row for each year';
    findings.fault({ file, row: null, column: 'geographic_level', found: 'no England', wanted });
  }

  const spans = spansOf(places);
  const began = new Set(spans.map(({ area, from }) => `${area.regionCode} ${from}`));
  const ended = new Set(spans.map(({ area, to }) => `${area.regionCode} ${to + 1}`));
  for (const { area, from, to, years: present } of spans) {
    if (area.level !== 'authority') {
      for (const year of range(first, last)) {
        if (!present.has(year)) missing(area, year, 'England and each region in every year');
      }
      continue;
    }
    for (const year of range(from, to)) {
      if (!present.has(year)) missing(area, year, 'each year from its first to its last');
    }
    if (from > first && !ended.has(`${area.regionCode} ${from}`)) {
      missing(area, from - 1, 'one, as no authority in its region ended then');
    }
    if (to < last && !began.has(`${area.regionCode} ${to + 1}`)) {
      missing(area, to + 1, 'one, as no authority in its region took over then');
    }
  }
  for (const own of groupBy(missed, ({ year, wanted }) => `${year} ${wanted}`).values()) {
    const [{ year, wanted }] = own;
    const fault = (found: string) =>
      findings.fault({ file, row: null, column: 'time_period', found, wanted });
    if (own.length <= fewMissing) {
      for (const { area } of own) fault(`no row for ${area} in ${year}`);
    } else {
      const some = own.slice(0, 3).map(({ area }) => area);
      fault(`no row for ${own.length} areas in ${year}, among them ${some.join(', ')}`);
    }
  }
}

/** From when to when each area has rows, in an order that does not depend on the file's. */
function spansOf(places: readonly Place[]) {
  const byKey = groupBy(places, ({ area }) => lastingKey(area));
  return [...byKey]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, own]) => {
      const years = new Set(own.map(({ year }) => year));
      const to = Math.max(...years);
      const area = own.find(({ year }) => year === to)?.area;
      return area === undefined ? [] : [{ area, from: Math.min(...years), to, years }];
    });
}
