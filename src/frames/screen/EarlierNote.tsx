import { earlierInWords } from '#src/core/board/dataNoteWords.ts';
import { Notice } from '#src/frames/shared/Notice.tsx';
import { Button } from '#src/ui/Button.tsx';
import { dataFault } from './dataFault.ts';
import { useRenewal } from './useRenewal.ts';

/** Says that the page shows what worked last, how old it is and why, and asks again by itself. */
export function EarlierNote() {
  const { oldest, isTrying, tryNow } = useRenewal();
  if (!oldest) return null;
  return (
    <Notice
      action={
        // Not `disabled`, which would take the focus away.
        <Button aria-disabled={isTrying} onClick={tryNow}>
          {isTrying ? 'Trying again…' : 'Try again'}
        </Button>
      }
    >
      {earlierInWords(oldest.arrivedAt, Date.now(), dataFault(oldest.fault))}
    </Notice>
  );
}
