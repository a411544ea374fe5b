import {
  type FocusEvent,
  type KeyboardEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from './Button.tsx';
import styles from './MenuButton.module.css';
import { typedMatch } from './typedMatch.ts';

interface Props {
  readonly label: string;
  /** What the menu is of, for those who hear its button out of context. */
  readonly about: string;
  /** Names of what can be chosen; no two alike. */
  readonly items: readonly string[];
  readonly onChoose: (item: string) => void;
}

/** Letters typed within this time of each other belong to one word. */
const wordMs = 700;

/**
 * A button with a menu, as the ARIA practice has them: arrow keys, Home and End move, letters find,
 * Enter and Space choose, Escape closes, Tab leaves. Focus is in the menu while it is open, and on
 * the button after a choice.
 */
export function MenuButton({ label, about, items, onChoose }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: Number.NEGATIVE_INFINITY });
  /** Index of the item with the focus; `null` while the menu is closed. */
  const [active, setActive] = useState<number | null>(null);
  const isOpen = active !== null;

  useLayoutEffect(() => {
    const item = active === null ? undefined : menu.current?.children[active];
    if (item instanceof HTMLElement) item.focus();
  }, [active]);

  const close = () => {
    setActive(null);
    button.current?.focus();
  };

  const openWithKeys = (event: KeyboardEvent) => {
    const first = { ArrowDown: 0, ArrowUp: items.length - 1 }[event.key];
    if (first === undefined) return;
    event.preventDefault();
    setActive(first);
  };

  /** Whether a space presses the item, and is not one within a word that is being typed. */
  const isChoice = ({ key, timeStamp }: KeyboardEvent) =>
    key === ' ' && timeStamp - typed.current.at >= wordMs;

  const move = (event: KeyboardEvent) => {
    if (active === null) return;
    const { key } = event;
    // An Escape that closes the menu closes nothing around it.
    event.stopPropagation();
    const to = {
      ArrowDown: (active + 1) % items.length,
      ArrowUp: (active - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[key];
    const isLetter = key.length === 1 && !event.ctrlKey && !event.metaKey && !isChoice(event);
    if (to === undefined && key !== 'Escape' && !isLetter) return;
    event.preventDefault();
    if (key === 'Escape') close();
    else setActive(to ?? found(key, event.timeStamp, active));
  };

  /** The next item that begins with what was typed; without one the focus stays. */
  const found = (letter: string, at: number, from: number): number => {
    const isSameWord = at - typed.current.at < wordMs;
    const text = isSameWord ? typed.current.text + letter : letter;
    typed.current = { text, at };
    return typedMatch(items, text, from) ?? from;
  };

  const leave = ({ relatedTarget }: FocusEvent) => {
    const isInside = [menu.current, button.current].some((one) => one?.contains(relatedTarget));
    if (!isInside) setActive(null);
  };

  return (
    <div className={styles.place}>
      <Button
        ref={button}
        quiet
        id={`${id}button`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}menu` : undefined}
        onClick={() => setActive(isOpen ? null : 0)}
        onKeyDown={openWithKeys}
      >
        {label}
        <span className="visually-hidden"> of {about}</span>
        <span aria-hidden="true"> {isOpen ? '\u25BE' : '\u25B8'}</span>
      </Button>
      {isOpen && (
        <div
          ref={menu}
          id={`${id}menu`}
          role="menu"
          aria-labelledby={`${id}button`}
          tabIndex={-1}
          className={styles.menu}
          onKeyDown={move}
          // Firefox presses a button when the space comes up again.
          onKeyUp={(event) => {
            if (event.key === ' ' && !isChoice(event)) event.preventDefault();
          }}
          onBlur={leave}
        >
          {items.map((item, index) => (
            <button
              key={item}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onPointerMove={() => setActive(index)}
              onClick={() => {
                close();
                onChoose(item);
              }}
            >
              {item}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
