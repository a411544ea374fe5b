import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { describeNewData } from '#src/core/board/dataNoteText.ts';
import type { Backend } from '#src/data/backend.ts';
import { boardPackPath, fileKey } from '#src/data/queries.ts';
import { Banner } from '#src/frames/shared/Banner.tsx';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { Button } from '#src/ui/Button.tsx';

const asksEveryMs = 60_000;

/** Says that the backend has something newer than the page shows, and shows it when asked to. */
export function NewDataNote({ backend }: { readonly backend: Backend }) {
  const client = useQueryClient();
  const { code } = useBoardAuthority();
  const key = ['new-data', code];
  const { data: noticedAt } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      // Its version covers every national file.
      const watched = ['dataset.json', boardPackPath(code)];
      const newer = await Promise.all(watched.map((path) => backend.hasNewer(path, signal)));
      if (!newer.includes(true)) return null;
      return client.getQueryData<number | null>(key) ?? Date.now();
    },
    initialData: null,
    // That it fails is said by what fails to be read.
    retry: false,
    refetchInterval: asksEveryMs,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  });
  if (noticedAt === null) return null;
  const show = async () => {
    client.setQueryData(key, null);
    await showNewest(client);
  };
  return (
    <Banner action={<Button onClick={() => void show()}>Load the latest data</Button>}>
      {describeNewData(noticedAt)}
    </Banner>
  );
}

/** Reads what is on screen again, and forgets the rest, so that no view mixes old and new. */
async function showNewest(client: QueryClient): Promise<void> {
  client.removeQueries({
    queryKey: [fileKey],
    type: 'inactive',
    predicate: ({ state }) => state.fetchStatus === 'idle',
  });
  await client.refetchQueries({ queryKey: [fileKey], type: 'active' });
}
