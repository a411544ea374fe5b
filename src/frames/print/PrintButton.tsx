import { useState } from 'react';
import { Button } from '#src/ui/Button.tsx';
import { LateDialog } from '#src/ui/LateDialog.tsx';
import { lateCode } from '#src/ui/lateCode.ts';

export const printDialog = lateCode(async () => (await import('./PrintDialog.tsx')).PrintDialog);

/** Prints the page in sight, or everything that the board has. */
export function PrintButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Print
      </Button>
      {isOpen && <LateDialog code={printDialog} given={{ onClose: () => setIsOpen(false) }} />}
    </>
  );
}
