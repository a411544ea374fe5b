import { Link, useLocation } from '@tanstack/react-router';
import { formatDate } from '#src/core/text/format.ts';
import { pageTitle } from '#src/navigation/pageTitle.ts';
import { useBoardDates } from '#src/navigation/useBoardDates.ts';
import { useOwnTitle } from '#src/navigation/useDocumentTitle.ts';
import styles from './NotFoundPage.module.css';

/** An address that leads nowhere, or not yet on the day of the view, says so and leads back. */
export function NotFoundPage() {
  useOwnTitle(pageTitle('No page at this address', undefined));
  const { asAt, today } = useBoardDates();
  // As it stands in the browser, also when the next address leads nowhere either.
  const address = useLocation({ select: () => window.location.hash || '#/' });
  const nothing = (
    <>
      The board has nothing at <code className={styles.address}>{address}</code>
    </>
  );
  return (
    <div key={address} className={styles.page}>
      <h1>There is no page at this address</h1>
      {asAt < today ? (
        // The frame offers the latest day.
        <p>
          {nothing}, as it was known on {formatDate(asAt)}. It may have something there on a later
          day.
        </p>
      ) : (
        <p>{nothing}. Check it for a typing mistake, or start from the overview.</p>
      )}
      <p>
        <Link to="/" search={{ authority: undefined }}>
          Go to the overview
        </Link>
      </p>
    </div>
  );
}
