import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { capitalised, formatCount } from '#src/core/text/format.ts';
import { newerOpened } from '#src/data/openedBoards.ts';
import type { Preparing } from '#src/data/preparing.ts';
import { useBuild } from '#src/data/useSource.ts';
import { Banner } from '#src/frames/shared/Banner.tsx';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';

/** That the board on screen is not saved yet; that the file is older than one that was opened before it. */
export function PreparedNotesBar({ preparing }: { readonly preparing: Preparing | null }) {
  const { prepared, authorityCode } = useBuild();
  const { code } = useBoardAuthority();
  const isPreparing = useLocation({ select: ({ pathname }) => pathname === '/prepare' });
  const stayedOut = prepared?.stayedOut ?? 0;
  const [isOlder] = useState(
    () => prepared !== undefined && newerOpened(authorityCode, prepared.savedAt) !== null,
  );
  return (
    <>
      {isOlder && code === authorityCode && (
        <Banner action={null}>
          This file is older than one of the same board that you opened in this tab before. Look for
          the newer one before you go on.
        </Banner>
      )}
      {stayedOut > 0 && preparing === null && code === authorityCode && !isPreparing && (
        <Banner action={<Link to="/prepare">What stayed out</Link>}>
          {stayedOut === 1 ? 'One place' : `${capitalised(formatCount(stayedOut))} places`} in the
          council’s files could not be understood and {stayedOut === 1 ? 'is' : 'are'} not on this
          board.
        </Banner>
      )}
      {preparing?.isPublic && preparing.code === code && !isPreparing && (
        <Banner action={<Link to="/prepare">Back to Prepare</Link>}>
          This is the public edition of the board of {preparing.name}, as it will be saved. Slides,
          paper and tables are of it too.
        </Banner>
      )}
      {preparing?.isUnsaved && !preparing.isPublic && preparing.code === code && !isPreparing && (
        <Banner action={<Link to="/prepare">Back to Prepare</Link>}>
          This is the board of {preparing.name} as you are preparing it. It is not saved yet.
        </Banner>
      )}
    </>
  );
}
