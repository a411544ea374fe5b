/**
 * Compares `src/core/stats/spc.ts` with cases that another program worked out:
 *
 *   npx tsx tests/independent/spcCases.ts FILE
 *
 * The file holds a list of cases, each with rows, options and what is expected of them, as
 * `spcCases.json` beside this does. Prints every disagreement, then how many cases agree, and fails
 * unless all do.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type SpcPoint, spcOf } from '#src/core/stats/spc.ts';
import { assuranceOf, variationOf } from '#src/core/stats/spcMarks.ts';

/** One case. Rows stand as a user gave them; what is expected of them stands by date. */
export interface SpcCase {
  readonly id: string;
  readonly dates: readonly string[];
  readonly values: readonly (number | null)[];
  readonly options: {
    readonly improvementDirection: 'increase' | 'decrease' | 'neutral';
    readonly target: number | null;
    /** Places among the values, from 0. */
    readonly rebaseAt: readonly number[] | number | null;
    readonly fixAfter: number | null;
    readonly screenOutliers: boolean;
  };
  /** The whole result; of what the other program refuses, its error alone. */
  readonly expected: SpcExpected & { readonly error?: string };
  /** Points that the other program labels wrongly, by its own rules: they are not compared. */
  readonly quirkAt?: readonly number[] | number | null;
}

interface SpcExpected {
  readonly mean: readonly (number | null)[];
  readonly lowerLimit: readonly (number | null)[];
  readonly upperLimit: readonly (number | null)[];
  readonly pointType: readonly string[];
  readonly specialCause: readonly string[];
  readonly latestVariationIcon: string;
  readonly assurance: string | null;
  readonly segment: readonly number[];
  readonly shortGroupWarning: readonly boolean[];
}

const polarityOf = { increase: 'higher', decrease: 'lower', neutral: 'none' } as const;

const listOf = (places: readonly number[] | number | null | undefined): readonly number[] =>
  [places ?? []].flat();

/** Our result in the words of the cases. */
function resultOf({ dates, values, options }: SpcCase) {
  const polarity = polarityOf[options.improvementDirection];
  const rebaseAt = listOf(options.rebaseAt).map((place) => dates[place] ?? '');
  const rows = dates.map((date, index) => ({ date, value: values[index] ?? null }));
  const points = spcOf(rows, { ...options, rebaseAt });
  const latest = points.at(-1);
  if (latest === undefined) throw new RangeError('no points');
  return {
    mean: points.map(({ mean }) => mean),
    lowerLimit: points.map(({ lower }) => lower),
    upperLimit: points.map(({ upper }) => upper),
    pointType: points.map((point) => typeOf(point, 'special_cause_')),
    specialCause: points.map(causeOf),
    latestVariationIcon: iconOf(latest),
    assurance: assuranceWord(),
    segment: points.map(({ segment }) => segment),
    shortGroupWarning: points.map(({ isShortSegment }) => isShortSegment),
  };

  function typeOf({ signal }: SpcPoint, prefix: string): string {
    const variation = variationOf(signal, polarity);
    if (variation === 'common-cause') return 'common_cause';
    const word = { better: 'improvement', worse: 'concern', neither: 'neutral' }[variation];
    return `${prefix}${word}${variation === 'neither' ? `_${signal?.side}` : ''}`;
  }

  function iconOf(point: SpcPoint): string {
    const type = typeOf(point, '');
    const hasSide = type === 'common_cause' || type.startsWith('neutral');
    return hasSide ? type : `${type}_${point.signal?.side}`;
  }

  function assuranceWord(): string | null {
    const assurance = latest && assuranceOf(latest, options.target, polarity);
    if (!assurance) return null;
    return { met: 'consistent_pass', missed: 'consistent_fail', either: 'inconsistent' }[assurance];
  }
}

function causeOf({ signal }: SpcPoint): string {
  if (signal === null) return 'Common Cause';
  const isHigh = signal.side === 'high';
  return {
    outside: isHigh ? 'Above UCL' : 'Below LCL',
    trend: `7 Point Trend (${isHigh ? 'Increasing' : 'Decreasing'})`,
    'two-of-three': `2 in 3 ${isHigh ? 'Above' : 'Below'} CL`,
    run: `7 Points ${isHigh ? 'Above' : 'Below'} CL`,
  }[signal.rule];
}

/** How far a limit may lie from what is expected: a share of the largest value, however small it is. */
const tolerance = 1e-9;

function isSame(found: unknown, wanted: unknown, largest: number): boolean {
  if (typeof found !== 'number' || typeof wanted !== 'number') return found === wanted;
  return Math.abs(found - wanted) <= tolerance * largest;
}

/** Every disagreement of one case, as a line: its name, the place, what was found, what is wanted. */
export function disagreementsOf(one: SpcCase): string[] {
  const say = (place: string, found: unknown, wanted: unknown) =>
    `${one.id}: ${place}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`;
  let result: ReturnType<typeof resultOf>;
  try {
    result = resultOf(one);
  } catch (error) {
    // What the other program refuses has no result to compare.
    if (one.expected.error !== undefined) return [];
    return [say('refused', String(error), 'a result')];
  }
  const { expected } = one;
  if (expected.error !== undefined) return [say('refused', 'a result', expected.error)];
  const sizes = one.values.flatMap((value) => (value === null ? [] : [Math.abs(value)]));
  // The share of values below 1 is taken of the values themselves, or it would say nothing of them.
  const largest = Math.max(0, ...sizes);
  const quirks = new Set(listOf(one.quirkAt));
  const lines: string[] = [];
  for (const field of ['mean', 'lowerLimit', 'upperLimit', 'segment', 'shortGroupWarning'] as const)
    compare(field, new Set());
  for (const field of ['pointType', 'specialCause'] as const) compare(field, quirks);
  const last = one.values.length - 1;
  for (const field of ['latestVariationIcon', 'assurance'] as const) {
    if (field === 'latestVariationIcon' && quirks.has(last)) continue;
    const [found, wanted] = [result[field], expected[field] ?? null];
    if (found !== wanted) lines.push(say(field, found, wanted));
  }
  return lines;

  function compare(
    field: Exclude<keyof typeof result, 'latestVariationIcon' | 'assurance'>,
    but: ReadonlySet<number>,
  ) {
    const [found, wanted] = [result[field], expected[field]];
    if (found.length !== wanted.length)
      lines.push(say(`${field}, length`, found.length, wanted.length));
    for (const [index, value] of found.entries()) {
      if (but.has(index) || isSame(value, wanted[index], largest)) continue;
      lines.push(say(`${field}[${index}]`, value, wanted[index]));
    }
  }
}

function main(file: string | undefined): number {
  if (file === undefined) {
    console.error('Usage: npx tsx tests/independent/spcCases.ts FILE');
    return 1;
  }
  const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly SpcCase[];
  let agree = 0;
  for (const one of cases) {
    const lines = disagreementsOf(one);
    for (const line of lines) console.log(line);
    if (lines.length === 0) agree += 1;
  }
  console.log(`${agree} of ${cases.length} agree`);
  return agree === cases.length && cases.length > 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(process.argv[2]);
}
