import { useState } from 'react';
import type { RecordTarget } from '#src/core/model/record.ts';
import { Button } from '#src/ui/Button.tsx';
import { LazyDialog } from '#src/ui/LazyDialog.tsx';
import { type DialogState, formTitle } from './dialogState.ts';
import items from './OutboxItem.module.css';
import { LeftOutItem, OutboxItem } from './OutboxItem.tsx';
import { isSameTarget } from './outboxNeeds.ts';
import { RecordNews } from './RecordNews.tsx';
import styles from './RecordPart.module.css';
import { recordDialogs } from './recordDialogs.ts';
import { useRecording, useStanding } from './useRecording.ts';

/** Opens the form, and shows beside it what was recorded with it and is not kept by the backend yet. */
export function RecordPart({ target }: { readonly target: RecordTarget }) {
  const { isSent } = useRecording();
  const { entries, leftOut } = useStanding();
  const [opened, setOpened] = useState<DialogState | null>(null);
  const own = entries.filter((entry) => isSameTarget(entry, target));
  const gone = leftOut.filter((entry) => isSameTarget(entry, target));
  return (
    <div className={styles.part}>
      <Button aria-haspopup="dialog" onClick={() => setOpened({ kind: 'form', target, id: null })}>
        {formTitle(target, { isSent, isNew: true })}
      </Button>
      <RecordNews entries={own} />
      {own.length + gone.length > 0 && (
        <ul className={items.list} aria-label={isSent ? 'Not yet sent' : 'Notes'}>
          {own.map((entry) => (
            <OutboxItem key={entry.id} entry={entry} onOpen={setOpened} />
          ))}
          {gone.map((entry) => (
            <LeftOutItem key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {opened && (
        <LazyDialog
          code={recordDialogs}
          given={{ opened, onOpen: setOpened, onClose: () => setOpened(null) }}
        />
      )}
    </div>
  );
}
