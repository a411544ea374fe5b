import { useEffect, useState } from 'react';
import type { Draft, FormValues } from '#src/core/model/record.ts';
import { dirtyFields } from './parseForm.ts';
import { useRecording } from './useRecording.ts';

interface Typing {
  /** What was typed; `null` until it is known whether there is a draft. */
  readonly typed: FormValues | null;
  /** The draft that was found, until it is discarded. */
  readonly restored: Draft | null;
  readonly put: (field: string, value: string) => void;
  /** Empties the form. */
  readonly discard: () => void;
  /** What was discarded last, to restore it; `null` for nothing. */
  readonly restore: (() => void) | null;
}

/**
 * What is typed into a form, kept as it is typed.
 *
 * @param key Of its draft.
 * @param shown What the form shows by itself.
 * @param begun What it begins with where there is no draft.
 */
export function useDraft(key: string, shown: FormValues, begun: FormValues): Typing {
  const { drafts } = useRecording();
  const [typed, setTyped] = useState<FormValues | null>(null);
  const [restored, setRestored] = useState<Draft | null>(null);
  const [discarded, setDiscarded] = useState<Draft | null>(null);

  // Read once: what is typed from then on is the newer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form is drawn again for another record
  useEffect(() => {
    let isWanted = true;
    void drafts
      .get(key)
      .catch(() => undefined)
      .then((draft) => {
        if (!isWanted) return;
        setRestored(draft ?? null);
        setTyped(draft?.typed ?? begun);
      });
    return () => {
      isWanted = false;
    };
  }, [key]);

  const become = (next: FormValues) => {
    setTyped(next);
    void drafts.put(key, dirtyFields(shown, next));
  };

  return {
    typed,
    restored,
    put: (field, value) => {
      setDiscarded(null);
      become({ ...typed, [field]: value });
    },
    discard: () => {
      setDiscarded(restored && { ...restored, typed: typed ?? {} });
      setRestored(null);
      become({});
    },
    restore:
      discarded &&
      (() => {
        setDiscarded(null);
        setRestored(discarded);
        become(discarded.typed);
      }),
  };
}
