import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Modal.module.css';

interface Props {
  readonly title: string;
  /** Takes most of the page, for pictures. */
  readonly isWide?: boolean;
  /** As wide as two columns of fields. */
  readonly isForm?: boolean;
  /** Called once, however it was closed; the owner then stops drawing it. */
  readonly onClose: () => void;
  /** @param close Closes it, so that the focus is back where it was before anything else happens. */
  readonly children: (close: () => void) => ReactNode;
}

/** A native modal dialog, drawn only while it is open; Escape closes it. */
export function Modal({ title, isWide = false, isForm = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Strict mode draws everything twice: it closes and opens the dialog, which is no wish to leave it.
  const isShown = useRef(false);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    isShown.current = true;
    return () => {
      isShown.current = false;
      // The owner may stop drawing it while it is open, and the focus has to return then as well.
      opened?.close();
    };
  }, []);

  const close = () => {
    isShown.current = false;
    dialog.current?.close();
    onClose();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={isWide}
      data-form={isForm}
      aria-labelledby={id}
      onClose={({ currentTarget }) => {
        if (isShown.current && !currentTarget.open) onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children(close)}
    </dialog>
  );
}
