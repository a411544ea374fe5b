import type { BoardParams } from '#src/core/model/boardParams.ts';
import { type SlideId, slideName } from '#src/core/model/slide.ts';
import { Button } from '#src/ui/Button.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import { Slide } from './Slide.tsx';
import styles from './SlideGrid.module.css';

interface Props {
  readonly board: BoardParams;
  readonly run: readonly SlideId[];
  /** The slide that is shown. */
  readonly slide: SlideId;
  readonly onPick: (slide: SlideId) => void;
  readonly onClose: () => void;
}

/** Every slide in small, for a question from the floor. */
export function SlideGrid({ board, run, slide, onPick, onClose }: Props) {
  return (
    <Modal title="All slides" isWide onClose={onClose}>
      {(close) => (
        <>
          <ol className={styles.grid}>
            {run.map((id, index) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.pick}
                  aria-current={id === slide ? 'true' : undefined}
                  // Opening the overview marks the slide that is shown.
                  ref={id === slide ? opensHere : undefined}
                  onClick={() => {
                    close();
                    onPick(id);
                  }}
                >
                  <span className={styles.small} aria-hidden="true" inert>
                    <Slide board={board} slide={id} number={index + 1} of={run.length} />
                  </span>
                  {index + 1}. {slideName(id)}
                </button>
              </li>
            ))}
          </ol>
          <Button onClick={close}>Close</Button>
        </>
      )}
    </Modal>
  );
}

/** React focuses at once what asks for it, before the dialog opens, which then focuses its first button. */
const opensHere = (button: HTMLButtonElement | null) => button?.setAttribute('autofocus', '');
