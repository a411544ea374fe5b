import * as z from 'zod/mini';
import { ilacsTopics } from '#src/core/model/topic.ts';
import type { JudgementsOptions } from '#src/features/judgements/history/options.ts';
import { optionalParam } from './optionalParam.ts';

const none = 'none';

/** What the address of the judgements may carry; what is not understood is left aside. */
export const judgementsSearch = z.object({
  /** The inspection or visit to open. */
  record: optionalParam(z.coerce.string()),
  /** Topics of the judgement history joined by commas, or `none`; all where the address is silent. */
  topics: optionalParam(z.string().check(z.regex(/^[a-z-]+(,[a-z-]+)*$/))),
});

type JudgementsSearch = z.infer<typeof judgementsSearch>;

/** What a reader asked for, from the address. */
export function parseSearch({ record, topics }: JudgementsSearch): JudgementsOptions {
  const named = topics?.split(',') ?? [];
  const known = ilacsTopics.filter((topic) => named.includes(topic));
  const isAsked = topics === none || known.length > 0;
  return { topics: isAsked ? known : ilacsTopics, record: record ?? null };
}

/** The address of what a reader asked for. */
export function toSearch({ record, topics }: JudgementsOptions): JudgementsSearch {
  const isAll = ilacsTopics.every((topic) => topics.includes(topic));
  return {
    record: record ?? undefined,
    topics: isAll ? undefined : topics.join(',') || none,
  };
}
