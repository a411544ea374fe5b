import * as z from 'zod/mini';
import type { TimelineOptions } from '#src/features/timeline/options.ts';
import { timelineKinds } from '#src/features/timeline/timeline.ts';
import { optionalParam, words } from './optionalParam.ts';

/** In an address where every kind is taken away. */
const noKind = 'none';

/**
 * What the address of the timeline may carry; what is not asked for stays out of it, and what is not
 * understood is left aside.
 */
export const timelineSearch = z.object({
  /** Kinds to show, joined by commas. */
  kinds: optionalParam(z.string()),
  words,
  /** The entry to show. */
  entry: words,
});

type TimelineSearch = z.infer<typeof timelineSearch>;

/** What a reader asked for, from the address. */
export const parseSearch = (search: TimelineSearch): TimelineOptions => ({
  kinds: kindsOf(search.kinds),
  words: search.words ?? '',
  entry: search.entry ?? null,
});

function kindsOf(text: string | undefined): TimelineOptions['kinds'] {
  if (text === noKind) return [];
  const optionalParam = text?.split(',') ?? [];
  const kinds = timelineKinds.filter((kind) => optionalParam.includes(kind));
  return kinds.length === 0 ? null : kinds;
}

/** The address of what a reader asked for. */
export const toSearch = ({ kinds, words: typed, entry }: TimelineOptions): TimelineSearch => ({
  kinds: kinds === null ? undefined : kinds.join(',') || noKind,
  words: typed || undefined,
  entry: entry ?? undefined,
});
