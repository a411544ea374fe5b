import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#src/ui/Button.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import { askToPrint } from './askedToPrint.ts';
import styles from './PrintButton.module.css';

/** Prints the page in sight, or everything that the board has. */
export function PrintButton() {
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Print
      </Button>
      {isOpen && (
        <Modal title="Print" onClose={() => setIsOpen(false)}>
          {(close) => (
            <div className={styles.choices}>
              <div>
                <Button
                  onClick={() => {
                    close();
                    window.print();
                  }}
                >
                  This page
                </Button>
                <p>The page that you are on, with every table.</p>
              </div>
              <div>
                <Button
                  onClick={() => {
                    close();
                    askToPrint();
                    void navigate({ to: '/print' });
                  }}
                >
                  The whole board pack
                </Button>
                <p>
                  Cover, contents, what changed, judgements, workforce, improvement areas, timeline
                  and sources.
                </p>
              </div>
              <p className={styles.hint}>
                To keep it as a file, choose “Save as PDF” in place of a printer: that file can be
                read aloud.
              </p>
              <div>
                <Button onClick={close}>Cancel</Button>
              </div>
            </div>
          )}
        </Modal>
      )}
    </>
  );
}
