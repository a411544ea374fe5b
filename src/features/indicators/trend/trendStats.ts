import {
  type AuthoritiesFile,
  type Authority,
  disambiguatedName,
} from '#src/core/model/authority.ts';
import { isNumber } from '#src/core/model/figure.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import { neighboursMedian, seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import type { Trend, TrendLine, ValueAxis } from './trend.ts';

/**
 * Authorities with a handful of social workers, whose rates reach 100% and would flatten everyone
 * else's scale: Isles of Scilly and City of London. They set the axis only when they are shown.
 */
const tooSmallForTheScale: ReadonlySet<string> = new Set(['E06000053', 'E09000001']);

/** 1, 2, 5, 10, 20, 25, 50 and so on, as far as any figure that the doorway lets in. */
const steps = [
  1,
  2,
  5,
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((power) => [1, 2, 2.5, 5].map((step) => step * 10 ** power)),
];

/**
 * An axis from 0 that covers `max` in at most four round steps and wastes less than half a one.
 *
 * @throws RangeError above 196 million.
 */
export function axisTo(max: number): ValueAxis {
  const step = steps.find((size) => (1.02 * max) / size <= 4);
  if (step === undefined) throw new RangeError(`No axis reaches ${max}`);
  // A point on the very top would lose half its mark.
  const top = Math.max(step, Math.ceil((1.02 * max) / (step / 2)) * (step / 2));
  const count = Math.floor(top / step);
  return { ticks: Array.from({ length: count + 1 }, (_, index) => index * step), top };
}

/** Lines besides the authority's, England's and the neighbours' median. */
export interface TrendExtras {
  readonly region?: boolean;
  /** But for those that are compared with, which have a line of their own already. */
  readonly neighbours?: boolean;
  /** Codes of authorities to compare with. */
  readonly chosen?: readonly string[];
}

/**
 * One authority's line with England's, the median of its statistical neighbours and what else is
 * asked for, on an axis that is the same for every authority, so that changing authority does not
 * change the scale.
 */
export function trendOf(
  file: IndicatorFile,
  authorities: AuthoritiesFile,
  authority: Authority,
  { region = false, neighbours = false, chosen = [] }: TrendExtras = {},
): Trend {
  const own = seriesCodeFor(authority, file);
  const joint = authorities.jointReturns.find(({ code }) => code === own);
  const empty = file.periods.map(() => null);
  const valuesOf = (code: string) => file.figures[code] ?? empty;
  const medians = file.periods.map((_, period) => neighboursMedian(authority, file, period));

  const authorityLine = (kind: 'neighbour' | 'chosen', code: string): TrendLine[] => {
    const one = authorities.authorities.find((other) => other.code === code);
    if (!one) return [];
    // A neighbour that files jointly has no figure of its own; one that was chosen shows the joint.
    const shown = kind === 'chosen' ? seriesCodeFor(one, file) : code;
    const name = authorities.jointReturns.find((other) => other.code === shown)?.name;
    return [
      { kind, code, name: name ?? disambiguatedName(one, authorities), values: valuesOf(shown) },
    ];
  };
  const regionArea = authorities.regions.find(({ code }) => code === authority.regionCode);
  const { country } = authorities;
  // A count of all England on the scale of one authority would say nothing.
  const isRate = file.indicator.unit !== 'fte';

  return {
    indicator: file.indicator,
    periods: file.periods,
    lines: [
      {
        kind: 'authority',
        code: authority.code,
        name: joint?.name ?? disambiguatedName(authority, authorities),
        values: valuesOf(own),
      },
      ...(isRate ? [{ kind: 'england' as const, ...country, values: valuesOf(country.code) }] : []),
      ...(isRate && region && regionArea
        ? [{ kind: 'region' as const, ...regionArea, values: valuesOf(regionArea.code) }]
        : []),
      // Without neighbours there is no median of theirs, not one of none.
      ...(authority.neighbours.length === 0
        ? []
        : [
            {
              kind: 'neighbours-median' as const,
              code: 'neighbours-median',
              name: 'Neighbours’ median',
              values: medians.map(({ median }) => median),
              counts: medians.map(({ withNumber, of }) => ({ withNumber, of })),
            },
          ]),
      ...(neighbours
        ? authority.neighbours
            .filter(({ code }) => !chosen.includes(code))
            .flatMap(({ code }) => authorityLine('neighbour', code))
        : []),
      ...chosen.flatMap((code) => authorityLine('chosen', code)),
    ],
    axis: axisOf(file, authorities, [own, ...chosen]),
  };
}

/** The indicator’s own axis, stretched only for a tiny authority that is itself shown. @param shown Their codes. */
export function axisOf(
  file: IndicatorFile,
  { authorities, jointReturns }: AuthoritiesFile,
  shown: readonly string[],
): ValueAxis {
  const scaled = [...authorities, ...jointReturns]
    .filter(({ code }) => shown.includes(code) || !tooSmallForTheScale.has(code))
    .flatMap(({ code }) => file.figures[code] ?? [])
    .filter(isNumber);
  return axisTo(Math.max(1, ...scaled));
}
