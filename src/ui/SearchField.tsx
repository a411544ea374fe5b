import { useEffect, useId, useState } from 'react';
import styles from './Field.module.css';

interface Props {
  readonly label: string;
  /** What is searched for at present, as the owner keeps it. */
  readonly value: string;
  /** Told a moment after the last letter, not after each. */
  readonly onSearch: (words: string) => void;
}

const pauseMs = 250;

/**
 * A field for words that are searched for while they are typed. What is typed stands in it at once,
 * however long its owner takes to keep it.
 */
export function SearchField({ label, value, onSearch }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [reported, setReported] = useState<readonly string[]>([value]);

  // The owner may give back what it was told a while ago, each of it once and in its order; anything
  // else comes from elsewhere.
  const place = reported.indexOf(value);
  if (place !== 0) setReported(place === -1 ? [value] : reported.slice(place));
  if (place === -1) setTyped(value);

  useEffect(() => {
    if (typed === reported.at(-1)) return;
    const timer = setTimeout(() => {
      setReported([...reported, typed]);
      onSearch(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, reported, onSearch]);

  return (
    <div className={styles.field}>
      <label htmlFor={id} className="muted">
        {label}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </div>
  );
}
