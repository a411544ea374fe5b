import * as z from 'zod/mini';
import { areaSorts } from '#src/core/board/areaSorts.ts';
import { areaPlaces, areaStatuses } from '#src/core/model/area.ts';
import { ratings } from '#src/core/model/rating.ts';
import type { AreasOptions } from '#src/features/areas/options.ts';
import { actionParams } from './actionsSearch.ts';
import { optionalParam, words } from './optionalParam.ts';

const oneOf = <const Names extends readonly string[]>(names: Names) => optionalParam(z.enum(names));

/**
 * What the address of the improvement areas may carry; what is not asked for stays out of it, and
 * what is not understood is left aside.
 */
export const areasSearch = z.object({
  ...actionParams,
  words,
  theme: words,
  /** Id of the inspection, visit or review, or the council's plan. */
  by: words,
  status: oneOf(areaStatuses),
  list: oneOf(areaPlaces),
  owner: words,
  delivery: oneOf(ratings),
  impact: oneOf(ratings),
  overdue: optionalParam(z.boolean()),
  sort: oneOf(areaSorts),
  /** An area of the recurring theme to show, under the name that shared addresses have. */
  thread: words,
});

type AreasSearch = z.infer<typeof areasSearch>;

/** What a reader asked for, from the address. */
export const parseSearch = (search: AreasSearch): AreasOptions => ({
  filter: {
    words: search.words ?? '',
    theme: search.theme ?? null,
    raisedBy: search.by ?? null,
    status: search.status ?? null,
    list: search.list ?? null,
    owner: search.owner ?? null,
    delivery: search.delivery ?? null,
    impact: search.impact ?? null,
    overdue: search.overdue ?? false,
  },
  sort: search.sort ?? null,
  recurringTheme: search.thread ?? null,
});

/** The address of what a reader asked for. */
export const toSearch = ({ filter, sort, recurringTheme }: AreasOptions): AreasSearch => ({
  words: filter.words || undefined,
  theme: filter.theme ?? undefined,
  by: filter.raisedBy ?? undefined,
  status: filter.status ?? undefined,
  list: filter.list ?? undefined,
  owner: filter.owner ?? undefined,
  delivery: filter.delivery ?? undefined,
  impact: filter.impact ?? undefined,
  overdue: filter.overdue || undefined,
  sort: sort ?? undefined,
  thread: recurringTheme ?? undefined,
});
