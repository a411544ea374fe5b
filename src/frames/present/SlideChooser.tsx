import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type SlideId, slideName } from '#src/core/model/slide.ts';
import { Button } from '#src/ui/Button.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import styles from './SlideChooser.module.css';

interface Props {
  /** All slides that the board has, in their usual order. */
  readonly available: readonly SlideId[];
  /** Those that are shown where nobody chooses others. */
  readonly usual: readonly SlideId[];
  readonly run: readonly SlideId[];
  readonly onChoose: (run: readonly SlideId[]) => void;
  readonly onClose: () => void;
  /** What offers the chosen slides as a file. */
  readonly downloads?: ReactNode;
}

/** Which slides are shown and in which order; the address keeps it, so that it can be mailed. */
export function SlideChooser({ available, usual, run, onChoose, onClose, downloads }: Props) {
  const left = available.filter((id) => !run.includes(id));
  const [news, setNews] = useState('');
  const pressed = useRef<HTMLElement | null>(null);
  // A row that changes its place may lose the focus, which belongs to the button that moved it.
  useLayoutEffect(() => {
    if (run.length > 0) pressed.current?.focus();
    pressed.current = null;
  }, [run]);
  const move = (index: number, other: number, button: HTMLElement) => {
    const [id, neighbour] = [run[index], run[other]];
    if (id === undefined || neighbour === undefined) return;
    pressed.current = button;
    setNews(`${slideName(id)} is slide ${other + 1} of ${run.length}`);
    onChoose(run.map((one, place) => (place === index ? neighbour : place === other ? id : one)));
  };
  const toggle = (id: SlideId) => {
    if (run.includes(id)) return onChoose(run.filter((one) => one !== id));
    // In a run that keeps the usual order a slide comes back to its place in it.
    onChoose(
      isUsual(run, available)
        ? available.filter((one) => one === id || run.includes(one))
        : [...run, id],
    );
  };
  return (
    <Modal title="Choose slides and their order" onClose={onClose}>
      {(close) => (
        <>
          <ul className={styles.slides}>
            {[...run, ...left].map((id) => {
              const index = run.indexOf(id);
              return (
                <li key={id}>
                  <label className={styles.name}>
                    <input
                      type="checkbox"
                      checked={index !== -1}
                      disabled={index !== -1 && run.length === 1}
                      onChange={() => toggle(id)}
                    />{' '}
                    {slideName(id)}
                  </label>
                  {index !== -1 && (
                    <>
                      <Button
                        aria-disabled={index === 0}
                        aria-label={`Move ${slideName(id)} up`}
                        onClick={({ currentTarget }) => move(index, index - 1, currentTarget)}
                      >
                        ↑
                      </Button>
                      <Button
                        aria-disabled={index === run.length - 1}
                        aria-label={`Move ${slideName(id)} down`}
                        onClick={({ currentTarget }) => move(index, index + 1, currentTarget)}
                      >
                        ↓
                      </Button>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
          <p role="status" className="visually-hidden">
            {news}
          </p>
          {downloads}
          <div className={styles.actions}>
            <Button onClick={close}>Done</Button>
            <Button onClick={() => onChoose(usual)}>The usual slides in their order</Button>
          </div>
        </>
      )}
    </Modal>
  );
}

/** Whether the slides of a run stand in their usual order. */
const isUsual = (run: readonly SlideId[], available: readonly SlideId[]) =>
  available.filter((id) => run.includes(id)).join() === run.join();
