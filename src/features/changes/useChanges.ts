import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { BoardView } from '#src/core/model/boardView.ts';
import { boardPackQuery, indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { headlineIndicators } from '#src/features/indicators/headlineIndicators.ts';
import { changeGroups } from './changeGroups.ts';
import { sinceOf, whatChanged, workforceChanges } from './whatChanged.ts';
import { changesHeadline, changesInWords, sinceInWords } from './whatChangedWords.ts';

/** Everything that became known between the two days of a view, in words. */
export function useChanges({ authorityCode, asAt, since: asked }: BoardView) {
  const { all, authority } = useAuthority(authorityCode);
  const { data: pack } = useSuspenseQuery(boardPackQuery(authorityCode));
  // An indicator that cannot be read costs its own line here: its card says what is wrong with it.
  const files = useQueries({ queries: headlineIndicators.map(({ id }) => indicatorQuery(id)) });
  const since = asked ?? sinceOf(pack, asAt);
  const news = whatChanged(pack, since, asAt);
  const workforce = files
    .flatMap(({ data }) => (data ? workforceChanges(data, all, authority, since, asAt) : []))
    .toSorted((a, b) => b.year - a.year);
  return {
    title: `What changed since ${sinceInWords(since, pack)}`,
    headline: changesHeadline(news, workforce),
    summary: changesInWords(news, workforce, since, asAt),
    groups: changeGroups(news, workforce),
  };
}
