import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { asKnownOn, indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { defaultSinceDate, describeSince } from '#src/core/board/sinceDate.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { type IndicatorFile, indicatorIds } from '#src/core/model/indicator.ts';
import { formatDate } from '#src/core/text/format.ts';
import { describeSource } from '#src/core/text/sourceText.ts';
import { boardPackQuery, indicatorQuery } from '#src/data/queries.ts';
import { useOthers } from '#src/features/judgements/national/useOthers.ts';
import { ownRegion, resolveSet } from './authoritySets.ts';
import { codesReported, compare, yearsOf } from './comparison.ts';
import { newJudgements } from './newJudgements.ts';
import { type AuthoritiesOptions, fiveRates } from './options.ts';
import { sortRows } from './sortRows.ts';

/** At module level, as the result is kept only for the same function: files that stay the same stay one list. */
const readFiles = (results: UseQueryResult<IndicatorFile>[]) => ({
  files: results.flatMap(({ data }) => (data ? [data] : [])),
  isPending: results.some(({ isPending }) => isPending),
  faults: results.flatMap(({ error }) => (error ? [error.message] : [])),
});

const indicatorQueries = indicatorIds.map(indicatorQuery);
const shownByFive: ReadonlySet<string> = new Set(fiveRates);

/** Everything that authorities side by side are made from, as known on the day of the view. */
export function useComparison(board: BoardParams, options: AuthoritiesOptions) {
  const { asAt, authorityCode } = board;
  const { all, authority, file, dataset, source } = useOthers(board);
  // A pack that cannot be read costs the day of the board's meeting, not the comparison.
  const { data: pack } = useQuery(boardPackQuery(authorityCode));
  const {
    files: published,
    isPending,
    faults,
  } = useQueries({
    queries: indicatorQueries,
    combine: readFiles,
  });
  const { set: wanted, year, from, hasAllMeasures, sort, direction } = options;
  const files = useMemo(
    () =>
      published
        .filter(({ indicator }) => hasAllMeasures || shownByFive.has(indicator.id))
        .map((one) => indicatorAsKnownOn(one, asAt)),
    [published, asAt, hasAllMeasures],
  );
  const counted = useMemo(() => {
    const known = pack && asKnownOn(pack, asAt);
    const day = board.since ?? (known ? defaultSinceDate(known, asAt) : asAt);
    return { day, words: known ? describeSince(day, known) : formatDate(day) };
  }, [pack, asAt, board.since]);
  const comparison = useMemo(() => {
    const reported = codesReported(files, year);
    const set = resolveSet(wanted ?? ownRegion(authority), all, file, authority, reported);
    return compare({
      set,
      all,
      own: authority,
      inspections: file,
      files,
      year,
      from,
      since: counted.day,
    });
  }, [wanted, all, file, authority, files, year, from, counted.day]);
  const sources = useMemo(
    () => [...files.map((one) => describeSource(one, dataset)), source],
    [files, dataset, source],
  );
  const rows = useMemo(() => sortRows(comparison, sort, direction), [comparison, sort, direction]);
  return {
    asAt,
    all,
    authority,
    inspections: file,
    comparison,
    /** In the order that the reader asked for. */
    rows,
    years: useMemo(() => yearsOf(files), [files]),
    isPending,
    faults,
    source,
    sources,
    since: counted.words,
    news: useMemo(
      () => newJudgements(comparison.rows, file, counted.day),
      [comparison, file, counted.day],
    ),
  };
}

export type ComparisonData = ReturnType<typeof useComparison>;
