import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './FigureActions.module.css';

/** Something that can be downloaded from a figure. */
export interface FigureAction {
  /** "CSV", "Copy link". */
  readonly label: string;
  /**
   * Does it, given the figure as it stands on the page; made only when asked for.
   * Resolves to what to tell the reader, empty where the browser itself shows it.
   */
  readonly act: (figure: HTMLElement) => Promise<string>;
}

interface Props {
  /** What the figure shows, for those who hear a button out of context. */
  readonly about: string;
  readonly offers: readonly FigureAction[];
}

const shownForMs = 4000;

/** A quiet row of buttons inside a `figure`. What it says of the outcome moves nothing. */
export function FigureActions({ about, offers }: Props) {
  const [outcome, setOutcome] = useState('');

  useEffect(() => {
    if (outcome === '') return;
    const timer = setTimeout(() => setOutcome(''), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const take = async ({ label, act }: FigureAction, button: HTMLElement) => {
    // The same words twice are read out twice only if they went away between.
    setOutcome('');
    try {
      const figure = button.closest('figure');
      if (figure === null) throw new Error('it stands in no figure');
      setOutcome(await act(figure));
    } catch (error) {
      setOutcome(`${label} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return (
    <div className={styles.row}>
      {offers.map((offer) => (
        <Button
          key={offer.label}
          quiet
          onClick={({ currentTarget }) => void take(offer, currentTarget)}
        >
          {offer.label}
          <span className="visually-hidden"> of {about}</span>
        </Button>
      ))}
      <p role="status" className={styles.outcome}>
        {outcome}
      </p>
    </div>
  );
}
