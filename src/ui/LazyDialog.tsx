import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import type { LazyComponent } from './lazyComponent.ts';
import { Modal } from './Modal.tsx';

interface Closable {
  readonly onClose: () => void;
}

interface Props<Given extends Closable> {
  readonly code: LazyComponent<Given>;
  readonly given: Given;
}

/**
 * A dialog whose code is fetched when it is opened. Where it does not arrive the reader is said so;
 * opening it again fetches it again.
 */
export function LazyDialog<Given extends Closable>({ code, given }: Props<Given>) {
  const [Dialog, setDialog] = useState(code.fetched);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    let isWanted = true;
    code.fetch().then(
      (fetched) => isWanted && setDialog(() => fetched),
      (error) => isWanted && setFault(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [code]);

  if (Dialog) return <Dialog {...given} />;
  if (fault === null) return null;
  return (
    <Modal title="This could not be opened" onClose={given.onClose}>
      {(close) => (
        <>
          <p>{fault}</p>
          <Button onClick={close}>Close</Button>
        </>
      )}
    </Modal>
  );
}
