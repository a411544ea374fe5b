import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { useState } from 'react';
import { pageTitle } from '#src/app/pageTitle.ts';
import { useToday } from '#src/app/today.ts';
import { useBoardAuthority } from '#src/app/useBoardAuthority.ts';
import { useDocumentTitle } from '#src/app/useDocumentTitle.ts';
import { datasetQuery } from '#src/dataset/queries.ts';
import { formatDate } from '#src/domain/format.ts';
import { Button } from '#src/ui/Button.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AuthorityPicker } from './AuthorityPicker.tsx';
import { PageFooter } from './PageFooter.tsx';
import styles from './ScreenFrame.module.css';

const tabs = [
  { to: '/', name: 'Overview' },
  { to: '/workforce', name: 'Workforce' },
  { to: '/judgements', name: 'Judgements' },
  { to: '/areas', name: 'Improvement areas' },
  { to: '/timeline', name: 'Timeline' },
  { to: '/sources', name: 'Sources' },
] as const;

/** The page around every view: whose board it is, where one can go, what it is made from. */
export function ScreenFrame() {
  const { authority, all } = useBoardAuthority();
  const { data: dataset } = useQuery(datasetQuery);
  const asAt = useToday();
  const title = usePageTitle();
  useDocumentTitle(title);
  const news = useNews(title);

  return (
    <>
      <button type="button" className={styles.skip} onClick={focusMain}>
        Skip to the board
      </button>
      <p role="status" className="visually-hidden">
        {news}
      </p>
      <header>
        <div className={styles.bar}>
          <div className={styles.name}>
            {all ? (
              <AuthorityPicker all={all} authority={authority} />
            ) : (
              <strong>Children’s services</strong>
            )}
            <span className={styles.product}>Improvement Board</span>
          </div>
          <nav aria-label="Sections">
            {tabs.map(({ to, name }) => (
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
            <Button onClick={() => window.print()}>Print</Button>
          </div>
        </div>
        <p className={styles.known}>
          <span>
            Showing what was known on <strong>{formatDate(asAt)}</strong>
            {authority?.status === 'abolished' && '. This authority no longer exists.'}
          </span>
          {dataset && <span>Data published up to {formatDate(dataset.dataDate)}</span>}
        </p>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <SectionBoundary name="What this board is made from" minHeight={120}>
          <PageFooter />
        </SectionBoundary>
      </footer>
    </>
  );
}

/** The address keeps its hash for the view, so skipping moves the focus and not the address. */
const focusMain = () => document.getElementById('main')?.focus();

/** The title that the route gives its page, or `null` where the page is none of the board's. */
function usePageTitle(): string | null {
  const { authority, all, isAwaited } = useBoardAuthority();
  const section = useMatches({
    select: (matches) => {
      const match = matches.at(-1);
      const title = match?.staticData.title;
      return typeof title === 'function' ? title(match?.params ?? {}) : title;
    },
  });
  const isNowhere = all && !authority;
  return section === undefined || isAwaited || isNowhere ? null : pageTitle(section, authority);
}

/** The title once it has changed: a new page announces itself to a screen reader, the first does not need it. */
function useNews(title: string | null): string {
  const [first, setFirst] = useState(title);
  const [hasMoved, setHasMoved] = useState(false);
  if (first === null && title !== null) setFirst(title);
  if (!hasMoved && first !== null && title !== null && title !== first) setHasMoved(true);
  return hasMoved ? (title ?? '') : '';
}
