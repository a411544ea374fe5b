import type { AuthoritiesFile, Authority } from '#src/domain/authority.ts';
import { isNumber } from '#src/domain/figure.ts';
import type { IndicatorFile } from '#src/domain/indicator.ts';
import type { Trend, ValueAxis } from '#src/domain/trend.ts';
import { codeInFile, neighboursMedian } from './authorityFigures.ts';

/**
 * Authorities with a handful of social workers, whose rates reach 100% and would flatten everyone
 * else's scale: Isles of Scilly and City of London. They set the axis only when they are shown.
 */
const tooSmallForTheScale: ReadonlySet<string> = new Set(['E06000053', 'E09000001']);

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000];

/**
 * An axis from 0 that covers `max` in at most four round steps and wastes less than half a one.
 *
 * @throws RangeError above 40,000.
 */
export function axisTo(max: number): ValueAxis {
  const step = steps.find((size) => (1.02 * max) / size <= 4);
  if (step === undefined) throw new RangeError(`No axis reaches ${max}`);
  // A point on the very top would lose half its mark.
  const top = Math.max(step, Math.ceil((1.02 * max) / (step / 2)) * (step / 2));
  const count = Math.floor(top / step);
  return { ticks: Array.from({ length: count + 1 }, (_, index) => index * step), top };
}

/**
 * One authority's line with England's and the median of its statistical neighbours, on an axis that
 * is the same for every authority, so that changing authority does not change the scale.
 */
export function trendOf(
  file: IndicatorFile,
  authorities: AuthoritiesFile,
  authority: Authority,
): Trend {
  const own = codeInFile(authority, file);
  const joint = authorities.jointReturns.find(({ code }) => code === own);
  const empty = file.periods.map(() => null);
  const medians = file.periods.map((_, period) => neighboursMedian(authority, file, period));

  const scaled = [...authorities.authorities, ...authorities.jointReturns]
    .filter(({ code }) => code === own || !tooSmallForTheScale.has(code))
    .flatMap(({ code }) => file.figures[code] ?? [])
    .filter(isNumber);

  return {
    indicator: file.indicator,
    periods: file.periods,
    lines: [
      {
        kind: 'authority',
        name: joint?.name ?? authority.shortName,
        values: file.figures[own] ?? empty,
      },
      {
        kind: 'england',
        name: authorities.country.name,
        values: file.figures[authorities.country.code] ?? empty,
      },
      {
        kind: 'neighbours-median',
        name: 'Neighbours’ median',
        values: medians.map(({ median }) => median),
        counts: medians.map(({ withNumber, of }) => ({ withNumber, of })),
      },
    ],
    axis: axisTo(Math.max(1, ...scaled)),
  };
}
