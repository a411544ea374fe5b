import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { boardPackQuery, indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { headlineIndicators } from '#src/features/indicators/headlineIndicators.ts';
import { changeGroups } from './changeGroups.ts';
import { defaultSinceDate, whatChanged, workforceChanges } from './whatChanged.ts';
import {
  changesHeadline,
  changesInSentence,
  describeChanges,
  describeSince,
} from './whatChangedText.ts';

/** Everything that became known between the two days of a view, in words. */
export function useChanges({ authorityCode, asAt, since: requested }: BoardParams) {
  const { all, authority } = useAuthority(authorityCode);
  const { data: pack } = useSuspenseQuery(boardPackQuery(authorityCode));
  // An indicator that cannot be read costs its own line here: its card says what is wrong with it.
  const files = useQueries({ queries: headlineIndicators.map(({ id }) => indicatorQuery(id)) });
  const since = requested ?? defaultSinceDate(pack, asAt);
  const news = whatChanged(pack, since, asAt);
  const workforce = files
    .flatMap(({ data }) => (data ? workforceChanges(data, all, authority, since, asAt) : []))
    .toSorted((a, b) => b.year - a.year);
  return {
    title: `What changed since ${describeSince(since, pack)}`,
    since: describeSince(since, pack),
    headline: changesHeadline(news, workforce),
    sentence: changesInSentence(news, workforce),
    summary: describeChanges(news, workforce, since, asAt),
    groups: changeGroups(news, workforce),
  };
}
