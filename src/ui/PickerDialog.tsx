import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { ListBox, type ListGroup } from './ListBox.tsx';
import { Modal } from './Modal.tsx';
import { matchingOptions } from './matchingOptions.ts';
import styles from './PickerDialog.module.css';

interface Props {
  readonly title: string;
  readonly searchLabel: string;
  /** What the button that picks says it will do: "Show this board". */
  readonly pickLabel: string;
  readonly groups: readonly ListGroup[];
  /** The option that stands at present; `null` for none. */
  readonly value: string | null;
  readonly onPick: (value: string) => void;
  /** Called before a pick as well as after Escape and Cancel; the owner then stops drawing it. */
  readonly onClose: () => void;
  /** Where else one can go from here, below the list; called with what closes the dialog. */
  readonly also?: (close: () => void) => ReactNode;
}

/**
 * A modal list of named options with a search field above it. Drawn only while it is open; the
 * focus returns to where it was. Enter in the field takes the option that is marked in the list,
 * which is the first match once something is typed.
 */
export function PickerDialog(props: Props) {
  const { title, searchLabel, pickLabel, groups, value, onPick, onClose, also } = props;
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const found = matchingGroups(groups, typed);
  const matches = found.flatMap(({ options }) => options);
  const [wanted, setWanted] = useState(value);
  const marked = matches.find((option) => option.value === wanted) ?? matches[0];

  const search = (text: string) => {
    setTyped(text);
    setWanted(text.trim() === '' ? value : null);
  };

  return (
    <Modal title={title} onClose={onClose}>
      {(close) => {
        const pick = (picked: string) => {
          close();
          onPick(picked);
        };
        return (
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (marked) pick(marked.value);
            }}
          >
            <label htmlFor={`${id}-search`}>{searchLabel}</label>
            <input
              id={`${id}-search`}
              type="search"
              className={styles.search}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={({ target }) => search(target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') {
                  // Browsers differ in whether they would empty the field first.
                  event.preventDefault();
                  close();
                } else if (event.key === 'ArrowDown' && matches.length > 0) {
                  event.preventDefault();
                  list.current?.focus();
                }
              }}
            />
            <p role="status" className={styles.count}>
              {describeMatches(matches.length, typed.trim())}
            </p>
            <ListBox
              ref={list}
              label={title}
              groups={found}
              value={marked?.value ?? null}
              onSelect={setWanted}
              onConfirm={pick}
            />
            <div className={styles.actions}>
              <Button type="submit" disabled={!marked}>
                {pickLabel}
              </Button>
              <Button onClick={close}>Cancel</Button>
              {also && <p className={styles.also}>{also(close)}</p>}
            </div>
          </form>
        );
      }}
    </Modal>
  );
}

/** Each group with the options that match; one without any is left out. */
const matchingGroups = (groups: readonly ListGroup[], typed: string): readonly ListGroup[] =>
  groups
    .map(({ label, options }) => ({ label, options: matchingOptions(options, typed) }))
    .filter(({ options }) => options.length > 0);

function describeMatches(count: number, typed: string): string {
  if (count === 0) return `No name has “${typed}” in it. Try fewer letters.`;
  if (typed === '') return `${count} to choose from`;
  return count === 1 ? '1 match' : `${count} matches`;
}
