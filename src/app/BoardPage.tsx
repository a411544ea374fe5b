import { Fragment, type ReactNode } from 'react';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { useBoardDates } from '#src/navigation/useBoardDates.ts';
import { useViewKey } from '#src/navigation/useViewKey.ts';
import styles from './BoardPage.module.css';
import { NotFoundPage } from './NotFoundPage.tsx';

interface Props {
  /** Draws the view; nothing of one authority's or day's view is kept for the next one's. */
  readonly children: (board: BoardParams) => ReactNode;
}

/** A view of the authority in the address, or a way back when there is no such authority. */
export function BoardPage({ children }: Props) {
  const { code, authority, all, isAwaited } = useBoardAuthority();
  const { asAt, since } = useBoardDates();
  const key = useViewKey(code);
  if (isAwaited) return <AwaitedBoard />;
  if (all && !authority) return <NotFoundPage />;
  return <Fragment key={key}>{children({ authorityCode: code, asAt, since })}</Fragment>;
}

/** Stands for a view whose authority or code is on its way. */
export const AwaitedBoard = () => (
  <p className={styles.awaited} aria-busy="true">
    Loading the board…
  </p>
);
