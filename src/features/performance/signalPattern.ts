import type { SpcSignal } from '#src/core/stats/spcSignals.ts';
import type { MeasureMonth } from './measureMonths.ts';

/** What a special cause consists of, for words and for the bracket over a chart. */
export interface SignalPattern extends SpcSignal {
  /** Its months, oldest first, the one that is asked about among them. */
  readonly months: readonly MeasureMonth[];
  /** The place of that month among them, from 0. */
  readonly place: number;
}

/**
 * The months that make one month a special cause: itself beyond a limit; all that rise or fall up to it
 * and from it on; all on its side of the mean without a gap; or the two or three that are close to a limit.
 *
 * @param index Its place among the months.
 * @returns `null` for a month without a signal.
 */
export function patternAt(months: readonly MeasureMonth[], index: number): SignalPattern | null {
  const month = months[index];
  if (!month?.signal) return null;
  const { signal, segment } = month;
  const belongs: Readonly<Record<SpcSignal['rule'], (one: number, next: number) => boolean>> = {
    outside: () => false,
    trend: (one, next) => stepsOn(months[one], months[next], signal.side),
    'two-of-three': (one, next) =>
      [months[one], months[next]].every(
        (each) => each?.signal?.rule === 'two-of-three' && each.signal.side === signal.side,
      ),
    run: (one, next) =>
      [months[one], months[next]].every((each) => each && isOnSide(each, signal.side)),
  };
  const isPart = (one: number, next: number) =>
    months[one]?.segment === segment &&
    months[next]?.segment === segment &&
    belongs[signal.rule](one, next);
  let [first, last] = [index, index];
  while (isPart(first - 1, first)) first -= 1;
  while (isPart(last, last + 1)) last += 1;
  return { ...signal, months: months.slice(first, last + 1), place: index - first };
}

function stepsOn(
  one: MeasureMonth | undefined,
  next: MeasureMonth | undefined,
  side: SpcSignal['side'],
): boolean {
  const [value, later] = [one?.value ?? null, next?.value ?? null];
  if (value === null || later === null) return false;
  return side === 'high' ? later > value : later < value;
}

function isOnSide({ value, mean }: MeasureMonth, side: SpcSignal['side']): boolean {
  if (value === null || mean === null) return false;
  return side === 'high' ? value > mean : value < mean;
}
