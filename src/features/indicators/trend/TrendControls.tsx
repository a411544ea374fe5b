import { useRef, useState } from 'react';
import { isNumber } from '#src/core/model/figure.ts';
import { mostChosen } from '#src/features/indicators/shared/options.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { Button } from '#src/ui/Button.tsx';
import { PickerDialog } from '#src/ui/PickerDialog.tsx';
import { comparableGroups } from './comparable.ts';
import styles from './TrendControls.module.css';
import type { TrendLine } from './trend.ts';
import { describeNeighboursRequest } from './trendNeighbourText.ts';

interface Props extends SectionProps {
  /** As drawn, with their names. */
  readonly lines: readonly TrendLine[];
  readonly hasMarks: boolean;
}

/** What can be drawn on request; each choice is in the address. */
export function TrendControls({ data, options, onOptions, lines, hasMarks }: Props) {
  const { authority, file, packFault } = data;
  const { chosen } = options;
  const compare = useRef<HTMLButtonElement>(null);
  const [isPicking, setIsPicking] = useState(false);
  const isFull = chosen.length === mostChosen;
  const withFigures = authority.neighbours.filter(({ code }) => file.figures[code]?.some(isNumber));
  const ownLines = withFigures.filter(({ code }) => chosen.includes(code)).length;
  return (
    <fieldset className={styles.controls}>
      <legend className="visually-hidden">Lines and marks on request</legend>
      {withFigures.length > ownLines && (
        <label>
          <input
            type="checkbox"
            checked={options.neighbours}
            onChange={({ target }) => onOptions({ ...options, neighbours: target.checked })}
          />
          {describeNeighboursRequest({
            of: authority.neighbours.length,
            withFigures: withFigures.length,
            chosen: ownLines,
          })}
        </label>
      )}
      {hasMarks && (
        <label>
          <input
            type="checkbox"
            checked={options.events}
            onChange={({ target }) => onOptions({ ...options, events: target.checked })}
          />
          Inspections and direction
        </label>
      )}
      {packFault && (
        <p>Inspections and local facts are not shown: {packFault.split('\n').join(' ')}.</p>
      )}
      <Button
        ref={compare}
        aria-haspopup="dialog"
        aria-disabled={isFull}
        onClick={() => {
          if (!isFull) setIsPicking(true);
        }}
      >
        {isFull ? 'No more than three to compare with' : 'Compare with an authority'}
      </Button>
      {isPicking && (
        <PickerDialog
          title="Choose an authority to compare with"
          searchLabel="Search by name"
          pickLabel="Draw its line"
          groups={comparableGroups(options.chosen, data)}
          value={null}
          onPick={(code) => onOptions({ ...options, chosen: [...chosen, code] })}
          onClose={() => setIsPicking(false)}
        />
      )}
      {lines
        .filter(({ kind }) => kind === 'chosen')
        .map(({ code, name }) => (
          <Button
            key={code}
            quiet
            onClick={() => {
              onOptions({ ...options, chosen: chosen.filter((other) => other !== code) });
              // The button goes with its line; the focus stays among the controls.
              compare.current?.focus();
            }}
          >
            {name} <span aria-hidden="true">×</span>
            <span className="visually-hidden">: take this line away</span>
          </Button>
        ))}
    </fieldset>
  );
}
