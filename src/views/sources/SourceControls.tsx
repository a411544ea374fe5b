import { useEffect, useRef } from 'react';
import { type SourceSort, type SourcesOptions, sourceSorts } from './options.ts';
import styles from './SourceControls.module.css';

const sortName: Readonly<Record<SourceSort, string>> = {
  newest: 'Newest first',
  publisher: 'Publisher',
  'most-facts': 'Most facts first',
};

interface Props {
  readonly options: SourcesOptions;
  readonly onOptions: (options: SourcesOptions) => void;
}

/** Words to find and the order; either takes the mark off the source that was shown. */
export function SourceControls({ options, onOptions }: Props) {
  const { find, sort } = options;
  const input = useRef<HTMLInputElement>(null);

  // The reader's own typing is ahead of the address, and must not be overwritten by it.
  useEffect(() => {
    const element = input.current;
    if (element && element !== document.activeElement) element.value = find;
  }, [find]);

  return (
    <fieldset className={styles.controls}>
      <legend className="visually-hidden">Find and order the sources</legend>
      <label>
        Find words
        <input
          ref={input}
          type="search"
          defaultValue={find}
          onChange={({ target }) => onOptions({ ...options, source: null, find: target.value })}
        />
      </label>
      <label>
        Order
        <select
          value={sort}
          onChange={({ target }) =>
            onOptions({ ...options, source: null, sort: target.value as SourceSort })
          }
        >
          {sourceSorts.map((one) => (
            <option key={one} value={one}>
              {sortName[one]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
