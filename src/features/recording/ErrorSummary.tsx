import { useEffect, useRef } from 'react';
import { keyed } from '#src/ui/keyed.ts';
import styles from './ErrorSummary.module.css';
import { describeFaults } from './outboxText.ts';

interface Props {
  readonly messages: readonly { readonly field: string | null; readonly message: string }[];
  /** `id` of the field that a message is about. */
  readonly idOf: (field: string) => string;
}

/** All that is wrong with a form, above it; takes the focus as it appears. */
export function ErrorSummary({ messages, idOf }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  // Also where the same things are still wrong: a press must be seen to have done something.
  useEffect(() => {
    if (messages.length > 0) summary.current?.focus();
  }, [messages]);
  if (messages.length === 0) return null;
  return (
    <div ref={summary} className={styles.summary} tabIndex={-1} role="alert">
      <h3>{describeFaults(messages.length)}</h3>
      <ul>
        {keyed(messages, ({ field, message }) => `${field} ${message}`).map(
          ({ key, item: { field, message } }) => (
            <li key={key}>
              {field === null ? (
                message
              ) : (
                // The address has its hash for the view, so this moves the focus and not the address.
                <button type="button" onClick={() => document.getElementById(idOf(field))?.focus()}>
                  {message}
                </button>
              )}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
