import type { Recorded } from '#src/core/model/areaUpdate.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Known } from '#src/core/model/known.ts';
import type {
  Measure,
  MeasureFigure,
  MeasureValue,
  Month,
  NewMeasureValue,
} from '#src/core/model/measure.ts';
import { lastDay } from '#src/core/model/partialDate.ts';

/**
 * The board once a value of a measure is recorded: the one rule for page and server. A month that has
 * a value is restated: what was said of it before stays in its history. Where the last is withdrawn, what
 * stood before it is said again. The value is known from the day of recording.
 *
 * @throws RangeError for a measure that the board does not have.
 */
export function withMeasureValue(
  pack: BoardPack,
  measureId: string,
  { period, isWithdrawn, ...said }: NewMeasureValue,
  { on }: Pick<Recorded, 'on'>,
): BoardPack {
  const { measures = [] } = pack;
  if (!measures.some(({ id }) => id === measureId)) {
    throw new RangeError(`The board of ${pack.authorityCode} has no measure ${measureId}.`);
  }
  const known = { knownOn: on, knownBy: 'published' } as const;
  const figureOf = (measure: Measure): MeasureFigure =>
    isWithdrawn ? { ...restoredFigure(saidOf(measure, period)), ...known } : { ...said, ...known };
  return {
    ...pack,
    measures: measures.map((measure) =>
      measure.id === measureId
        ? { ...measure, values: withFigure(measure.values, period, figureOf(measure)) }
        : measure,
    ),
  };
}

/** What was said of a month and not withdrawn since, oldest first. */
export function standingFigures(said: readonly MeasureFigure[]): readonly MeasureFigure[] {
  const standing: MeasureFigure[] = [];
  for (const figure of said) {
    if (figure.withdrawn === undefined) standing.push(figure);
    else standing.pop();
  }
  return standing;
}

/** What a month says once the last that was said of it is withdrawn. */
function restoredFigure(said: readonly MeasureFigure[]): Omit<MeasureFigure, keyof Known> {
  const before = standingFigures(said).at(-2);
  return before === undefined
    ? {
        value: 'x',
        numerator: null,
        denominator: null,
        isProvisional: false,
        note: '',
        withdrawn: 'emptied',
      }
    : { ...before, withdrawn: 'restored' };
}

function withFigure(
  values: readonly MeasureValue[],
  period: Month,
  figure: MeasureFigure,
): MeasureValue[] {
  const before = values.find((value) => value.period === period);
  const others = values.filter((value) => value !== before);
  const value = before ? restated(before, figure) : { period, ...figure };
  return [...others, value].toSorted((a, b) => compareText(a.period, b.period));
}

function restated(before: MeasureValue, figure: MeasureFigure): MeasureValue {
  const { period, restatedFrom = [], ...latest } = before;
  // What is dated vaguely may become known only after today, and then holds.
  const all = [...restatedFrom, latest, figure].toSorted((a, b) =>
    compareText(lastDay(a.knownOn), lastDay(b.knownOn)),
  );
  return { period, ...(all.at(-1) ?? figure), restatedFrom: all.slice(0, -1) };
}

/** All that was said of one month, oldest first. */
export function saidOf(measure: Measure | undefined, period: Month): readonly MeasureFigure[] {
  const value = measure?.values.find((one) => one.period === period);
  return value ? [...(value.restatedFrom ?? []), value] : [];
}

/** Whether what was said of a month is what a member records of it, in every part. */
export const isSameSaid = (
  figure: MeasureFigure,
  { period: _, isWithdrawn, ...said }: NewMeasureValue,
): boolean =>
  isWithdrawn
    ? figure.withdrawn !== undefined
    : Object.entries(said).every(([part, value]) => figure[part as keyof typeof said] === value);

/** Whether a measure says just that of the month already. */
export function isLastSaid(measure: Measure | undefined, value: NewMeasureValue): boolean {
  const last = saidOf(measure, value.period).at(-1);
  return last !== undefined && isSameSaid(last, value);
}
