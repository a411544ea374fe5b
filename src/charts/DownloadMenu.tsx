import { useEffect, useRef, useState } from 'react';
import { registerFigure } from '#src/charts/figures/figureRegistry.ts';
import { MenuButton } from '#src/ui/MenuButton.tsx';
import styles from './DownloadMenu.module.css';
import type { FigureAction } from './download/figureActions.ts';

interface Props {
  /** What the figure shows, for those who hear the button out of context. */
  readonly about: string;
  /** In the order in which they stand in the menu. */
  readonly actions: readonly FigureAction[];
}

const shownForMs = 4000;

/** Everything that can be taken from the `figure` in which it stands. Its outcome moves nothing. */
export function DownloadMenu({ about, actions }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState('');

  useEffect(() => {
    if (outcome === '') return;
    const timer = setTimeout(() => setOutcome(''), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  useEffect(() => {
    const figure = place.current?.closest('figure');
    const content = actions.find((one) => one.content)?.content;
    if (figure && content) registerFigure(figure, () => content);
  }, [actions]);

  const take = async (label: string) => {
    // The same words twice are read out twice only if they went away between.
    setOutcome('');
    try {
      const figure = place.current?.closest('figure') ?? null;
      if (figure === null) throw new Error('it stands in no figure');
      const action = actions.find((one) => one.label === label);
      setOutcome((await action?.act(figure)) ?? '');
    } catch (error) {
      setOutcome(`${label} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return (
    <div ref={place} className={styles.place}>
      <MenuButton
        label="Download"
        about={about}
        items={actions.map(({ label }) => label)}
        onChoose={(label) => void take(label)}
      />
      <p role="status" className={styles.outcome}>
        {outcome}
      </p>
    </div>
  );
}
