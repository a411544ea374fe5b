import { useState } from 'react';
import type { AreaEvidence } from '#src/core/model/area.ts';
import { recordedSourceId } from '#src/core/model/areaUpdate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { Button } from '#src/ui/Button.tsx';
import { LazyDialog } from '#src/ui/LazyDialog.tsx';
import type { DialogState } from './dialogState.ts';
import styles from './RecordPart.module.css';
import { recordDialogs } from './recordDialogs.ts';
import { useRecording, useStanding } from './useRecording.ts';

interface Props {
  readonly authorityCode: string;
  readonly areaId: string;
  readonly evidence: AreaEvidence;
}

/** Corrects or withdraws evidence that a member recorded. What is not sent yet is changed where it waits. */
export function CorrectEvidence({ authorityCode, areaId, evidence }: Props) {
  const { isSent } = useRecording();
  const { entries } = useStanding();
  const [opened, setOpened] = useState<DialogState | null>(null);
  const { sourceId } = evidence;
  if (entries.some(({ id }) => recordedSourceId(id) === sourceId)) return null;
  const target = { authorityCode, areaId, withdraws: sourceId };
  return (
    <div className={styles.inRow}>
      <Button
        quiet
        aria-haspopup="dialog"
        onClick={() => setOpened({ kind: 'form', target, id: null })}
      >
        {isSent ? 'Correct or withdraw' : 'Note a correction'}
        <span className="visually-hidden">: evidence of {formatDate(evidence.on)}</span>
      </Button>
      {opened && (
        <LazyDialog
          code={recordDialogs}
          given={{ opened, onOpen: setOpened, onClose: () => setOpened(null) }}
        />
      )}
    </div>
  );
}
