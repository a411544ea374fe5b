import { useState } from 'react';
import { Button } from '#src/ui/Button.tsx';
import { LazyDialog } from '#src/ui/LazyDialog.tsx';
import { lazyComponent } from '#src/ui/lazyComponent.ts';

export const printDialog = lazyComponent(
  async () => (await import('./PrintDialog.tsx')).PrintDialog,
);

/** Prints the page on screen, or everything that the board has. */
export function PrintButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Print
      </Button>
      {isOpen && <LazyDialog code={printDialog} given={{ onClose: () => setIsOpen(false) }} />}
    </>
  );
}
