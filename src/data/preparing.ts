import { type QueryClient, skipToken, useQuery } from '@tanstack/react-query';

/** The board that is being prepared in the page, which every view shows in place of the dataset's. */
export interface Preparing {
  readonly code: string;
  readonly name: string;
  readonly isUnsaved: boolean;
  /** Whether the views show its public edition. */
  readonly isPublic: boolean;
}

const key = ['preparing'] as const;

/** @param preparing `null` where none is. */
export const putPreparing = (client: QueryClient, preparing: Preparing | null): void => {
  client.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
  client.setQueryData<Preparing | null>(key, preparing);
};

/** The board that is being prepared; `null` where none is. */
export const usePreparing = (): Preparing | null =>
  useQuery<Preparing | null>({ queryKey: key, queryFn: skipToken }).data ?? null;
