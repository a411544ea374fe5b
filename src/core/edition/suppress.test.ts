import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, type Measure, type Month } from '#src/core/model/measure.ts';
import { measure as measureSchema } from '#src/core/schema/measure.ts';
import { figuresOf } from './cells.ts';
import { suppressionOf } from './suppress.ts';
import { withoutSmallCounts } from './withoutSmallCounts.ts';

const everyone = new Set<string>();

const suppressed = (measures: readonly Measure[], upTo = 4, notOfPeople = everyone) =>
  withoutSmallCounts(measures, suppressionOf(measures, { upTo, notOfPeople })).measures;

const first: Month = '2026-04';
const firstKnown = '2027-06-01';
const restatedOn = '2027-07-01';

/** A month as it was said first, and as it was said later where that differs. */
interface Said {
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

const figure = ({ value, numerator, denominator }: Said, knownOn: string) => ({
  value,
  numerator: numerator ?? null,
  denominator: denominator ?? null,
  isProvisional: false,
  note: '',
  knownOn,
  knownBy: 'published' as const,
});

function measureOf(
  id: string,
  said: readonly Said[],
  restated: readonly Said[] = said,
  more: Partial<Measure> = {},
): Measure {
  const step = more.period === 'quarter' ? 3 : 1;
  const start = more.period === 'quarter' ? addMonths(first, 2) : first;
  return measureSchema.parse({
    id,
    name: id,
    theme: 'Examples',
    unit: 'number',
    unitName: 'children',
    decimals: 0,
    polarity: 'lower',
    period: 'month',
    kind: 'single',
    definition: 'Made up.',
    sourceId: 'S1',
    values: said.map((one, index) => {
      const later = restated[index] ?? one;
      const period = addMonths(start, index * step);
      const isRestated = JSON.stringify(one) !== JSON.stringify(later);
      return isRestated
        ? { period, ...figure(later, restatedOn), restatedFrom: [figure(one, firstKnown)] }
        : { period, ...figure(one, firstKnown) };
    }),
    ...more,
  });
}

const counts = (...values: readonly number[]): Said[] => values.map((value) => ({ value }));
const latest = (measures: readonly Measure[], id: string) =>
  measures.find((one) => one.id === id)?.values.map(({ value }) => value);

describe(suppressionOf, () => {
  test('suppresses counts from 1 to 4, and neither 0 nor 5', () => {
    const made = suppressed([measureOf('missing', counts(0, 1, 4, 5, 12))]);
    expect(latest(made, 'missing')).toEqual([0, 'c', 'c', 5, 12]);
  });

  test('goes by the council’s own threshold', () => {
    const made = suppressed([measureOf('missing', counts(0, 9, 10, 30))], 9);
    expect(latest(made, 'missing')).toEqual([0, 'c', 10, 30]);
  });

  test('leaves alone what the council says is no count of people', () => {
    const days = measureOf('days', counts(2, 3, 40));
    expect(latest(suppressed([days], 4, new Set(['days'])), 'days')).toEqual([2, 3, 40]);
  });

  test('suppresses one more part where a total would give a small one away, the smallest there is', () => {
    const made = suppressed([
      measureOf('all', counts(30, 31, 32)),
      measureOf('a', counts(3, 10, 11)),
      measureOf('b', counts(9, 9, 9)),
      measureOf('d', counts(18, 12, 12)),
    ]);
    expect(latest(made, 'a')).toEqual(['c', 10, 11]);
    expect(latest(made, 'b')).toEqual(['c', 9, 9]);
    expect(latest(made, 'd')).toEqual([18, 12, 12]);
    expect(latest(made, 'all')).toEqual([30, 31, 32]);
  });

  test('suppresses the total where the other parts are 0', () => {
    const made = suppressed([
      measureOf('all', counts(3, 19, 20)),
      measureOf('a', counts(3, 10, 11)),
      measureOf('b', counts(0, 9, 9)),
    ]);
    expect([latest(made, 'all')?.[0], latest(made, 'a')?.[0], latest(made, 'b')?.[0]]).toEqual([
      'c',
      'c',
      0,
    ]);
  });

  test('does not let two small parts be told from a total that is as small as they can be', () => {
    // Two suppressed counts that are 2 together are 1 each.
    const made = suppressed([
      measureOf('all', counts(22, 31, 32)),
      measureOf('a', counts(1, 10, 11)),
      measureOf('b', counts(1, 9, 9)),
      measureOf('d', counts(20, 12, 12)),
    ]);
    expect(latest(made, 'd')?.[0]).toBe('c');
  });

  test('suppresses a share with its count, also where those who are left are few', () => {
    const share = (numerator: number, denominator: number): Said => ({
      value: Math.round((1000 * numerator) / denominator) / 10,
      numerator,
      denominator,
    });
    const [made] = suppressed([
      measureOf('in-time', [share(3, 40), share(38, 40), share(20, 40), share(2, 3)], undefined, {
        unit: 'percent',
        decimals: 1,
      }),
    ]);
    expect(made?.values.map((one) => [one.value, one.numerator, one.denominator])).toEqual([
      ['c', null, 40],
      ['c', null, 40],
      [50, 20, 40],
      ['c', null, null],
    ]);
  });

  test('works out the count of a share that has only its divisor', () => {
    const share = measureOf(
      'share',
      [
        { value: 12.5, denominator: 24 },
        { value: 50, denominator: 24 },
      ],
      undefined,
      {
        unit: 'percent',
        decimals: 1,
      },
    );
    expect(latest(suppressed([share]), 'share')).toEqual(['c', 50]);
  });

  test('suppresses a month of the year so far that differs from the one before by few', () => {
    const made = suppressed([
      measureOf('so-far', counts(6, 8, 12, 12, 5), undefined, { kind: 'cumulative' }),
    ]);
    // 8 is 2 more than 6, 12 is 6 more; then a year begins again.
    expect(latest(made, 'so-far')).toEqual([6, 'c', 12, 12, 5]);
  });

  test('suppresses what was said before a month was restated by few', () => {
    const [made] = suppressed([measureOf('a', counts(20, 30), counts(23, 30))]);
    expect(made?.values[0]).toMatchObject({ value: 23, restatedFrom: [{ value: 'c' }] });
  });

  test('suppresses the same count where another measure has it too', () => {
    const made = suppressed([
      measureOf('a', counts(3, 10, 11)),
      measureOf(
        'again',
        [3, 10, 11].map((numerator) => ({ value: numerator * 2, numerator, denominator: 50 })),
        undefined,
        {
          unit: 'percent',
          decimals: 1,
        },
      ),
    ]);
    expect(latest(made, 'again')?.[0]).toBe('c');
  });

  test('counts those that are small apart from those that would give them away', () => {
    const measures = [
      measureOf('all', counts(30, 31, 32)),
      measureOf('a', counts(3, 10, 11)),
      measureOf('b', counts(27, 21, 21)),
    ];
    const { count, secondary } = withoutSmallCounts(
      measures,
      suppressionOf(measures, { upTo: 4, notOfPeople: everyone }),
    );
    expect([count, secondary]).toEqual([2, 1]);
  });
});

/** A board whose totals, shares, quarters and years so far all come from the same parts. */
interface World {
  readonly measures: readonly Measure[];
  /** Which measure is the sum of which others, at the same place, or of which months of one. */
  readonly sums: readonly {
    readonly total: readonly [id: string, index: number];
    readonly parts: readonly (readonly [id: string, index: number])[];
  }[];
}

const months = 12;
const value = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 }));

