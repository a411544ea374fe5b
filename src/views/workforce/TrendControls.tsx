import { Button } from '#src/ui/Button.tsx';
import { comparableCodes } from './comparableCodes.ts';
import { mostChosen } from './options.ts';
import type { SectionProps } from './sectionProps.ts';
import styles from './TrendControls.module.css';

interface Props extends SectionProps {
  readonly hasMarks: boolean;
}

/** What can be drawn on request; each choice is in the address. */
export function TrendControls({ material, options, onOptions, hasMarks }: Props) {
  const { all, authority } = material;
  const { chosen } = options;
  const nameOf = (code: string) =>
    all.authorities.find((one) => one.code === code)?.shortName ?? code;
  const others = all.authorities
    .filter(
      ({ code, status }) =>
        status === 'current' && comparableCodes([...chosen, code], material).length > chosen.length,
    )
    .toSorted((a, b) => a.shortName.localeCompare(b.shortName));
  return (
    <fieldset className={styles.controls}>
      <legend className="visually-hidden">Lines and marks on request</legend>
      {authority.neighbours.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={options.neighbours}
            onChange={({ target }) => onOptions({ ...options, neighbours: target.checked })}
          />
          Each of the {authority.neighbours.length} statistical neighbours
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
      {chosen.length < mostChosen && (
        <label>
          Compare with
          <select
            value=""
            onChange={({ target }) => onOptions({ ...options, chosen: [...chosen, target.value] })}
          >
            <option value="">an authority…</option>
            {others.map(({ code, shortName }) => (
              <option key={code} value={code}>
                {shortName}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen.map((code) => (
        <Button
          key={code}
          quiet
          onClick={() =>
            onOptions({ ...options, chosen: chosen.filter((other) => other !== code) })
          }
        >
          {nameOf(code)} <span aria-hidden="true">×</span>
          <span className="visually-hidden">: take this line away</span>
        </Button>
      ))}
    </fieldset>
  );
}
