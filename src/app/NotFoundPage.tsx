import { Link, useLocation } from '@tanstack/react-router';
import { pageTitle } from '#src/navigation/pageTitle.ts';
import { useOwnTitle } from '#src/navigation/useDocumentTitle.ts';
import styles from './NotFoundPage.module.css';

/** An address that leads nowhere says so and leads back. */
export function NotFoundPage() {
  useOwnTitle(pageTitle('No page at this address', undefined));
  // As it stands in the browser, also when the next address leads nowhere either.
  const address = useLocation({ select: () => window.location.hash || '#/' });
  return (
    <div key={address} className={styles.page}>
      <h1>There is no page at this address</h1>
      <p>
        The board has nothing at <code className={styles.address}>{address}</code>. Check it for a
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
