import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { keyed } from './keyed.ts';
import styles from './ListBox.module.css';
import { matchByFirstLetters } from './matchByFirstLetters.ts';
import type { PickerOption } from './matchingOptions.ts';

export interface ListGroup {
  readonly label: string;
  readonly options: readonly PickerOption[];
}

interface Props {
  /** Its accessible name. */
  readonly label: string;
  readonly groups: readonly ListGroup[];
  /** The value that is selected; of several options with one value the first, unless another was chosen. */
  readonly value: string | null;
  readonly onSelect: (value: string) => void;
  /** Enter or a double click on an option. */
  readonly onConfirm?: (value: string) => void;
  readonly ref?: RefObject<HTMLDivElement | null>;
}

/** Letters typed within this time, in milliseconds, belong to one word. */
const typingPauseMs = 1000;
const pageStep = 8;

const nameOf = ({ label, detail }: PickerOption) => (detail ? `${label} (${detail})` : label);

/** The place of the option that was pressed; -1 for none. */
const indexAt = (target: EventTarget): number => {
  const option = target instanceof Element ? target.closest('[data-index]') : null;
  return Number(option?.getAttribute('data-index') ?? -1);
};

/**
 * A list of options in groups, of which one is selected. Not a native select with several rows: iOS
 * and Android draw that as a closed box with one name in it. Its keys are those of the native one.
 */
export function ListBox({ label, groups, value, onSelect, onConfirm, ref }: Props) {
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const frame = ref ?? own;
  const typing = useRef({ letters: '', at: 0 });
  const options = groups.flatMap((group) => group.options);
  const [chosen, setChosen] = useState(-1);
  const active =
    value !== null && options[chosen]?.value === value
      ? chosen
      : options.findIndex((option) => option.value === value);

  // Only the list scrolls, never what is around it. Not a layout effect: those of a list come before
  // that of the dialog around it, which only then is shown and has sizes.
  useEffect(() => {
    const list = frame.current;
    const option = list?.querySelector('[aria-selected="true"]');
    if (!list || !option) return;
    const [outer, inner] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
    if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top + 8;
    else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom + 8;
  });

  const select = (index: number) => {
    const option = options[index];
    if (!option) return;
    setChosen(options.indexOf(option));
    onSelect(option.value);
  };

  const typeAhead = (letter: string, now: number) => {
    const { letters, at } = typing.current;
    const typed = (now - at < typingPauseMs ? letters : '') + letter;
    typing.current = { letters: typed, at: now };
    const found = matchByFirstLetters(options.map(nameOf), typed, active);
    if (found !== null) select(found);
  };

  const within = (index: number) => Math.max(0, Math.min(options.length - 1, index));

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageStep,
      PageUp: active - pageStep,
      Home: 0,
      End: options.length - 1,
    };
    const isTyping = event.key.length === 1 && (event.key !== ' ' || typing.current.letters !== '');
    if (Object.hasOwn(to, event.key)) select(within(to[event.key] ?? 0));
    else if (event.key === 'Enter' && onConfirm && options[active])
      onConfirm(options[active].value);
    else if (isTyping) typeAhead(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };

  const indexOf = new Map(options.map((option, index) => [option, index]));
  return (
    <div
      ref={frame}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      aria-label={label}
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      onKeyDown={press}
      // A press on an option must leave the focus with the list, whose keys go on from there.
      onFocus={({ target, currentTarget }) => {
        if (target !== currentTarget) currentTarget.focus({ preventScroll: true });
      }}
      onClick={({ target }) => select(indexAt(target))}
      onDoubleClick={({ target }) => {
        const option = options[indexAt(target)];
        if (option) onConfirm?.(option.value);
      }}
    >
      {groups.map((group) => (
        <fieldset key={group.label} className={styles.options} aria-label={group.label}>
          <div className={styles.group} aria-hidden="true">
            {group.label}
          </div>
          {keyed(group.options, ({ value, label }) => `${value} ${label}`).map(
            ({ key, item: option }) => {
              const index = indexOf.get(option) ?? -1;
              return (
                <div
                  key={key}
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  className={styles.option}
                  aria-selected={index === active}
                  data-index={index}
                >
                  {nameOf(option)}
                </div>
              );
            },
          )}
        </fieldset>
      ))}
    </div>
  );
}
