/** The error that adding two numbers leaves behind, so that nothing is lost (Knuth's two-sum). */
function twoSum(a: number, b: number): readonly [sum: number, error: number] {
  const sum = a + b;
  const back = sum - a;
  return [sum, a - (sum - back) + (b - back)];
}

/** The sum of all values, rounded once at the end (Shewchuk's partial sums). */
function exactSum(values: readonly number[]): number {
  let partials: number[] = [];
  for (const value of values) {
    let rest = value;
    const next: number[] = [];
    for (const partial of partials) {
      const [sum, error] = twoSum(rest, partial);
      if (error !== 0) next.push(error);
      rest = sum;
    }
    partials = [...next, rest];
  }
  return partials.reduceRight((sum, partial) => sum + partial, 0);
}

/**
 * The mean, in more than double precision: the mean of fifteen times 0.1 is 0.1. With a plain sum it
 * would be a little more, and every point of a constant series would lie below its own mean.
 *
 * @param values Finite numbers, in any order: the order does not change the mean.
 * @returns `null` for no values.
 */
export function exactMean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const first = exactSum(values) / values.length;
  // What rounding the quotient lost, as R's `mean` adds it back.
  const rest = exactSum([...values, ...values.map(() => -first)]);
  return first + rest / values.length;
}
