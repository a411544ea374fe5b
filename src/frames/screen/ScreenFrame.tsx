import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { useBackend } from '#src/data/useSource.ts';
import { PrintButton } from '#src/frames/print/PrintButton.tsx';
import { ShareButton } from '#src/frames/share/ShareButton.tsx';
import { Marking } from '#src/frames/shared/Marking.tsx';
import { PageFooter } from '#src/frames/shared/PageFooter.tsx';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { useHasMeasures } from '#src/navigation/useHasMeasures.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { enterFullScreen } from '#src/ui/useFullScreen.ts';
import { AsAtBar } from './AsAtBar.tsx';
import { AuthorityPicker } from './AuthorityPicker.tsx';
import { PreparedNotes } from './PreparedNotes.tsx';
import { RecordNotes } from './RecordNotes.tsx';
import styles from './ScreenFrame.module.css';
import { useHasOwnRow } from './useHasOwnRow.ts';

// A page of files has no use for it.
const DataNotes = __READS_BACKEND__
  ? lazy(async () => ({ default: (await import('./DataNotes.tsx')).DataNotes }))
  : null;

const tabs = [
  { to: '/', name: 'Overview' },
  { to: '/performance', name: 'Performance' },
  { to: '/workforce', name: 'Workforce' },
  { to: '/judgements', name: 'Judgements' },
  { to: '/areas', name: 'Improvement areas' },
  { to: '/timeline', name: 'Timeline' },
  { to: '/sources', name: 'Sources' },
] as const;

/** The page around every view: whose board it is, where one can go, what it is made from. */
export function ScreenFrame() {
  const { authority, all } = useBoardAuthority();
  const backend = useBackend();
  const hasMeasures = useHasMeasures();
  const bar = useRef<HTMLDivElement>(null);
  const isOwnRow = useHasOwnRow(bar, hasMeasures);

  return (
    <>
      <button type="button" className={styles.skip} onClick={focusMain}>
        Skip to the board
      </button>
      <header>
        <div ref={bar} className={styles.bar} data-many={hasMeasures} data-own-row={isOwnRow}>
          <div className={styles.name}>
            {all ? (
              <AuthorityPicker all={all} authority={authority} />
            ) : (
              <strong>Children’s services</strong>
            )}
            <span className={styles.product}>Improvement Board</span>
          </div>
          <nav aria-label="Sections">
            {tabs
              .filter(({ to }) => to !== '/performance' || hasMeasures)
              .map(({ to, name }) => (
                <Link
                  key={to}
                  to={to}
                  className={styles.tab}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {name}
                </Link>
              ))}
          </nav>
          <div className={styles.actions}>
            {/* A board that a backend keeps is not one file to renew. */}
            {!backend && (
              <Link
                to="/prepare"
                className={styles.prepare}
                activeOptions={{ includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                Prepare
              </Link>
            )}
            <ShareButton />
            <PrintButton />
            <Link
              to="/present"
              className={styles.present}
              // Browsers allow full screen only at once after a press.
              onClick={() => void enterFullScreen()}
            >
              Present
            </Link>
          </div>
        </div>
        <Marking />
        <AsAtBar />
        {DataNotes && backend && (
          <Suspense>
            <DataNotes backend={backend} />
          </Suspense>
        )}
        <PreparedNotes />
        <RecordNotes />
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <SectionBoundary name="What this board is made from" minHeight={120}>
          <PageFooter />
        </SectionBoundary>
        <p className={styles.statement}>
          <Link to="/accessibility">Accessibility</Link>
        </p>
      </footer>
    </>
  );
}

/** The address keeps its hash for the view, so skipping moves the focus and not the address. */
const focusMain = () => document.getElementById('main')?.focus();
