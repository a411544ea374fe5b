import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Known } from '#src/core/model/known.ts';
import type { Measure, MeasureFigure, MeasureValue } from '#src/core/model/measure.ts';
import { type Day, isKnownOn } from '#src/core/model/partialDate.ts';

/**
 * The measures of a board as they were known at the end of one day. A month that was restated later
 * is again what was said of it then; months, targets, planned values, recalculations and commentary
 * of later are left out, and so is a measure of which no month was known.
 *
 * @param linked Areas and decisions known on the day: links to others are left out.
 * @returns Nothing where the board has no measures, or none of them was known.
 */
export function measuresAsKnownOn(
  { measures }: Pick<BoardPack, 'measures'>,
  asAt: Day,
  linked: readonly { readonly id: string }[],
): Pick<BoardPack, 'measures'> {
  const ids = new Set(linked.map(({ id }) => id));
  const all = (measures ?? []).map((measure) => measureAsKnownOn(measure, asAt, ids));
  const known = all.filter(({ values }) => values.length > 0);
  return known.length === 0 ? {} : { measures: known };
}

function measureAsKnownOn(measure: Measure, asAt: Day, ids: ReadonlySet<string>): Measure {
  const known = <T extends Known>(records: readonly T[]) =>
    records.filter(({ knownOn }) => isKnownOn(knownOn, asAt));
  const linked = (links: readonly string[]) => links.filter((id) => ids.has(id));
  return {
    ...measure,
    values: measure.values.flatMap((value) => valueAsKnownOn(value, asAt) ?? []),
    targets: known(measure.targets),
    trajectory: known(measure.trajectory),
    recalculations: known(measure.recalculations),
    commentary: known(measure.commentary),
    areaIds: linked(measure.areaIds),
    actionIds: linked(measure.actionIds),
  };
}

/** `null` where nothing was said of the month by then. */
function valueAsKnownOn(value: MeasureValue, asAt: Day): MeasureValue | null {
  const { period, restatedFrom = [], ...latest } = value;
  const all: readonly MeasureFigure[] = [...restatedFrom, latest];
  const known = all.filter(({ knownOn }) => isKnownOn(knownOn, asAt));
  const then = known.at(-1);
  if (then === undefined || then.withdrawn === 'emptied') return null;
  const before = known.slice(0, -1);
  return { period, ...then, ...(before.length > 0 && { restatedFrom: before }) };
}
