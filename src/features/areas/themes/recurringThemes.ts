import type { Area } from '#src/core/model/area.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';

/**
 * A time at which areas were raised: an inspection, all visits and other reviews between two, or what
 * the council's own plan holds between two.
 */
export interface RaisingPeriod {
  readonly id: string;
  readonly kind: 'inspection' | 'visits' | 'plan';
  /** The inspection's first day; of visits the first and the last one's, of other reviews when they reported. */
  readonly from: PartialDate;
  readonly to: PartialDate;
  /** Whether any of a time between inspections is a focused or monitoring visit. */
  readonly hasVisits: boolean;
  /** At least one, oldest first. */
  readonly areas: readonly Area[];
}

/** One area in the figure of what keeps coming back. */
export interface RecurringThemeMark {
  readonly area: Area;
  readonly isOpenNow: boolean;
}

/** One theme: its areas in each period. */
export interface RecurringThemeRow {
  readonly theme: string;
  /** One for each period; empty where the theme was not raised then. */
  readonly cells: readonly (readonly RecurringThemeMark[])[];
  /** In how many of the periods the theme was raised. */
  readonly raisedIn: number;
  /** Id of the area whose recurring theme is shown for the whole theme. */
  readonly leadId: string;
}

/** What keeps coming back: themes by period, and the links between areas that restate each other. */
export interface RecurringThemes {
  readonly authorityName: string;
  readonly periods: readonly RaisingPeriod[];
  /** What was raised in most periods first. */
  readonly rows: readonly RecurringThemeRow[];
  /** From the earlier area to the one that restates it, by id. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
}