const world: fc.Arbitrary<World> = fc
  .record({
    parts: fc.array(fc.array(value, { minLength: months, maxLength: months }), {
      minLength: 2,
      maxLength: 4,
    }),
    restated: fc.array(
      fc.record({
        part: fc.nat(3),
        month: fc.nat(months - 1),
        by: fc.integer({ min: -9, max: 9 }),
      }),
      { maxLength: 3 },
    ),
    hasQuarter: fc.boolean(),
    hasSoFar: fc.boolean(),
    hasGroup: fc.boolean(),
  })
  .map(({ parts, restated, hasQuarter, hasSoFar, hasGroup }) => {
    const later = parts.map((part, index) =>
      part.map((one, month) =>
        restated
          .filter((change) => change.part === index && change.month === month)
          .reduce((sum, { by }) => Math.max(0, sum + by), one),
      ),
    );
    const ids = parts.map((_, index) => `part-${index}`);
    const measures: Measure[] = [];
    const sums: World['sums'][number][] = [];
    const add = (
      id: string,
      of: (all: readonly (readonly number[])[]) => readonly number[],
      more: Partial<Measure> = {},
    ) => measures.push(measureOf(id, counts(...of(parts)), counts(...of(later)), more));
    const monthsOf = Array.from({ length: months }, (_, month) => month);
    const sumOf = (all: readonly (readonly number[])[]) =>
      monthsOf.map((month) => all.reduce((sum, part) => sum + (part[month] ?? 0), 0));
    add('total', sumOf);
    for (const month of monthsOf) {
      sums.push({ total: ['total', month], parts: ids.map((id) => [id, month]) });
    }
    for (const [index, id] of ids.entries()) add(id, (all) => all[index] ?? []);
    if (hasGroup) {
      add('group', (all) => sumOf(all.slice(0, 2)));
      for (const month of monthsOf) {
        sums.push({
          total: ['group', month],
          parts: [
            ['part-0', month],
            ['part-1', month],
          ],
        });
      }
    }
    if (hasQuarter) {
      add(
        'quarter',
        ([part = []]) =>
          [0, 3, 6, 9].map((at) => part.slice(at, at + 3).reduce((a, b) => a + b, 0)),
        { period: 'quarter' },
      );
      for (const quarter of [0, 1, 2, 3]) {
        sums.push({
          total: ['quarter', quarter],
          parts: [0, 1, 2].map((month) => ['part-0', 3 * quarter + month]),
        });
      }
    }
    if (hasSoFar) {
      add(
        'so-far',
        ([part = []]) =>
          part.map((_, month) => part.slice(0, month + 1).reduce((a, b) => a + b, 0)),
        { kind: 'cumulative' },
      );
      sums.push({ total: ['so-far', 0], parts: [['part-0', 0]] });
      for (const month of monthsOf.slice(1)) {
        sums.push({
          total: ['so-far', month],
          parts: [
            ['so-far', month - 1],
            ['part-0', month],
          ],
        });
      }
    }
    return { measures, sums };
  });

