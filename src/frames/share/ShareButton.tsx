import { useState } from 'react';
import { Button } from '#src/ui/Button.tsx';
import { LateDialog } from '#src/ui/LateDialog.tsx';
import { lateCode } from '#src/ui/lateCode.ts';

export const shareDialog = lateCode(async () => (await import('./ShareDialog.tsx')).ShareDialog);

/** Takes the board away: as a link, as a file that opens without a network, as its data. */
export function ShareButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Share
      </Button>
      {isOpen && <LateDialog code={shareDialog} given={{ onClose: () => setIsOpen(false) }} />}
    </>
  );
}
