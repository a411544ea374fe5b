import { useNavigate } from '@tanstack/react-router';
import { Button } from '#src/ui/Button.tsx';
import { Choices } from '#src/ui/Choices.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import { askToPrint } from './askedToPrint.ts';
import styles from './PrintDialog.module.css';

/** Asks whether the page on screen is printed, or everything that the board has. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  return (
    <Modal title="Print" onClose={onClose}>
      {(close) => (
        <Choices>
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
              Cover, contents, what changed, judgements, workforce, improvement areas, timeline and
              sources.
            </p>
          </div>
          <p className={styles.hint}>
            To keep it as a file, choose “Save as PDF” in place of a printer.{' '}
            {'CSSMarginRule' in window
              ? 'That file can be read aloud, and its pages are numbered.'
              : 'This browser numbers pages only with its own headers and footers; Chrome and Edge number them, and make a file that can be read aloud.'}
          </p>
          <div>
            <Button onClick={close}>Cancel</Button>
          </div>
        </Choices>
      )}
    </Modal>
  );
}
