import {
  type AuthoritiesFile,
  type Authority,
  disambiguatedName,
} from '#src/core/model/authority.ts';
import { isNumber } from '#src/core/model/figure.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import { quantile } from '#src/core/stats/quantile.ts';
import type { Distribution } from './distribution.ts';

/**
 * Where an authority stands among all in one year: one mark for each with a number, a joint return
 * as one.
 *
 * @param period Index into `file.periods`.
 * @throws RangeError for a period that the file does not have.
 */
export function distributionOf(
  file: IndicatorFile,
  all: AuthoritiesFile,
  authority: Authority,
  period: number,
): Distribution {
  const year = file.periods[period]?.year;
  if (year === undefined) throw new RangeError(`${file.indicator.id} has no period ${period}`);
  const { authorities, jointReturns, country } = all;
  const own = seriesCodeFor(authority, file);
  const neighbours = new Set(authority.neighbours.map(({ code }) => code));
  const rows = [
    ...authorities.map((one) => ({ code: one.code, name: disambiguatedName(one, all) })),
    ...jointReturns,
  ].flatMap(({ code, name }) => {
    const value = file.figures[code]?.[period] ?? null;
    if (value === null) return [];
    const kind =
      code === own
        ? ('authority' as const)
        : neighbours.has(code)
          ? ('neighbour' as const)
          : ('other' as const);
    return [{ code, name, value, kind }];
  });
  const marks = rows
    .flatMap(({ value, ...rest }) => (isNumber(value) ? [{ ...rest, value }] : []))
    .toSorted((a, b) => a.value - b.value || (a.code < b.code ? -1 : 1));
  const values = marks.map(({ value }) => value);
  // A count of all England lies beyond every authority's.
  const isRate = file.indicator.unit !== 'fte';
  const england = isRate ? file.figures[country.code]?.[period] : null;
  return {
    year,
    marks,
    withoutNumber: rows.length - marks.length,
    england: isNumber(england) ? england : null,
    quartiles:
      values.length === 0
        ? null
        : [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)],
  };
}
