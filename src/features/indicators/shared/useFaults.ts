import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type IndicatorId, indicatorIds } from '#src/core/model/indicator.ts';

interface Fault {
  readonly id: IndicatorId;
  readonly reason: string;
}

/** `id` of the link to an indicator in the scorecard. */
export const scorecardLinkId = (id: IndicatorId) => `scorecard-${id}`;

/**
 * The indicators that could not be read, and a way to try them again: what is wrong stays told until
 * all have answered, and the focus goes from the button that is gone to the first row that came.
 *
 * @param results One for each indicator, in the order of `indicatorIds`.
 */
export function useFaults(results: readonly UseQueryResult<unknown>[]) {
  const [retried, setRetried] = useState<readonly Fault[]>([]);
  const [arrived, setArrived] = useState<IndicatorId | null>(null);

  useEffect(() => {
    if (arrived === null || document.activeElement !== document.body) return;
    document.getElementById(scorecardLinkId(arrived))?.focus();
  }, [arrived]);

  const isRetrying = retried.length > 0;
  const failed = indicatorIds.flatMap((id, index): Fault[] => {
    const { error } = results[index] ?? {};
    return error ? [{ id, reason: error.message }] : [];
  });
  const retry = async () => {
    setArrived(null);
    setRetried(failed);
    const requested = results.filter(({ isError }) => isError).map(({ refetch }) => refetch());
    const answers = await Promise.all(requested);
    const came = failed.filter((_, index) => answers[index]?.isSuccess);
    setRetried([]);
    setArrived(came[0]?.id ?? null);
  };
  return { faults: isRetrying ? retried : failed, isRetrying, retry: () => void retry() };
}
