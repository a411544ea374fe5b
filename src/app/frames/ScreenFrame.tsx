import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAuthorityCode } from '#src/app/boardSearch.ts';
import { useToday } from '#src/app/today.ts';
import { authoritiesQuery, datasetQuery } from '#src/dataset/queries.ts';
import { formatDate } from '#src/domain/format.ts';
import { Button } from '#src/ui/Button.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { PageFooter } from './PageFooter.tsx';
import styles from './ScreenFrame.module.css';

/** The page around every view: whose board it is, where one can go, what it is made from. */
export function ScreenFrame() {
  const code = useAuthorityCode();
  const { data } = useQuery(authoritiesQuery);
  const { data: dataset } = useQuery(datasetQuery);
  const asAt = useToday();
  const authority = data?.authorities.find((one) => one.code === code);
  const name = authority ? `${authority.shortName} children’s services` : 'Children’s services';

  useEffect(() => {
    document.title = `Overview, ${name}: Improvement Board`;
  }, [name]);

  return (
    <>
      <button type="button" className={styles.skip} onClick={focusMain}>
        Skip to the board
      </button>
      <header className={styles.header}>
        <div className={styles.bar}>
          <p className={styles.name}>
            <strong>{name}</strong>
            <span>Improvement Board</span>
          </p>
          <nav aria-label="Sections">
            <Link to="/" className={styles.tab} activeProps={{ 'aria-current': 'page' }}>
              Overview
            </Link>
          </nav>
          <div className={styles.actions}>
            <Button onClick={() => window.print()}>Print</Button>
          </div>
        </div>
      </header>
      <p className={styles.known}>
        <span>
          Showing what was known on <strong>{formatDate(asAt)}</strong>
          {authority?.status === 'abolished' && '. This authority no longer exists.'}
        </span>
        {dataset && <span>Data published up to {formatDate(dataset.dataDate)}</span>}
      </p>
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