/** A fraction, so that nothing is lost to rounding. */
type Fraction = readonly [bigint, bigint];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (top: bigint, bottom: bigint): Fraction => {
  const divisor = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return divisor === 0n ? [0n, 1n] : [top / divisor, bottom / divisor];
};
const minus = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d - c * b, b * d);
const times = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * c, b * d);
const over = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d, b * c);

/** Every unknown that a set of sums gives, with what it is: somebody who knows all that adds up. */
function attack(
  rows: readonly { readonly unknowns: ReadonlyMap<string, number>; readonly equals: number }[],
) {
  const names = [...new Set(rows.flatMap(({ unknowns }) => [...unknowns.keys()]))];
  const matrix = rows.map(({ unknowns, equals }) => [
    ...names.map((name): Fraction => [BigInt(unknowns.get(name) ?? 0), 1n]),
    [BigInt(equals), 1n] as Fraction,
  ]);
  let rank = 0;
  for (const column of names.keys()) {
    const at = matrix.findIndex((row, index) => index >= rank && row[column]?.[0] !== 0n);
    const pivot = matrix[at];
    if (at < 0 || pivot === undefined) continue;
    [matrix[at], matrix[rank]] = [matrix[rank] ?? [], pivot];
    const lead = pivot[column] ?? [1n, 1n];
    for (const [index, row] of matrix.entries()) {
      if (index === rank || row[column]?.[0] === 0n) continue;
      const factor = over(row[column] ?? [0n, 1n], lead);
      matrix[index] = row.map((one, place) => minus(one, times(factor, pivot[place] ?? [0n, 1n])));
    }
    rank += 1;
  }
  return new Set(
    matrix.flatMap((row) => {
      const left = names.filter((_, column) => row[column]?.[0] !== 0n);
      return left.length === 1 ? left : [];
    }),
  );
}

