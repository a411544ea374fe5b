import { useState } from 'react';
import { Button } from '#src/ui/Button.tsx';
import { LazyDialog } from '#src/ui/LazyDialog.tsx';
import { lazyComponent } from '#src/ui/lazyComponent.ts';

export const shareDialog = lazyComponent(
  async () => (await import('./ShareDialog.tsx')).ShareDialog,
);

/** Takes the board away: as a link, as a file that opens without a network, as its data. */
export function ShareButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Share
      </Button>
      {isOpen && <LazyDialog code={shareDialog} given={{ onClose: () => setIsOpen(false) }} />}
    </>
  );
}
