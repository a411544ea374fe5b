import * as z from 'zod/mini';
import { type SourcesOptions, sourceSorts } from '#src/features/sources/options.ts';
import { optionalParam } from './optionalParam.ts';

/** What the address of the sources may carry; what is not understood is left aside. */
export const sourcesSearch = z.object({
  /** Id of the source to open. */
  source: optionalParam(z.string()),
  sort: optionalParam(z.enum(sourceSorts)),
  /** Words to find; digits alone arrive as a number. */
  find: z.optional(z.coerce.string()),
});

type SourcesSearch = z.infer<typeof sourcesSearch>;

/** What a reader asked for, from the address. */
export const parseSearch = (search: SourcesSearch): SourcesOptions => ({
  source: search.source ?? null,
  sort: search.sort ?? 'newest',
  find: search.find ?? '',
});

/** The address of what a reader asked for; what goes without saying stays out of it. */
export const toSearch = ({ source, sort, find }: SourcesOptions): SourcesSearch => ({
  source: source ?? undefined,
  sort: sort === 'newest' ? undefined : sort,
  find: find === '' ? undefined : find,
});