/** What one who knows every relation of a world can work out of what is published of it. */
function workedOut({ sums }: World, published: readonly Measure[]) {
  const byId = new Map(published.map((one) => [one.id, one]));
  const at = ([id, index]: readonly [string, number], day: string) => {
    const month = byId.get(id)?.values[index];
    const figures = month ? figuresOf(month) : [];
    const version = figures.findLastIndex(({ knownOn }) => knownOn <= day);
    return { name: `${id} ${index} ${version}`, value: figures[version]?.value };
  };
  const rows = [firstKnown, restatedOn].flatMap((day) =>
    sums.map(({ total, parts }) => {
      const unknowns = new Map<string, number>();
      let equals = 0;
      for (const [place, sign] of [
        [total, 1] as const,
        ...parts.map((part) => [part, -1] as const),
      ]) {
        const { name, value: seen } = at(place, day);
        if (typeof seen === 'number') equals -= sign * seen;
        else unknowns.set(name, (unknowns.get(name) ?? 0) + sign);
      }
      return { unknowns, equals };
    }),
  );
  return attack(rows.filter(({ unknowns }) => unknowns.size > 0));
}

describe('a public edition', () => {
  const runs = { numRuns: 40 };

  test('lets nobody work out a suppressed figure from all that adds up', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 9 }), (one, upTo) => {
        expect([...workedOut(one, suppressed(one.measures, upTo))]).toEqual([]);
      }),
      runs,
    );
  });

  test('would be seen through if only small counts were suppressed', () => {
    const one = fc.sample(world, { numRuns: 30, seed: 7 });
    const naive = (measures: readonly Measure[]) =>
      measures.map((own) => ({
        ...own,
        values: own.values.map((month) =>
          typeof month.value === 'number' && month.value > 0 && month.value < 5
            ? { ...month, value: 'c' as const }
            : month,
        ),
      }));
    expect(one.some((each) => workedOut(each, naive(each.measures)).size > 0)).toBe(true);
  });

  test('has no small count, no month of a year so far that follows, no suppressed figure as 0', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 9 }), ({ measures }, upTo) => {
        const made = suppressed(measures, upTo);
        for (const [index, own] of made.entries()) {
          let before: number | null = null;
          for (const [at, month] of own.values.entries()) {
            const was = measures[index]?.values[at];
            const said = was ? figuresOf(was) : [];
            for (const [version, { value: seen }] of figuresOf(month).entries()) {
              if (seen === 'c') continue;
              expect(seen).toBe(said[version]?.value);
              expect(seen === 0 || (seen as number) > upTo).toBe(true);
            }
            if (own.kind !== 'cumulative' || typeof month.value !== 'number') continue;
            const step: number = before === null ? 0 : month.value - before;
            expect(step <= 0 || step > upTo).toBe(true);
            before = month.value;
          }
        }
      }),
      runs,
    );
  });

  test('made of a public edition is the same', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 9 }), ({ measures }, upTo) => {
        const once = suppressed(measures, upTo);
        expect(suppressed(once, upTo)).toEqual(once);
      }),
      runs,
    );
  });

  test('with a higher threshold shows nothing that a lower one suppresses', () => {
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        ({ measures }, upTo, more) => {
          const hidden = (most: number) =>
            suppressionOf(measures, { upTo: most, notOfPeople: everyone }).hidden;
          const high = hidden(upTo + more);
          expect([...hidden(upTo)].filter((key) => !high.has(key))).toEqual([]);
        },
      ),
      runs,
    );
  });
});
