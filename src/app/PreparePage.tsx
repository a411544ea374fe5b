import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { disambiguatedName } from '#src/core/model/authority.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { withInitialRoute } from '#src/core/text/withInitialRoute.ts';
import { useBuild } from '#src/data/useSource.ts';
import { PrepareView } from '#src/features/prepare/PrepareView.tsx';
import { offlineSource } from '#src/frames/share/offlineFile.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { useBoardDates } from '#src/navigation/useBoardDates.ts';
import { AwaitedBoard } from './BoardPage.tsx';

/** Where a council makes its own board, of the authority in the address to begin with. */
export function PreparePage() {
  const { code, authority, all, isAwaited } = useBoardAuthority();
  const { today } = useBoardDates();
  const build = useBuild();
  const navigate = useNavigate();
  const { example } = useSearch({ from: '/prepare' });
  const name = authority?.shortName ?? '';
  const council = useMemo(() => ({ code, name }), [code, name]);
  const councils = useMemo(
    () =>
      (all?.authorities ?? [])
        .filter(({ status }) => status === 'current')
        .map((one) => ({ code: one.code, name: all ? disambiguatedName(one, all) : one.name }))
        .toSorted((a, b) => compareNames(a.name, b.name)),
    [all],
  );
  const onCouncil = useCallback(
    (chosen: string) =>
      void navigate({
        to: '.',
        search: (search) => ({
          ...search,
          authority: chosen === build.authorityCode ? undefined : chosen,
        }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, build.authorityCode],
  );
  const readPage = useCallback(
    async () => withInitialRoute(await offlineSource(build), ''),
    [build],
  );
  if (isAwaited) return <AwaitedBoard />;
  return (
    <PrepareView
      today={today}
      council={council}
      councils={councils}
      onCouncil={onCouncil}
      readPage={readPage}
      opensExample={example === 'yes'}
    />
  );
}
