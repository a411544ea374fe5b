import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '#src/ui/Button.tsx';
import { TextField } from './FormFields.tsx';
import { describeAccess } from './outboxText.ts';
import styles from './RecordForm.module.css';
import { useRecording, useStanding } from './useRecording.ts';

/** Signs that a request can carry as a code. */
const codeForm = /^[\x21-\x7E]+$/;

/** Asks for the access code by which the backend knows who records, or who reads a private board. */
export function AccessForm({ onDone }: { readonly onDone: () => void }) {
  const { access: keeper } = useRecording();
  const { access, entries } = useStanding();
  const id = useId();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | undefined>(() =>
    access.refusal === null ? undefined : describeAccess(access),
  );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const given = code.trim();
        if (!codeForm.test(given)) {
          setError(
            given === ''
              ? 'Enter the access code'
              : 'Enter the access code without spaces or accents',
          );
          form.current?.querySelector('input')?.focus();
          return;
        }
        keeper.give(given);
        onDone();
      }}
    >
      <p>
        {entries.length === 0
          ? 'Your council gives each member of the board an access code.'
          : `${describeAccess({ code: null, refusal: null })} What is recorded is kept in this browser until then.`}
      </p>
      <TextField
        id={id}
        label="Access code"
        hint="It is not saved. You will need it again if you reload."
        error={error}
        value={code}
        onChange={setCode}
      />
      <div className={styles.actions}>
        <Button type="submit">Continue</Button>
        <Button onClick={onDone}>Later</Button>
      </div>
    </form>
  );
}
