import { Link } from '@tanstack/react-router';
import { pageTitle } from '#src/navigation/pageTitle.ts';
import { useOwnTitle } from '#src/navigation/useDocumentTitle.ts';
import styles from './NotFoundPage.module.css';

/** An address that leads nowhere says so and leads back. */
export function NotFoundPage() {
  useOwnTitle(pageTitle('No page at this address', undefined));
  return (
    <div className={styles.page}>
      <h1>There is no page at this address</h1>
      <p>
        The board has no section or authority called{' '}
        <code className={styles.address}>{window.location.hash || '#/'}</code>. Check it for a
        typing mistake, or start from the overview.
      </p>
      <p>
        <Link to="/" search={{ authority: undefined }}>
          Go to the overview
        </Link>
      </p>
    </div>
  );
}
