import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isKnownOn } from '#src/core/model/partialDate.ts';
import { boardPackQuery } from '#src/data/queries.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { useBoardDates } from '#src/navigation/useBoardDates.ts';

interface AreaTitle {
  /** `null` where the address names no area that is known on the day of the view. */
  readonly title: string | null;
  /** The board's file has neither arrived nor failed. */
  readonly isAwaited: boolean;
}

/** What the improvement area is called that the address names by its id. */
export function useAreaTitle(): AreaTitle {
  const { area: id } = useParams({ strict: false });
  const { code, authority, all, isAwaited } = useBoardAuthority();
  const { asAt } = useBoardDates();
  const isNowhere = isAwaited || (all && !authority);
  const isAsked = id !== undefined && !isNowhere;
  const { data, isFetched } = useQuery({ ...boardPackQuery(code), enabled: isAsked });
  const area = isAsked ? data?.areas.find((one) => one.id === id) : undefined;
  return {
    title: area && isKnownOn(area.knownOn, asAt) ? `Improvement area: ${area.title}` : null,
    isAwaited: isAsked && !isFetched,
  };
}
