import * as z from 'zod/mini';
import { actionStatuses } from '#src/core/board/actionStatus.ts';
import { ratings } from '#src/core/model/rating.ts';
import { type ActionsOptions, actionSorts, actionStates } from '#src/features/actions/options.ts';
import { optionalParam, words } from './optionalParam.ts';

const oneOf = <const Names extends readonly string[]>(names: Names) => optionalParam(z.enum(names));

/** What the address of the improvement areas carries for their view of actions, beside what they share. */
export const actionParams = {
  /** The areas themselves where it is not there. */
  view: oneOf(['actions']),
  area: words,
  state: oneOf([...actionStatuses, ...actionStates]),
  order: oneOf(actionSorts),
};

const actionsSearch = z.object({
  ...actionParams,
  words,
  owner: words,
  delivery: oneOf(ratings),
});

type ActionsSearch = z.infer<typeof actionsSearch>;

/** What a reader asked for, from the address. */
export const parseSearch = (search: ActionsSearch): ActionsOptions => ({
  filter: {
    words: search.words ?? '',
    areaId: search.area ?? null,
    owner: search.owner ?? null,
    state: search.state ?? null,
    delivery: search.delivery ?? null,
  },
  sort: search.order ?? 'urgency',
});

/** The address of what a reader asked for. */
export const toSearch = ({ filter, sort }: ActionsOptions): ActionsSearch => ({
  view: 'actions',
  words: filter.words || undefined,
  area: filter.areaId ?? undefined,
  owner: filter.owner ?? undefined,
  state: filter.state ?? undefined,
  delivery: filter.delivery ?? undefined,
  order: sort === 'urgency' ? undefined : sort,
});
