import { type DataFault, describeEarlier } from '#src/core/board/dataNoteText.ts';
import { DatasetError } from '#src/data/dataSource.ts';
import { Banner } from '#src/frames/shared/Banner.tsx';
import { Button } from '#src/ui/Button.tsx';
import { useRenewal } from './useRenewal.ts';

/** Says that the page shows what worked last, how old it is and why, and asks again by itself. */
export function StaleDataNotice() {
  const { oldest, isTrying, tryNow } = useRenewal();
  if (!oldest) return null;
  return (
    <Banner
      action={
        // Not `disabled`, which would take the focus away.
        <Button aria-disabled={isTrying} onClick={tryNow}>
          {isTrying ? 'Trying again…' : 'Try again'}
        </Button>
      }
    >
      {describeEarlier(oldest.arrivedAt, Date.now(), dataFault(oldest.fault))}
    </Banner>
  );
}

/** What kind of failure it is, for a reader. */
function dataFault(error: Error): DataFault {
  if (!(error instanceof DatasetError)) return 'unreadable';
  if (error.isForeign) return 'foreign';
  if (error.status !== null) return 'failing';
  return error.isPassing ? 'unreachable' : 'unreadable';
}
