import { isOnPlan } from '#src/core/asKnownOn/raisedBy.ts';
import { isOpenNow } from '#src/core/board/areaStanding.ts';
import { recurrenceOf } from '#src/core/board/lineage.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { comparePartialDates } from '#src/core/model/partialDate.ts';
import { raisingPeriods } from './raisingPeriods.ts';
import type { RaisingPeriod, RecurringThemeRow, RecurringThemes } from './recurringThemes.ts';

/**
 * Themes by period, the theme that was raised in most periods first; equals by the number of their
 * areas, then as the pack first names them. `null` for a board without areas.
 *
 * @param pack As known on the day of the view.
 */
export function recurringThemesOf(pack: BoardPack, authorityName: string): RecurringThemes | null {
  const { areas } = pack;
  if (areas.length === 0) return null;
  const periods = raisingPeriods(pack);
  const known = new Set(areas.map(({ id }) => id));
  const themes = [...new Set(areas.map(({ theme }) => theme))];
  const rows = themes.map((theme): RecurringThemeRow & { readonly count: number } => {
    const own = areas.filter((area) => area.theme === theme);
    const cells = periods.map((period) =>
      period.areas
        .filter((area) => area.theme === theme)
        .map((area) => ({ area, isOpenNow: isOpenNow(area) })),
    );
    return {
      theme,
      cells,
      raisedIn: cells.filter((cell) => cell.length > 0).length,
      leadId: compareByRecurrence(own, areas, periods)?.id ?? '',
      count: own.length,
    };
  });
  return {
    authorityName,
    periods,
    rows: rows
      .toSorted((a, b) => b.raisedIn - a.raisedIn || b.count - a.count)
      .map(({ count: _, ...row }) => row),
    links: areas.flatMap(({ id: from, restatedIn }) =>
      restatedIn.filter((to) => known.has(to)).map((to) => ({ from, to })),
    ),
  };
}

/** Whether areas were raised more than once, or one restates another: a single list says nothing of either. */
export function canComeBack(pack: BoardPack): boolean {
  const known = new Set(pack.areas.map(({ id }) => id));
  return (
    raisingPeriods(pack).length > 1 ||
    pack.areas.some(({ restatedIn }) => restatedIn.some((id) => known.has(id)))
  );
}

/**
 * The area whose recurring theme is shown before a reader chooses one: of those open now, the one that was
 * raised, in its own right or as another that it restates or that restates it, at the most
 * inspections. Where no area that is open now was raised more than once, of all areas. `null` where
 * nothing was raised more than once.
 */
export function headlineArea({ areas }: BoardPack, { periods }: RecurringThemes): Area | null {
  const lead = compareByRecurrence(areas, areas, periods);
  return lead && periodsOf(recurrenceOf(lead, areas), periods).length > 1 ? lead : null;
}

/** Those of the periods in which any of the areas was raised. */
export const periodsOf = (
  areas: readonly Area[],
  periods: readonly RaisingPeriod[],
): RaisingPeriod[] => {
  const ids = new Set(areas.map(({ id }) => id));
  return periods.filter((period) => period.areas.some(({ id }) => ids.has(id)));
};

/** Raised more than once, open now, at most inspections, in most periods, told most often, latest. */
function compareByRecurrence(
  candidates: readonly Area[],
  areas: readonly Area[],
  periods: readonly RaisingPeriod[],
): Area | null {
  const ranked = candidates.map((area) => {
    const recurringTheme = recurrenceOf(area, areas);
    const raised = periodsOf(recurringTheme, periods);
    return {
      area,
      order: [
        Number(raised.length > 1),
        Number(isOpenNow(area)),
        raised.filter(({ kind }) => kind === 'inspection').length,
        raised.length,
        recurringTheme.length,
      ],
    };
  });
  const [first] = ranked.toSorted((a, b) => {
    const at = a.order.findIndex((value, index) => value !== b.order[index]);
    return at === -1
      ? comparePartialDates(b.area.raisedOn, a.area.raisedOn)
      : (b.order[at] ?? 0) - (a.order[at] ?? 0);
  });
  return first?.area ?? null;
}

/** Who raised the areas of a recurring theme. */
export interface Recurrence {
  /** Oldest first. */
  readonly inspections: readonly Inspection[];
  /** Whether there are several, and they are all inspections known since the first of them. */
  readonly isAtEverySince: boolean;
  /** Areas that focused and monitoring visits raised. */
  readonly byVisits: readonly Area[];
  /** Areas that other reviews raised. */
  readonly byOthers: readonly Area[];
  /** Areas of the council's own plan, whatever they answer to. */
  readonly byPlan: readonly Area[];
}

/** Who raised the areas of a recurring theme, and whether every inspection since the first did. */
export function recurrenceOfTheme(recurringTheme: readonly Area[], pack: BoardPack): Recurrence {
  const byPlan = recurringTheme.filter(isOnPlan);
  const raised = recurringTheme.filter((area) => !isOnPlan(area));
  const raisers = new Set(raised.map(({ raisedBy }) => raisedBy));
  const inOrder = pack.inspections.toSorted((a, b) => comparePartialDates(a.start, b.start));
  const inspections = inOrder.filter(({ id }) => raisers.has(id));
  const since = inOrder.slice(inOrder.findIndex(({ id }) => raisers.has(id)));
  const [inspectionIds, visitIds] = [pack.inspections, pack.visits].map(
    (records) => new Set(records.map(({ id }) => id)),
  );
  const byVisits = raised.filter(({ raisedBy }) => visitIds?.has(raisedBy));
  return {
    inspections,
    isAtEverySince: inspections.length > 1 && inspections.length === since.length,
    byVisits,
    byOthers: raised.filter(
      (area) => !byVisits.includes(area) && !inspectionIds?.has(area.raisedBy),
    ),
    byPlan,
  };
}
